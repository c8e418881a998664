import { expect, test } from 'vitest';
import { stepped } from './menu';

const UP_DOWN = ['ArrowUp', 'ArrowDown'] as const;

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['ArrowLeft', 1, null],
  ['a', 1, null],
])('%s leads from %i of three to %s', (key, from, to) => {
  expect(stepped(key, from, 3, UP_DOWN)).toBe(to);
});

test('nothing leads anywhere in an empty row', () => {
  expect(stepped('End', 0, 0, UP_DOWN)).toBeNull();
});
