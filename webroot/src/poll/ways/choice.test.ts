import { expect, test } from 'vitest';
import english from '../../i18n/en.json';
import { translator } from '../../i18n/i18n';
import type { PollDoc, PollMethod } from '../../wire/types';
import { boundsOf, type ChoiceBallot, choicesOf, chosenOf, NONE, pressed } from './choice';
import { choiceWay } from './choice-way';

const say = translator('en', english as never);
const by = (method: PollMethod): PollDoc =>
  ({ method, options: ['a', 'b', 'c'].map((id) => ({ id, title: id })) }) as unknown as PollDoc;
const approval = (min: number, max: number) => by({ type: 'approval', min, max });
const single = (mayAbstain: boolean) => by({ type: 'single-choice', mayAbstain });
const asked = by({ type: 'answer' });
const approving = (...options: string[]): ChoiceBallot => ({ type: 'approval', options });

test('of several options each is chosen and taken back by itself, up to the most', () => {
  const poll = approval(1, 2);
  expect(pressed(poll, undefined, 'a')).toEqual(approving('a'));
  expect(pressed(poll, approving('a'), 'c')).toEqual(approving('a', 'c'));
  expect(pressed(poll, approving('a', 'c'), 'b')).toEqual(approving('a', 'c'));
  expect(pressed(poll, approving('a', 'c'), 'a')).toEqual(approving('c'));
});

test('of one option the next takes the place of the last', () => {
  expect(pressed(approval(1, 1), approving('a'), 'b')).toEqual(approving('b'));
  expect(pressed(single(false), { type: 'single-choice', option: 'a' }, 'b')).toEqual({
    type: 'single-choice',
    option: 'b',
  });
  expect(pressed(asked, { type: 'answer', answer: 'no' }, 'yes')).toEqual({ type: 'answer', answer: 'yes' });
  expect(pressed(asked, { type: 'answer', answer: 'no' }, 'a')).toEqual({ type: 'answer', answer: 'no' });
});

test('where one may abstain, that is a choice behind the options, and a ballot with none of them', () => {
  expect(choicesOf(single(true))).toEqual(['a', 'b', 'c', NONE]);
  expect(choicesOf(single(false))).toEqual(['a', 'b', 'c']);
  expect(choicesOf(approval(1, 3))).toEqual(['a', 'b', 'c']);
  expect(pressed(single(true), undefined, NONE)).toEqual({ type: 'single-choice', option: null });
});

test('a ballot tells again what was chosen', () => {
  expect(chosenOf(undefined)).toEqual([]);
  expect(chosenOf(approving('a', 'b'))).toEqual(['a', 'b']);
  expect(chosenOf({ type: 'answer', answer: 'no' })).toEqual(['no']);
  expect(chosenOf({ type: 'single-choice', option: 'b' })).toEqual(['b']);
  expect(chosenOf({ type: 'single-choice' })).toEqual([NONE]);
});

test('a ballot chooses within the bounds of its method', () => {
  expect(boundsOf({ type: 'approval', min: 2, max: 3 })).toEqual({ min: 2, max: 3 });
  expect(boundsOf(asked.method)).toEqual({ min: 1, max: 1 });
  expect(boundsOf(single(true).method)).toEqual({ min: 1, max: 1 });
});

test.each([
  [approval(2, 3), undefined, 'Choose at least 2 options'],
  [approval(2, 3), approving('a'), 'Choose at least 2 options'],
  [approval(2, 3), approving('a', 'b'), ''],
  [approval(1, 2), approving(), 'Choose up to 2 options'],
  [approval(1, 3), approving(), 'Choose any number'],
  [approval(1, 3), approving('a'), ''],
  [single(true), undefined, 'Choose 1 option'],
  [single(true), { type: 'single-choice', option: null } as const, ''],
  [asked, undefined, 'Choose 1 option'],
])('a ballot says what it lacks, and nothing once it lacks nothing: %#', (poll, ballot, words) => {
  expect(choiceWay.lacks(poll, ballot, say)).toBe(words);
});

test('how far it is stands beside the act only where there is a most', () => {
  expect(choiceWay.figures?.(approval(1, 2), approving('a'))).toBe('1 / 2');
  expect(choiceWay.soFar?.(approval(1, 2), approving('a'), say)).toBe('1 of 2 chosen');
  for (const poll of [approval(1, 3), approval(1, 1), single(true), asked]) {
    expect(choiceWay.figures?.(poll, undefined)).toBe('');
    expect(choiceWay.soFar?.(poll, undefined, say)).toBe('');
  }
});
