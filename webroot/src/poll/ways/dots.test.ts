import { expect, test } from 'vitest';
import words from '../../i18n/ballot/en.json';
import { translator } from '../../i18n/i18n';
import type { DotsBallot, PollDoc } from '../../wire/types';
import { dotsLeft, dotted, mayPut } from './dots';
import { dotsWay } from './dots-way';

const say = translator('en', words as never);
const poll = (points: number, mostPerOption: number, allSpent = false): PollDoc =>
  ({
    method: { type: 'dots', points, mostPerOption, allSpent },
    options: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
  }) as unknown as PollDoc;
const ballot = (dots: Record<string, number>): DotsBallot => ({ type: 'dots', dots });

test('a dot is put and taken, and an option without dots is not on the ballot', () => {
  expect(dotted(poll(3, 2), undefined, 'a', 1)).toEqual(ballot({ a: 1 }));
  expect(dotted(poll(3, 2), ballot({ a: 1 }), 'a', 1)).toEqual(ballot({ a: 2 }));
  expect(dotted(poll(3, 2), ballot({ a: 2, b: 1 }), 'b', -1)).toEqual(ballot({ a: 2 }));
  expect(dotted(poll(3, 2), ballot({ a: 2 }), 'b', -1)).toEqual(ballot({ a: 2 }));
});

test('there are no more dots than the ballot has, and none more on an option than it may have', () => {
  expect(mayPut(poll(3, 2), ballot({ a: 2 }), 'a')).toBe(false);
  expect(mayPut(poll(3, 2), ballot({ a: 2 }), 'b')).toBe(true);
  expect(mayPut(poll(3, 2), ballot({ a: 2, b: 1 }), 'b')).toBe(false);
  expect(dotted(poll(3, 2), ballot({ a: 2 }), 'a', 1)).toEqual(ballot({ a: 2 }));
  expect(dotted(poll(3, 2), ballot({ a: 2, b: 1 }), 'c', 1)).toEqual(ballot({ a: 2, b: 1 }));
});

test('what is left is what is on no option', () => {
  expect(dotsLeft(poll(7, 7), undefined)).toBe(7);
  expect(dotsLeft(poll(7, 7), ballot({ a: 4, c: 1 }))).toBe(2);
});

test.each([
  [false, undefined, 'Put at least one dot', '3 of 3 dots left'],
  [false, ballot({ a: 1 }), '', '2 of 3 dots left'],
  [true, undefined, '3 of 3 dots left', '3 of 3 dots left'],
  [true, ballot({ a: 2 }), '1 of 3 dots left', '1 of 3 dots left'],
  [true, ballot({ a: 2, b: 1 }), '', '0 of 3 dots left'],
])('where all are to be put: %s, a ballot lacks and leaves: %#', (all, given, lacks, leaves) => {
  expect(dotsWay.lacks(poll(3, 2, all), given, say)).toBe(lacks);
  expect(dotsWay.leaves?.(poll(3, 2, all), given, say)).toBe(leaves);
});

test('what is asked names the dots, and the most on one option where that is less', () => {
  expect(dotsWay.asks(poll(7, 7), say)).toBe('Spread up to 7 dots over the options');
  expect(dotsWay.asks(poll(7, 6, true), say)).toBe('Spread all 7 dots over the options · at most 6 on one option');
  expect(dotsWay.asks(poll(1, 1), say)).toBe('Put 1 dot on an option');
});
