import { expect, test } from 'vitest';
import type { Translate } from '../i18n/i18n';
import { ranked } from '../poll/ways/ranking';
import type { RoomEntry } from '../wire/types';
import {
  askedOf,
  ballotOf,
  demandOf,
  formOf,
  isSameWish,
  LANGUAGES_OF_WORK,
  languageList,
  languageName,
  ordered,
  spoken,
} from './wish';

const group = (room: string): RoomEntry => ({
  room,
  kind: 'working-group',
  title: room.toUpperCase(),
  delegations: [],
});
const asked = askedOf(['a', 'b', 'c'].map(group));
const EMPTY = { groups: [], languages: [] };
const word: Translate = (key) => `<${key}>`;

test('groups are ranked as the options of a ballot are, each at a place of its own', () => {
  const one = ranked(asked, ballotOf(EMPTY, asked), 'b');
  const two = ranked(asked, one, 'a');
  expect(ordered(EMPTY, two).groups).toEqual(['b', 'a']);
  expect(ballotOf(ordered(EMPTY, two), asked)).toEqual(two);
});

test('a wish may rank no group and all of them', () => {
  expect(asked.method).toEqual({ type: 'ranking', min: 0, max: 3, mayTie: false });
});

test('a group that is gone has no place any more', () => {
  expect(ballotOf({ groups: ['gone', 'c'], languages: [] }, asked).tiers).toEqual([['c']]);
});

test('a language is named and taken back, and the order stays', () => {
  const form = spoken({ groups: ['c'], languages: ['en'] }, 'ka');
  expect(form).toEqual({ groups: ['c'], languages: ['en', 'ka'] });
  expect(spoken(form, 'en')).toEqual({ groups: ['c'], languages: ['ka'] });
});

test('two wishes are the same in whatever order languages were named, and not with another order of groups', () => {
  const form = { groups: ['a', 'b'], languages: ['en', 'ka'] };
  expect(isSameWish(form, { ...form, languages: ['ka', 'en'] })).toBe(true);
  expect(isSameWish(form, { ...form, groups: ['b', 'a'] })).toBe(false);
  expect(isSameWish(form, { ...form, languages: ['ka'] })).toBe(false);
});

test('without an answer the form is empty', () => {
  expect(formOf(undefined)).toEqual(EMPTY);
  expect(formOf({ groups: ['a'], languages: ['hy'], by: 'A 1', at: 1 })).toEqual({ groups: ['a'], languages: ['hy'] });
});

test('languages have their words; one that is not offered is shown by its code', () => {
  expect(languageName('ka', word)).toBe('<language.ka>');
  expect(languageName('fi', word)).toBe('fi');
  expect(languageList(['en', 'fi'], word, 'en-GB')).toBe('<language.en> and fi');
});

test('for each group is counted who would like it first, second and later', () => {
  const wish = (...groups: string[]) => ({ delegation: groups.join(''), groups, languages: [] });
  const wishes = [wish('b', 'a', 'c'), wish('b'), wish('a', 'b'), wish(), wish('c', 'b', 'gone', 'a')];
  const figures = demandOf(['a', 'b', 'c'].map(group), wishes).map(({ room, first, second, later }) => [
    room,
    first,
    second,
    later,
  ]);
  expect(figures).toEqual([
    ['a', 1, 1, 1],
    ['b', 2, 2, 0],
    ['c', 1, 0, 1],
  ]);
});

test('no language is offered twice', () => {
  expect(new Set(LANGUAGES_OF_WORK).size).toBe(LANGUAGES_OF_WORK.length);
});
