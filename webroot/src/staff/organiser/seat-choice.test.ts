import { expect, test } from 'vitest';
import { choosing, pickedOf } from './seat-choice';

test('seats are chosen and let go, whatever was chosen before stays, and nothing is changed in place', () => {
  const before: ReadonlySet<string> = new Set(['a', 'b']);
  expect([...choosing(before, ['c', 'a'], true)].sort()).toEqual(['a', 'b', 'c']);
  expect([...choosing(before, ['a', 'x'], false)]).toEqual(['b']);
  expect([...before]).toEqual(['a', 'b']);
});

test('picked are those chosen that still stand there, in the order of the page', () => {
  expect(pickedOf(new Set(['gone', 'b', 'a']), ['a', 'b', 'c'])).toEqual(['a', 'b']);
});
