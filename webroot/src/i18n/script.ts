const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Cyrillic}/u, 'uk'],
];
const LATIN = /\p{Script=Latin}/u;

/**
 * The language to mark a user's text with, told by its letters: that of the first letter of a script which one language
 * of the meetings has to itself. Latin letters are marked only where the page itself is in another script, as English,
 * so that a screen reader does not spell them out; undefined leaves the page's own language.
 */
export function scriptLanguage(text: string, page: string): string | undefined {
  for (const letter of text) {
    for (const [script, tag] of SCRIPTS) if (script.test(letter)) return tag === page ? undefined : tag;
    if (LATIN.test(letter)) return SCRIPTS.some(([, tag]) => tag === page) ? 'en' : undefined;
  }
  return undefined;
}
