/** Letters that run from right to left, and the marks by which a text could turn what stands around it. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG = '\u2068';
const POP = '\u2069';

/** Whether each isolate is closed in the words that open it, so that a sentence around them may close its own. */
function balanced(words: string): boolean {
  let open = 0;
  for (const sign of words) {
    if (/[\u2066-\u2068]/.test(sign)) open += 1;
    else if (sign === POP && --open < 0) return false;
  }
  return open === 0;
}

/**
 * People's words for a place inside a sentence: they keep their own direction and turn nothing around them. What was
 * isolated inside them stays so.
 */
export function isolated(words: string): string {
  if (!TURNS.test(words)) return words;
  const kept = words.replaceAll(balanced(words) ? /[\u202a-\u202e]/g : /[\u202a-\u202e\u2066-\u2069]/g, '');
  return `${FIRST_STRONG}${kept}${POP}`;
}
