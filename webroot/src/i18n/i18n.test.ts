import { readFileSync } from 'node:fs';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { refusalText, translator } from './i18n';

type Message = string | MessageFormatElement[];
type Texts = Record<string, Message>;

const english = (await import('./en.json')).default as unknown as Texts;
const ukrainian = (await import('./uk.json')).default as unknown as Texts;
const staffEnglish = (await import('./staff/en.json')).default as unknown as Texts;

/** Every code with which the server may refuse an act, from the types that it writes; and those of calls. */
const types = readFileSync(new URL('../wire/types.ts', import.meta.url), 'utf8');
const acts = /export type RefusalCode =([^;]+);/.exec(types)?.[1]?.match(/[a-z-]+/g) ?? [];
const CODES = [...acts, 'code-unknown', 'too-many-attempts'];

/** Acts of staff only: their refusals may stay English on a page that only English-speaking staff open. */
const STAFF_ONLY = new Set(Object.keys(english).filter((key) => key.startsWith('refused.')));

function visit(message: Message, see: (element: MessageFormatElement) => void): void {
  if (typeof message === 'string') return;
  for (const element of message) {
    see(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) visit(option.value, see);
    }
  }
}

function placeholders(message: Message): string[] {
  const names = new Set<string>();
  visit(message, (element) => {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
  });
  return [...names].sort();
}

test('English has a text for every refusal', () => {
  expect(acts.length).toBeGreaterThan(50);
  expect(CODES.filter((code) => !english[`refused.${code}`])).toEqual([]);
});

test('Ukrainian has every text of the participant, and none that English does not have', () => {
  expect(Object.keys(english).filter((key) => !(key in ukrainian) && !STAFF_ONLY.has(key))).toEqual([]);
  expect(Object.keys(ukrainian).filter((key) => !(key in english))).toEqual([]);
});

test('the placeholders of a translation are those of English', () => {
  for (const [key, message] of Object.entries(ukrainian)) {
    expect([key, placeholders(message)]).toEqual([key, placeholders(english[key] ?? '')]);
  }
});

test.each([
  ['en', english],
  ['en', staffEnglish],
  ['uk', ukrainian],
] as const)('%s spells every plural category of its language', (locale, texts) => {
  for (const [key, message] of Object.entries(texts)) {
    visit(message, (element) => {
      if (element.type !== TYPE.plural) return;
      const type = element.pluralType ?? 'cardinal';
      const { pluralCategories } = new Intl.PluralRules(locale, { type }).resolvedOptions();
      const missing = pluralCategories.filter((category) => !(category in element.options));
      expect([key, missing]).toEqual([key, []]);
    });
  }
});

test('counts follow the language', () => {
  const say = translator('uk', ukrainian, english);
  expect(say('room.members', { count: 1 })).toBe('1 делегація');
  expect(say('room.members', { count: 3 })).toBe('3 делегації');
  expect(say('room.members', { count: 11 })).toBe('11 делегацій');
  expect(translator('en', english, english)('floor.ordinal', { place: 23 })).toBe('23rd in the queue');
});

test('a text that a translation lacks is shown in English', () => {
  expect(translator('uk', {}, english)('tab.floor')).toBe('Floor');
});

test('a code that nobody knows is named', () => {
  expect(refusalText(translator('en', english, english), 'brand-new')).toContain('brand-new');
});

test('no text is written in capitals by rule', () => {
  for (const file of ['../ui/elements.css', '../ui/tokens.css']) {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toContain('text-transform');
  }
});
