import { type Readable, Signal } from '../signal/signal';

/**
 * The one polite voice of a page: at most one message in five seconds, the newest wins. What was said stands no longer than
 * that, so that nobody who reads the page on comes upon it when it is old.
 */
export class Announcer {
  readonly #said = new Signal('');
  readonly #gapMs: number;
  #next: string | null = null;
  #busy = false;

  constructor(gapMs = 5000) {
    this.#gapMs = gapMs;
  }

  get said(): Readable<string> {
    return this.#said;
  }

  say(text: string): void {
    if (this.#busy) {
      this.#next = text;
      return;
    }
    this.#busy = true;
    // The same words twice would not be heard: a region speaks only when its text changes.
    this.#said.set(this.#said.get() === text ? `${text}\u00a0` : text);
    setTimeout(() => {
      this.#busy = false;
      const next = this.#next;
      this.#next = null;
      if (next === null) this.#said.set('');
      else this.say(next);
    }, this.#gapMs);
  }
}

export const announcer = new Announcer();
