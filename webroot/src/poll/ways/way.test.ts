import { expect, test } from 'vitest';
import type { Ballot, PollDoc } from '../../wire/types';
import { isSame, methodOf } from './way';

const EMPTY: Ballot[] = [
  { type: 'approval', options: [] },
  { type: 'yes-no-abstain', answers: {} },
  { type: 'score', scores: {} },
  { type: 'dots', dots: {} },
  { type: 'ranking', tiers: [] },
];

test.each(EMPTY)('a ballot that says nothing is the same as none: %j', (ballot) => {
  expect(isSame(ballot, undefined)).toBe(true);
});

test('an abstention says something', () => {
  expect(isSame({ type: 'single-choice', option: null }, undefined)).toBe(false);
  expect(isSame({ type: 'single-choice' }, { type: 'single-choice', option: null })).toBe(true);
});

test.each<[string, Ballot, Ballot]>([
  ['choices', { type: 'approval', options: ['a', 'b'] }, { type: 'approval', options: ['b', 'a'] }],
  [
    'answers',
    { type: 'yes-no-abstain', answers: { a: 'yes', b: 'no' } },
    { type: 'yes-no-abstain', answers: { b: 'no', a: 'yes' } },
  ],
  ['points', { type: 'score', scores: { a: 1, b: 0 } }, { type: 'score', scores: { b: 0, a: 1 } }],
  ['dots', { type: 'dots', dots: { a: 1, b: 2 } }, { type: 'dots', dots: { b: 2, a: 1 } }],
  [
    'those at one place',
    { type: 'ranking', tiers: [['a', 'b'], ['c']] },
    { type: 'ranking', tiers: [['b', 'a'], ['c']] },
  ],
])('the order in which %s happen to stand says nothing', (_, one, other) => {
  expect(isSame(one, other)).toBe(true);
});

test.each<[string, Ballot, Ballot]>([
  ['choice', { type: 'approval', options: ['a'] }, { type: 'approval', options: ['b'] }],
  ['choice', { type: 'single-choice', option: 'a' }, { type: 'single-choice', option: null }],
  ['answer', { type: 'answer', answer: 'yes' }, { type: 'answer', answer: 'no' }],
  ['answer', { type: 'yes-no-abstain', answers: { a: 'yes' } }, { type: 'yes-no-abstain', answers: { a: 'no' } }],
  ['number of points', { type: 'score', scores: { a: 0 } }, { type: 'score', scores: {} }],
  ['number of dots', { type: 'dots', dots: { a: 1 } }, { type: 'dots', dots: { a: 2 } }],
  ['order', { type: 'ranking', tiers: [['a'], ['b']] }, { type: 'ranking', tiers: [['b'], ['a']] }],
  ['place', { type: 'ranking', tiers: [['a'], ['b']] }, { type: 'ranking', tiers: [['a', 'b']] }],
])('another %s is another ballot', (_, one, other) => {
  expect(isSame(one, other)).toBe(false);
});

test('a ballot is not taken for one of another method', () => {
  const poll = { method: { type: 'score', lowest: 0, highest: 5, mayLeaveBlank: false } } as PollDoc;
  expect(methodOf(poll, 'score').highest).toBe(5);
  expect(() => methodOf(poll, 'dots')).toThrow('A poll by score has no ballots by dots.');
});
