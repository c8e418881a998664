import { type Readable, Signal } from '../signal/signal';
import { steadyNow } from '../signal/steady';

/** The server's time, told again four times a second while somebody looks; a page sets where it comes from. */
export class Ticker implements Readable<number> {
  readonly #signal: Signal<number>;
  #now: () => number;
  #readers = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(now: () => number = steadyNow) {
    this.#now = now;
    this.#signal = new Signal(now());
  }

  follow(now: () => number): void {
    this.#now = now;
    this.#signal.set(now());
  }

  get(): number {
    return this.#now();
  }

  subscribe(reader: (value: number) => void): () => void {
    this.#readers += 1;
    if (this.#readers === 1) {
      this.#signal.set(this.#now());
      this.#timer = setInterval(() => this.#signal.set(this.#now()), 250);
    }
    const stop = this.#signal.subscribe(reader);
    return () => {
      stop();
      this.#readers -= 1;
      if (this.#readers === 0) clearInterval(this.#timer);
    };
  }
}

export const ticker = new Ticker();

/** `4:05`, or `−0:12` when over time; seconds are rounded so that a full minute shows first and 0:00 is the end. */
export function clockFace(ms: number): string {
  const over = ms < 0;
  const seconds = over ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return over && seconds > 0 ? `−${face}` : face;
}

/** The time of day on this device's clock, as `14:05`. */
export function timeOf(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(atMs);
}
