import { expect, test } from 'vitest';
import words from '../../i18n/ballot/en.json';
import { translator } from '../../i18n/i18n';
import type { PollDoc, RankingBallot } from '../../wire/types';
import { rowAt } from './drag';
import { apart, dropped, isFull, mayShare, moved, ranked, rankedOf, sharing, takenOut, unrankedOf } from './ranking';
import { rankingWay } from './ranking-way';

const say = translator('en', words as never);
const poll = (min: number, max: number, mayTie = true): PollDoc =>
  ({
    method: { type: 'ranking', min, max, mayTie },
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id })),
  }) as unknown as PollDoc;
/** "a bc d": a before b and c, which share a place, before d. */
const order = (tiers: string): RankingBallot => ({
  type: 'ranking',
  tiers: tiers.split(' ').flatMap((tier) => (tier ? [[...tier]] : [])),
});
const told = (ballot: RankingBallot) => ballot.tiers.map((tier) => tier.join('')).join(' ');

test('an option is put at the next place, until there are as many as may be', () => {
  expect(told(ranked(poll(1, 2), undefined, 'c'))).toBe('c');
  expect(told(ranked(poll(1, 2), order('c'), 'a'))).toBe('c a');
  expect(isFull(poll(1, 2), order('c'))).toBe(false);
  expect(isFull(poll(1, 2), order('ca'))).toBe(true);
  expect(told(ranked(poll(1, 2), order('c a'), 'b'))).toBe('c a');
});

test('the ranked ones have their places, the others stand as they were put', () => {
  expect(rankedOf(order('c ad'))).toEqual([
    { option: 'c', place: 1, shared: false },
    { option: 'a', place: 2, shared: true },
    { option: 'd', place: 2, shared: true },
  ]);
  expect(unrankedOf(poll(1, 4), order('c a'))).toEqual(['b', 'd']);
  expect(rankedOf(undefined)).toEqual([]);
});

test('what is taken out leaves no empty place', () => {
  expect(told(takenOut(order('a b c'), 'b'))).toBe('a c');
  expect(told(takenOut(order('a bc'), 'b'))).toBe('a c');
  expect(told(takenOut(order('a'), 'a'))).toBe('');
});

test.each([
  ['a b c', 'b', -1, 'b a c'],
  ['a b c', 'b', 1, 'a c b'],
  ['a b c', 'a', -1, 'a b c'],
  ['a b c', 'c', 1, 'a b c'],
  ['ab c', 'c', -1, 'c ab'],
  ['a bc', 'a', 1, 'bc a'],
  ['ab c', 'b', -1, 'b a c'],
  ['ab c', 'a', 1, 'b a c'],
  ['a bcd', 'c', -1, 'a c bd'],
  ['a bcd', 'c', 1, 'a bd c'],
  ['a', 'b', 1, 'a'],
] as const)('in "%s", %s is moved by %i: "%s"', (before, option, by, after) => {
  expect(told(moved(order(before), option, by))).toBe(after);
});

test('an option shares the place of those above it where places may be shared, and leaves it again', () => {
  expect(told(sharing(poll(1, 4), order('a b c'), 'b'))).toBe('ab c');
  expect(told(sharing(poll(1, 4), order('ab c'), 'c'))).toBe('abc');
  expect(told(apart(order('ab c'), 'a'))).toBe('b a c');
  expect(told(apart(order('a b c'), 'b'))).toBe('a b c');
});

test.each([
  ['b', true, 'a b', true],
  ['b', false, 'a b', false],
  ['a', true, 'a b', false],
  ['b', true, 'c ab', false],
  ['d', true, 'a b', false],
] as const)('%s, where places may be shared: %s, may share in "%s": %s', (option, mayTie, before, may) => {
  expect(mayShare(poll(1, 4, mayTie), order(before), option)).toBe(may);
  if (!may) expect(told(sharing(poll(1, 4, mayTie), order(before), option))).toBe(before);
});

test.each([
  ['a b c d', 'a', 0, 'a b c d'],
  ['a b c d', 'a', 2, 'b c a d'],
  ['a b c d', 'd', 0, 'd a b c'],
  ['a b c d', 'b', 3, 'a c d b'],
  ['ab c d', 'd', 1, 'adb c'],
  ['abc d', 'b', 1, 'abc d'],
  ['a bc d', 'd', 2, 'a bdc'],
  ['ab c', 'b', 0, 'b a c'],
  ['ab c', 'a', 2, 'b c a'],
] as const)('in "%s", %s is let go before the row %i: "%s"', (before, option, at, after) => {
  expect(told(dropped(order(before), option, at))).toBe(after);
});

test('a hand is behind each row whose middle is above it', () => {
  const rows = [0, 1, 2].map((i) => ({ top: 100 * i, height: 100 }));
  expect([49, 51, 149, 151, 251].map((y) => rowAt(y, rows))).toEqual([0, 1, 1, 2, 3]);
});

test.each([
  [1, undefined, '1 more option to rank'],
  [3, order('a'), '2 more options to rank'],
  [3, order('ab'), '1 more option to rank'],
  [3, order('ab c'), ''],
])('a ballot of at least %i options lacks: %#', (min, ballot, lacks) => {
  expect(rankingWay.lacks(poll(min, 4), ballot, say)).toBe(lacks);
});

test('what is asked names how many, and whether places may be shared; how far it is stands beside it', () => {
  expect(rankingWay.asks(poll(4, 4, false), say)).toBe('Put 4 options in order, the best first');
  expect(rankingWay.asks(poll(1, 3, false), say)).toBe('Put up to 3 options in order, the best first');
  expect(rankingWay.asks(poll(2, 3), say)).toBe(
    'Put 2 to 3 options in order, the best first. Options may share a place.',
  );
  expect(rankingWay.soFar?.(poll(2, 3), order('ab'), say)).toBe('2 of 3 ranked');
  expect(rankingWay.leaves?.(poll(2, 3), order('ab'), say)).toBe('2 of 3 ranked');
});
