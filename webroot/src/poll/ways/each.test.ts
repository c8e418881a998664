import { expect, test } from 'vitest';
import words from '../../i18n/ballot/en.json';
import { translator } from '../../i18n/i18n';
import type { Answer, PollDoc, YesNoAbstainBallot } from '../../wire/types';
import { answered, answersOf } from './each';
import { eachWay } from './each-way';

const say = translator('en', words as never);
const poll = (mayAbstain: boolean, allAnswered: boolean): PollDoc =>
  ({
    method: { type: 'yes-no-abstain', mayAbstain, allAnswered },
    options: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
  }) as unknown as PollDoc;
const ballot = (answers: Record<string, Answer>): YesNoAbstainBallot => ({ type: 'yes-no-abstain', answers });

test('an option is answered by yes or no, and by an abstention where one may abstain', () => {
  expect(answersOf(poll(true, false))).toEqual(['yes', 'no', 'abstain']);
  expect(answersOf(poll(false, false))).toEqual(['yes', 'no']);
});

test('each option has its own answer, the last one, or none again', () => {
  const first = answered(undefined, 'a', 'yes');
  expect(first).toEqual(ballot({ a: 'yes' }));
  expect(answered(first, 'b', 'no')).toEqual(ballot({ a: 'yes', b: 'no' }));
  expect(answered(first, 'a', 'abstain')).toEqual(ballot({ a: 'abstain' }));
  expect(answered(first, 'a', undefined)).toEqual(ballot({}));
});

test.each([
  [true, undefined, '3 options still to be answered'],
  [true, ballot({ a: 'yes', b: 'abstain' }), '1 option still to be answered'],
  [true, ballot({ a: 'yes', b: 'no', c: 'no' }), ''],
  [false, undefined, 'Answer at least one option'],
  [false, ballot({}), 'Answer at least one option'],
  [false, ballot({ a: 'no' }), ''],
])('where all are to be answered: %s, a ballot lacks: %#', (all, given, lacks) => {
  expect(eachWay.lacks(poll(true, all), given, say)).toBe(lacks);
});

test('what is asked says whether all are to be answered', () => {
  expect(eachWay.asks(poll(true, true), say)).toBe('Answer every option');
  expect(eachWay.asks(poll(true, false), say)).toMatch(/^Answer as many options as you like\. Press/);
});
