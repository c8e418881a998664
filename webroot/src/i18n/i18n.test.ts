import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import type { Code, PageCode } from '../wire/http';
import { ballotCatalogues } from './ballot/catalogues';
import { checkCatalogues } from './check/catalogues';
import { hallCatalogues } from './hall/catalogues';
import { LANGUAGES, type Language, refusalText, translator } from './i18n';
import { joinCatalogues } from './join/catalogues';
import { noteCatalogues } from './note/catalogues';
import { outsideCatalogues } from './outside/catalogues';
import { refusedCatalogues } from './refused/catalogues';
import { restoredCatalogues } from './restored/catalogues';
import { resultsCatalogues } from './results/catalogues';
import { roomCatalogues } from './room/catalogues';
import { rulesCatalogues } from './rules/catalogues';
import { staffCatalogues } from './staff/catalogues';
import { termsCatalogues } from './terms/catalogues';
import { waysCatalogues } from './ways/catalogues';
import { wishCatalogues } from './wish/catalogues';

type Message = string | MessageFormatElement[];
type Texts = Record<string, Message>;

const files = import.meta.glob<{ default: unknown }>('./*.json', { eager: true });
const texts = (tag: string) => files[`./${tag}.json`]?.default as Texts;
/** The texts that come with a part of the pages, and where that part is; what everybody needs at once is in none. */
const PARTS = {
  check: { catalogues: checkCatalogues, files: /^check\// },
  staff: { catalogues: staffCatalogues, files: /^staff\// },
  hall: { catalogues: hallCatalogues, files: /^(screen\/|staff\/)/ },
  join: { catalogues: joinCatalogues, files: /^join\// },
  note: { catalogues: noteCatalogues, files: /^(note\/|staff\/rapporteur\/Rapporteur)/ },
  refused: { catalogues: refusedCatalogues, files: /^$/ },
  room: {
    catalogues: roomCatalogues,
    files:
      /^(roster\/RoomView|session\/gone-words|topic\/|participant\/(Before|ParticipantRoom|calls)|floor\/(FloorView|Interrupted|OrderDialog)|screen\/ScreenGroups|staff\/)/,
  },
  ballot: { catalogues: ballotCatalogues, files: /^poll\/ways\/(each|score|dots|ranking|Each|Score|Slider|Dots|Rank)/ },
  terms: {
    catalogues: termsCatalogues,
    files:
      /^(poll\/(attending|casting|DraftNote|final|FinalAsk|closing|Deadline|majority|NotVoted|results|ties|ConductRules|VoterTerms)|staff\/|screen\/)/,
  },
  results: {
    catalogues: resultsCatalogues,
    files: /^(poll\/(results|ties|figures|PollResult|HowCounted|TakeHome|Bars|BarRow)|check\/|screen\/|staff\/)/,
  },
  rules: { catalogues: rulesCatalogues, files: /^(poll\/results|staff\/)/ },
  ways: { catalogues: waysCatalogues, files: /^staff\/organiser\// },
  wish: { catalogues: wishCatalogues, files: /^(roster\/(Wish|wish)|staff\/)/ },
  outside: { catalogues: outsideCatalogues, files: /^session\/Outside/ },
  restored: { catalogues: restoredCatalogues, files: /^session\/(Restored\.svelte|gone-words\.ts)$/ },
};
const partTexts = async (part: keyof typeof PARTS, tag: string) =>
  (await PARTS[part].catalogues[tag as Language]()).default as unknown as Texts;
const english = texts('en');
const all = await Promise.all(
  Object.keys(LANGUAGES).flatMap((tag) => [
    Promise.resolve([tag, 'all', texts(tag)] as const),
    ...(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) =>
      partTexts(part, tag).then((found) => [tag, part, found] as const),
    ),
  ]),
);
const englishOf = (whose: string) => all.find(([tag, who]) => tag === 'en' && who === whose)?.[2] ?? {};

/** Every code with which the server may refuse an act or a call, from the types that it writes. */
const types = readFileSync(new URL('../wire/types.ts', import.meta.url), 'utf8');
const wordsOf = (type: string) => new RegExp(`export type ${type} =([^;]+);`).exec(types)?.[1]?.match(/[a-z-]+/g) ?? [];
const acts = wordsOf('RefusalCode');
/** Only the staff's pages make the calls and acts that are refused with these; a participant's phone loads none. */
const STAFF_CODES = [
  'password-length',
  'password-wrong',
  'token-unknown',
  'choice-unknown',
  'format-unknown',
  'language-unknown',
  'session-open',
  'list-open',
  'nothing-to-take-back',
  'nobody-speaks',
  'clock-paused',
  'clock-running',
  'no-topics',
  'topics-changed',
  'closing-time-past',
  'too-many-polls',
  'no-voters',
  'poll-not-closed',
  'poll-not-published',
  'no-tie',
  'tie-not-fitted',
  'poll-decided',
  'poll-not-annulled',
  'poll-asked-again',
  'no-winners',
  'groups-formed',
  'no-such-entry',
  'already-seated',
  'no-such-participant',
  'room-opened',
  'already-appointed',
  'not-appointed',
  'question-missing',
  'label-missing',
  'label-taken',
  'last-seat',
  'floor-taken',
  'logo-bytes',
  'logo-size',
  'logo-unreadable',
  'not-shortlisted',
  'reason-missing',
  'topic-of-secretariat',
  'topic-replaced',
  'consent-missing',
  'no-consent-missing',
  'no-places',
  'places-changed',
  'too-many-to-place',
];
const OF_THE_PAGE = { unreachable: true, 'server-failed': true, offline: true, 'outbox-full': true } satisfies Record<
  PageCode,
  true
>;
const codes = [...wordsOf('CallCode'), ...Object.keys(OF_THE_PAGE)];
/** What is said where nothing else can be fetched; the other refusals follow once a page stands. */
const AT_ONCE = ['unreachable', 'server-failed', 'offline', 'outbox-full', 'store-unavailable'];
const whoseIs = (code: string) => (STAFF_CODES.includes(code) ? 'staff' : AT_ONCE.includes(code) ? 'all' : 'refused');
const codesFor = (whose: string) => codes.filter((code) => whoseIs(code) === whose);

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

test('the codes of acts and calls are found in the types of the wire', () => {
  expect(acts).toContain('no-such-room');
  expect(acts.length).toBeGreaterThan(50);
  expect(codes).toEqual(expect.arrayContaining([...acts, 'code-unknown']));
});

test('each language has its name in its own script', () => {
  expect(Object.values(LANGUAGES)).toEqual(['English', 'Українська', 'ქართული', 'Հայերեն']);
});

describe.each(all)('%s, for %s', (tag, whose, found) => {
  test('has every text, and none that English does not have', () => {
    const wanted = Object.keys(englishOf(whose));
    expect(wanted.filter((key) => !found[key])).toEqual([]);
    expect(Object.keys(found).filter((key) => !(key in englishOf(whose)))).toEqual([]);
  });

  test('has a text for every refusal', () => {
    expect(codesFor(whose).filter((code) => !found[`refused.${code}`])).toEqual([]);
  });

  test('has no text for a refusal that nobody gives', () => {
    const given = Object.keys(found).flatMap((key) => /^refused\.(.+)/.exec(key)?.[1] ?? []);
    expect(given.filter((code) => !codesFor(whose).includes(code))).toEqual([]);
  });

  test('has the placeholders of English', () => {
    const of = (each: Texts) => Object.entries(each).map(([key, message]) => [key, placeholders(message)]);
    expect(Object.fromEntries(of(found))).toEqual(Object.fromEntries(of(englishOf(whose))));
  });

  test('spells every plural category of its language', () => {
    for (const [key, message] of Object.entries(found)) {
      visit(message, (element) => {
        if (element.type !== TYPE.plural) return;
        const type = element.pluralType ?? 'cardinal';
        const { pluralCategories } = new Intl.PluralRules(tag, { type }).resolvedOptions();
        const missing = pluralCategories.filter((category) => !(category in element.options));
        expect([key, missing]).toEqual([key, []]);
      });
    }
  });
});

test.each([
  ['uk', /[а-яіїєґ]/i],
  ['ka', /[ა-ჰ]/],
  ['hy', /[ա-ֆ]/i],
])('%s is written in its own letters', (tag, letters) => {
  const same = new Set([
    'desk.viewOf',
    'staff.pollNumber',
    'report.format.md',
    'report.format.docx',
    'majority.of',
    'topic.quoted',
  ]);
  for (const [, , found] of all.filter(([each]) => each === tag)) {
    const foreign = Object.entries(found).filter(
      ([key, message]) => !same.has(key) && !key.startsWith('rap.speaker') && !letters.test(JSON.stringify(message)),
    );
    expect(foreign).toEqual([]);
  }
});

test('no text is missed by a page that does not bring it', () => {
  const folder = new URL('..', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts') && !file.startsWith('wire/'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
  const missed = Object.entries(PARTS).flatMap(([part, { files }]) => {
    const keys = Object.keys(englishOf(part)).filter((key) => !(key in english));
    return sources
      .filter(([file]) => !files.test(file))
      .flatMap(([file, source]) => keys.filter((key) => source.includes(`'${key}'`)).map((key) => `${file}: ${key}`));
  });
  expect(missed).toEqual([]);
});

test('no text stands in two catalogues', () => {
  const keys = all.filter(([tag]) => tag === 'en').flatMap(([, , found]) => Object.keys(found));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('counts follow the language', async () => {
  const whole = async (tag: string) => translator(tag, { ...texts(tag), ...(await partTexts('room', tag)) });
  const say = await whole('uk');
  expect(say('room.members', { count: 1 })).toBe('1 делегація');
  expect(say('room.members', { count: 3 })).toBe('3 делегації');
  expect(say('room.members', { count: 11 })).toBe('11 делегацій');
  expect(translator('en', english)('floor.ordinal', { place: 23 })).toBe('23rd in the queue');
  expect((await whole('ka'))('room.members', { count: 5 })).toBe('5 დელეგაცია');
  expect((await whole('hy'))('floor.mark', { seconds: 0 })).toBe('Ձեր ժամանակն ավարտվեց');
});

test('a code that nobody knows is named', () => {
  // Only a server that is newer than the page can say it, so its type has no such code.
  expect(refusalText(translator('en', english), 'brand-new' as Code)).toContain('brand-new');
});

test.each([
  ['en', /Not accepted/],
  ['uk', /[а-яіїєґ]{3}/i],
  ['ka', /[ა-ჰ]{3}/],
  ['hy', /[ա-ֆ]{3}/i],
])('a refusal whose own words have not come yet is a sentence of its language: %s', (tag, letters) => {
  for (const code of codesFor('refused')) {
    expect(refusalText(translator(tag, texts(tag)), code as Code)).toMatch(letters);
  }
});

test('every rule by which ballots are counted has a name', () => {
  expect(Object.keys(englishOf('rules'))).toEqual(
    expect.arrayContaining(wordsOf('Rule').map((word) => `rule.${word}`)),
  );
  expect(wordsOf('Rule')).toContain('ranked-pairs-margins');
});

test('every rule is explained and its picture told in words, and nothing else is', () => {
  const told = (kind: string) =>
    Object.keys(englishOf('ways')).flatMap((key) => new RegExp(`^${kind}\\.(.+)`).exec(key)?.[1] ?? []);
  expect(told('rule-how').sort()).toEqual(wordsOf('Rule').sort());
  expect(told('rule-drawn').sort()).toEqual(wordsOf('Rule').sort());
});

test('no text is written in capitals by rule', () => {
  for (const file of ['../ui/elements.css', '../ui/tokens.css']) {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toContain('text-transform');
  }
});
