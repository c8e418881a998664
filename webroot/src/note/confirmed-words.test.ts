import { expect, test } from 'vitest';
import type { RecalledFrame } from '../wire/types';
import { CONFIRMED_COMMITS, CONFIRMED_LETTERS, ConfirmedWords } from './confirmed-words';

const recalled = (unknown: string[], parted = true): RecalledFrame => ({
  type: 'recalled',
  room: 'r',
  parted,
  known: [],
  unknown,
});

test('the oldest words are forgotten first, by number and by length', () => {
  const many = new ConfirmedWords();
  for (let i = 0; i <= CONFIRMED_COMMITS; i++) many.add(`c${i}`, 'x');
  expect(many.remembered()).toHaveLength(CONFIRMED_COMMITS);
  expect(many.remembered()[0]).toEqual({ ref: 'c1', text: 'x' });
  const long = new ConfirmedWords();
  long.add('one', 'x'.repeat(CONFIRMED_LETTERS));
  expect(long.remembered()).toHaveLength(1);
  long.add('two', 'y');
  expect(long.remembered()).toEqual([{ ref: 'two', text: 'y' }]);
});

test('the server is asked about no more commits at once than it takes', () => {
  const words = new ConfirmedWords();
  for (let i = 0; i < 401; i++) words.add(`c${i}`, 'x');
  expect(words.ask().map((ids) => ids.length)).toEqual([200, 200, 1]);
});

test('only what was asked about and is gone comes back, once', () => {
  const words = new ConfirmedWords([
    { ref: 'one', text: 'first ' },
    { ref: 'two', text: 'second' },
  ]);
  expect(words.gone(recalled(['one']))).toEqual([]);
  words.ask();
  expect(words.gone(recalled(['one'], false))).toEqual([]);
  expect(words.gone(recalled(['two', 'one', 'of another']))).toEqual(['first ', 'second']);
  expect(words.gone(recalled(['one', 'two']))).toEqual([]);
  expect(words.remembered()).toEqual([]);
});
