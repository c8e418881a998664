import { type Readable, Signal } from '../signal/signal';
import { steadyNow } from '../signal/steady';

/** An act that waits, so that it can be taken back: what to say about it, and when it is done by this device's steady time. */
export interface Waiting {
  key: string;
  words: string;
  atMs: number;
}

/** How long an act can be taken back. */
export const UNDO_MS = 10_000;

/**
 * Holds back one act for ten seconds; undoing it is then as if it never was. A second act does the first at once, and
 * so does leaving the page: what was asked for is never lost.
 */
export class Later {
  readonly #waitMs: number;
  readonly #waiting = new Signal<Waiting | null>(null);
  #act: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(waitMs = UNDO_MS) {
    this.#waitMs = waitMs;
  }

  get waiting(): Readable<Waiting | null> {
    return this.#waiting;
  }

  /** Does an act after the wait. The key says of what it is, for a page that shows it as done already. */
  do(key: string, words: string, act: () => void): void {
    this.now();
    this.#act = act;
    this.#waiting.set({ key, words, atMs: steadyNow() + this.#waitMs });
    this.#timer = setTimeout(() => this.now(), this.#waitMs);
  }

  /** Does what waits without waiting any longer. */
  now(): void {
    const act = this.#act;
    this.#clear();
    act?.();
  }

  /** Takes back what waits; says whether there was anything. */
  undo(): boolean {
    const was = this.#act !== null;
    this.#clear();
    return was;
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#act = null;
    this.#waiting.set(null);
  }
}
