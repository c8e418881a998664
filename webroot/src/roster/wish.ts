import type { Translate } from '../i18n/i18n';
import type { Asked } from '../poll/ways/way';
import type { RankingBallot, RoomEntry, WishDoc, WishesDocEntry } from '../wire/types';

/** The languages that are offered; the server takes any. */
export const LANGUAGES_OF_WORK = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pl',
  'ro',
  'ru',
  'uk',
  'be',
  'ka',
  'hy',
  'az',
  'tr',
  'ar',
  'zh',
] as const;

type Offered = (typeof LANGUAGES_OF_WORK)[number];

const isOffered = (code: string): code is Offered => (LANGUAGES_OF_WORK as readonly string[]).includes(code);

/** What that language is called; its code where the pages have no word for it. */
export function languageName(code: string, translate: Translate): string {
  return isOffered(code) ? translate(`language.${code}`) : code;
}

/** The languages one after the other, as the viewer's language writes a list. */
export function languageList(codes: readonly string[], translate: Translate, locale: string): string {
  return new Intl.ListFormat(locale).format(codes.map((code) => languageName(code, translate)));
}

/** What a delegation would like, as it is filled in. */
export interface WishForm {
  groups: readonly string[];
  languages: readonly string[];
}

export const formOf = (wish: WishDoc | undefined): WishForm => ({
  groups: wish?.groups ?? [],
  languages: wish?.languages ?? [],
});

/** The groups, to be put in order as the options of a ballot are. */
export function askedOf(groups: readonly RoomEntry[]): Asked {
  return {
    id: 'wish',
    method: { type: 'ranking', min: 0, max: groups.length, mayTie: false },
    options: groups.map(({ room, title }) => ({ id: room, title })),
  };
}

/** The order as a ballot; groups that are gone have no place in it. */
export function ballotOf({ groups }: WishForm, { options }: Asked): RankingBallot {
  const there = new Set(options.map(({ id }) => id));
  return { type: 'ranking', tiers: groups.filter((group) => there.has(group)).map((group) => [group]) };
}

/** The form with that order. */
export const ordered = (form: WishForm, ballot: RankingBallot): WishForm => ({ ...form, groups: ballot.tiers.flat() });

/** The form with that language named, or no longer. */
export function spoken(form: WishForm, code: string): WishForm {
  const had = form.languages.includes(code);
  return { ...form, languages: had ? form.languages.filter((each) => each !== code) : [...form.languages, code] };
}

const said = ({ groups, languages }: WishForm) => JSON.stringify([groups, [...languages].sort()]);

/** Whether both say the same, in whatever order the languages were named. */
export const isSameWish = (one: WishForm, other: WishForm) => said(one) === said(other);

/** How many delegations would like a group before all others, after one other, and later. */
export interface Demand {
  room: string;
  title: string;
  first: number;
  second: number;
  later: number;
}

export function demandOf(groups: readonly RoomEntry[], wishes: readonly WishesDocEntry[]): Demand[] {
  const places = (room: string) => wishes.map(({ groups }) => groups.indexOf(room)).filter((place) => place >= 0);
  return groups.map(({ room, title }) => {
    const all = places(room);
    const first = all.filter((place) => place === 0).length;
    const second = all.filter((place) => place === 1).length;
    return { room, title, first, second, later: all.length - first - second };
  });
}
