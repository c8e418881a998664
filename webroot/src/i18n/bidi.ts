/** Letters that run from right to left, and the marks by which a text could turn what stands around it. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG = '\u2068';
const POP = '\u2069';

/** People's words for a place inside a sentence: they keep their own direction and turn nothing around them. */
export function isolated(words: string): string {
  return TURNS.test(words) ? `${FIRST_STRONG}${words.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')}${POP}` : words;
}
