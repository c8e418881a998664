import { steadyNow } from '../signal/steady';

/**
 * The server's clock as seen from here: this device's steady time plus an offset learnt from the server's answers. Whoever
 * sets the device's clock moves no speaker's clock.
 */
export class ServerClock {
  readonly #local: () => number;
  #offset = 0;
  #known = false;

  constructor(local: () => number = steadyNow) {
    this.#local = local;
  }

  now(): number {
    return this.#local() + this.#offset;
  }

  /**
   * Learns from an answer that carried the server's time. The answer was made somewhere within the round trip; half of it
   * is the best guess. A slow round trip teaches little, so it moves a known offset only by a quarter.
   */
  learn(serverNow: number, sentAt: number, receivedAt: number): void {
    const guess = serverNow - (sentAt + receivedAt) / 2;
    const slow = receivedAt - sentAt > 1000;
    this.#offset = this.#known && slow ? this.#offset + (guess - this.#offset) / 4 : guess;
    this.#known = true;
  }

  local(): number {
    return this.#local();
  }
}
