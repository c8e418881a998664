import type { RecalledFrame } from '../wire/types';

/** Own words of one commit that the server confirmed. */
export interface ConfirmedText {
  ref: string;
  text: string;
}

/** How much of one's own is remembered: an hour of quick writing, as letters of commits. */
export const CONFIRMED_COMMITS = 2_000;
export const CONFIRMED_LETTERS = 50_000;

/** The server is asked about so many commits at once. */
const ASK_AT_ONCE = 200;

/**
 * What one wrote lately and the server confirmed, for the case that it is restored from a copy that is older. Then the
 * server says which commits it does not have, and their words come back.
 */
export class ConfirmedWords {
  #texts: ConfirmedText[];
  /** Commits about which the server has been asked, with what it has not answered yet. */
  #asked = new Set<string>();

  constructor(texts: readonly ConfirmedText[] = []) {
    this.#texts = [...texts];
  }

  remembered(): readonly ConfirmedText[] {
    return this.#texts;
  }

  add(ref: string, text: string): void {
    if (text) this.#texts.push({ ref, text });
    let letters = this.#texts.reduce((sum, each) => sum + each.text.length, 0);
    while (this.#texts.length > CONFIRMED_COMMITS || letters > CONFIRMED_LETTERS) {
      letters -= this.#texts.shift()?.text.length ?? 0;
    }
  }

  /** The server has another lineage: the commits to ask it about, in portions. */
  ask(): string[][] {
    const refs = this.#texts.map(({ ref }) => ref);
    this.#asked = new Set(refs);
    const portions: string[][] = [];
    for (let from = 0; from < refs.length; from += ASK_AT_ONCE) portions.push(refs.slice(from, from + ASK_AT_ONCE));
    return portions;
  }

  /** The words that the server has no more, in the order in which they were written. */
  gone({ parted, unknown }: RecalledFrame): string[] {
    const lost = new Set(parted ? unknown.filter((ref) => this.#asked.delete(ref)) : []);
    const words = this.#texts.filter(({ ref }) => lost.has(ref)).map(({ text }) => text);
    this.#texts = this.#texts.filter(({ ref }) => !lost.has(ref));
    return words;
  }
}
