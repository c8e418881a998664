import { expect, test } from 'vitest';
import words from '../../i18n/ballot/en.json';
import { translator } from '../../i18n/i18n';
import type { PollDoc, ScoreBallot } from '../../wire/types';
import { restOf, scored, stepped, stepsOf } from './score';
import { scoreWay } from './score-way';

const say = translator('en', words as never);
const poll = (lowest: number, highest: number, mayLeaveBlank = true): PollDoc =>
  ({
    method: { type: 'score', lowest, highest, mayLeaveBlank },
    options: ['a', 'b'].map((id) => ({ id, title: id })),
  }) as unknown as PollDoc;
const ballot = (scores: Record<string, number>): ScoreBallot => ({ type: 'score', scores });

test('seven steps stand beside each other, eight are a slider', () => {
  expect(stepsOf(poll(-3, 3))).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  expect(stepsOf(poll(0, 1))).toEqual([0, 1]);
  expect(stepsOf(poll(-3, 4))).toEqual([]);
});

test('a slider rests as near to zero as its scale goes', () => {
  expect([restOf(poll(0, 100)), restOf(poll(1, 10)), restOf(poll(-9, -2)), restOf(poll(-5, 5))]).toEqual([0, 1, -2, 0]);
});

test('points are given and taken back for each option by itself; none is not zero', () => {
  const zero = scored(poll(0, 5), undefined, 'a', 0);
  expect(zero).toEqual(ballot({ a: 0 }));
  expect(scored(poll(0, 5), zero, 'b', 5)).toEqual(ballot({ a: 0, b: 5 }));
  expect(scored(poll(0, 5), ballot({ a: 0, b: 5 }), 'a', undefined)).toEqual(ballot({ b: 5 }));
});

test('no points are beyond the scale', () => {
  expect(scored(poll(-2, 2), undefined, 'a', 3)).toEqual(ballot({ a: 2 }));
  expect(scored(poll(-2, 2), undefined, 'a', -3)).toEqual(ballot({ a: -2 }));
  expect(stepped(poll(0, 10), ballot({ a: 10 }), 'a', 1)).toEqual(ballot({ a: 10 }));
  expect(stepped(poll(0, 10), ballot({ a: 0 }), 'a', -1)).toEqual(ballot({ a: 0 }));
});

test('a first step gives the points at which the slider rests, the next ones more or less', () => {
  const first = stepped(poll(0, 10), undefined, 'a', 1);
  expect(first).toEqual(ballot({ a: 0 }));
  expect(stepped(poll(0, 10), undefined, 'a', -1)).toEqual(ballot({ a: 0 }));
  expect(stepped(poll(0, 10), first, 'a', 1)).toEqual(ballot({ a: 1 }));
  expect(stepped(poll(-5, 10), first, 'a', -1)).toEqual(ballot({ a: -1 }));
});

test.each([
  [false, undefined, '2 options still without points'],
  [false, ballot({ a: 0 }), '1 option still without points'],
  [false, ballot({ a: 0, b: 0 }), ''],
  [true, ballot({}), 'Give points to at least one option'],
  [true, ballot({ a: 0 }), ''],
])('where options may be blank: %s, a ballot lacks: %#', (blank, given, lacks) => {
  expect(scoreWay.lacks(poll(0, 5, blank), given, say)).toBe(lacks);
});

test('what is asked names the scale, and how to take points back where there is no control for it', () => {
  expect(scoreWay.asks(poll(0, 5, false), say)).toBe('Give every option 0 to 5 points');
  expect(scoreWay.asks(poll(0, 5), say)).toMatch(/^Give 0 to 5 points to as many options as you like\. Press/);
  expect(scoreWay.asks(poll(0, 9), say)).toBe('Give 0 to 9 points to as many options as you like');
});
