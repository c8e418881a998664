import { IntlMessageFormat } from 'intl-messageformat';
import { derived, type Readable, Signal } from '../signal/signal';
import type { Code } from '../wire/http';
import type ballotEn from './ballot/en.json';
import { isolated } from './bidi';
import type checkEn from './check/en.json';
import { loadCountries } from './countries';
import type en from './en.json';
import type hallEn from './hall/en.json';
import type joinEn from './join/en.json';
import type noteEn from './note/en.json';
import type outsideEn from './outside/en.json';
import type refusedEn from './refused/en.json';
import type restoredEn from './restored/en.json';
import type resultsEn from './results/en.json';
import type roomEn from './room/en.json';
import type rulesEn from './rules/en.json';
import { scriptLanguage } from './script';
import type staffEn from './staff/en.json';
import type termsEn from './terms/en.json';
import type waysEn from './ways/en.json';
import type wishEn from './wish/en.json';

export type MessageKey = keyof (typeof en &
  typeof ballotEn &
  typeof checkEn &
  typeof termsEn &
  typeof hallEn &
  typeof joinEn &
  typeof noteEn &
  typeof refusedEn &
  typeof outsideEn &
  typeof restoredEn &
  typeof resultsEn &
  typeof roomEn &
  typeof rulesEn &
  typeof staffEn &
  typeof waysEn &
  typeof wishEn);
export type Values = Record<string, string | number | Date>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** A text, or its syntax tree as the build made it. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
type Catalogue = Record<string, Message>;

/** The languages in their own script. */
export const LANGUAGES = { en: 'English', uk: 'Українська', ka: 'ქართული', hy: 'Հայերեն' } as const;
export type Language = keyof typeof LANGUAGES;
/** Where the texts of each language are; each is loaded only when it is shown. */
export type Catalogues = Record<Language, () => Promise<{ default: unknown }>>;

const catalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};

const CHOICE = 'session-iv.language';
const languageNow = new Signal<Language>('en');
const translateNow = new Signal<Translate>((key) => key);
/** Texts that parts of the page brought with them, and when they are there. */
const besides = new Map<Catalogues, Promise<void>>();
let shows = Promise.resolve();

/** Dates and numbers as they are written where the language is at home: in Europe the day comes before the month. */
const LOCALES: Record<Language, string> = { en: 'en-GB', uk: 'uk-UA', ka: 'ka-GE', hy: 'hy-AM' };

export function localeOf(shown: Language): string {
  return LOCALES[shown];
}

/** The language that is shown now. */
export const language: Readable<Language> = languageNow;
/** Turns a key into words of the language shown now; as a store, so that pages follow a change of language. */
export const t: Readable<Translate> = translateNow;

/** Tells the language to mark a user's text with (`lang={$tongue(title)}`), where it is not the page's own. */
export const tongue = derived(
  language,
  (page) => (text: string | null | undefined) => scriptLanguage(text ?? '', page),
);

function isLanguage(text: string | null | undefined): text is Language {
  return !!text && text in LANGUAGES;
}

/** What the address asks for (`?lang=ka`, for a projector), else what was chosen here, else what the browser likes. */
function preferred(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(CHOICE);
  } catch {
    // Without storage the browser's own languages decide.
  }
  const asked = new URLSearchParams(location.search).get('lang');
  const wished = [asked, chosen, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find(isLanguage) ?? 'en';
}

/** What people wrote keeps its own direction inside a sentence of the page. */
function keptApart([name, value]: [string, Values[string]]): [string, Values[string]] {
  return [name, typeof value === 'string' ? isolated(value) : value];
}

/** The translator over one catalogue; a key that it does not have stands for itself. */
export function translator(locale: string, texts: Catalogue): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = texts[key];
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, locale);
      formats.set(key, format);
    }
    return String(format.format(values && Object.fromEntries(Object.entries(values).map(keptApart))));
  };
}

/** One after another: the language that was chosen last stays, and has all the texts that were asked for. */
function show(chosen: () => Language): Promise<void> {
  const shown = shows.then(() => change(chosen()));
  shows = shown.catch(() => {});
  return shown;
}

async function change(next: Language): Promise<void> {
  const all = [catalogues, ...besides.keys()].map((each) => each[next]());
  const [, ...loaded] = await Promise.all([loadCountries(next), ...all]);
  const texts = Object.assign({}, ...loaded.map((each) => each.default)) as Catalogue;
  translateNow.set(translator(localeOf(next), texts));
  languageNow.set(next);
  document.documentElement.lang = next;
}

/** Loads the texts; the staff's pages bring their own besides. */
export function startTexts(...more: Catalogues[]): Promise<void> {
  const shown = show(preferred);
  // What is chosen in another window of this browser holds here too, as it does for every page that is opened after it.
  addEventListener('storage', ({ key }) => key === CHOICE && void show(preferred).catch(() => {}));
  for (const each of more) besides.set(each, shown);
  return shown;
}

/** Brings the texts of a part of the page that is shown from now on; done when they are there. */
export function addTexts(more: Catalogues): Promise<void> {
  const before = besides.get(more);
  if (before) return before;
  const added = show(() => languageNow.get());
  besides.set(more, added);
  added.catch(() => besides.delete(more));
  return added;
}

export async function chooseLanguage(next: Language): Promise<void> {
  try {
    localStorage.setItem(CHOICE, next);
  } catch {
    // The choice holds until the page is closed.
  }
  await show(() => next);
}

/** The words for a refusal; a code of a newer server, which no catalogue here knows, is named, not hidden. */
export function refusalText(translate: Translate, code: Code): string {
  const key = `refused.${code}` satisfies MessageKey;
  const text = translate(key);
  return text === key ? translate('refused', { code }) : text;
}
