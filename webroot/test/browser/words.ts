import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, MessageKey, Values } from '../../src/i18n/i18n';

/** How each language writes figures and dates; as the pages have it. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA', ka: 'ka-GE', hy: 'hy-AM' };
export const LANGUAGES = Object.keys(LOCALES) as Language[];
const PARTS = [
  '',
  'hall/',
  'staff/',
  'room/',
  'note/',
  'refused/',
  'restored/',
  'join/',
  'ballot/',
  'results/',
  'rules/',
  'ways/',
];

const catalogues = new Map(
  LANGUAGES.map((language) => {
    const read = (part: string): Record<string, string> =>
      JSON.parse(readFileSync(new URL(`../../src/i18n/${part}${language}.json`, import.meta.url), 'utf8'));
    return [language, Object.assign({}, ...PARTS.map(read)) as Record<string, string>];
  }),
);

/** What a page says in that language under that key. */
export function say(language: Language, key: MessageKey, values?: Values): string {
  const words = catalogues.get(language)?.[key];
  if (words === undefined) throw new Error(`No words in ${language} for ${key}.`);
  return String(new IntlMessageFormat(words, LOCALES[language]).format(values));
}
