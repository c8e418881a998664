import { expect, test } from 'vitest';
import { choosing, fewOf, pickedOf } from './seat-choice';

test('seats are chosen and let go, whatever was chosen before stays, and nothing is changed in place', () => {
  const before: ReadonlySet<string> = new Set(['a', 'b']);
  expect([...choosing(before, ['c', 'a'], true)].sort()).toEqual(['a', 'b', 'c']);
  expect([...choosing(before, ['a', 'x'], false)]).toEqual(['b']);
  expect([...before]).toEqual(['a', 'b']);
});

test('picked are those chosen that still stand there, in the order of the page', () => {
  expect(pickedOf(new Set(['gone', 'b', 'a']), ['a', 'b', 'c'])).toEqual(['a', 'b']);
});

test('a few names stand for many, and one more name is shorter than to say that there is one more', () => {
  const names = ['a', 'b', 'c', 'd'];
  expect(fewOf(names, 4)).toEqual({ names, more: 0 });
  expect(fewOf(names, 3)).toEqual({ names, more: 0 });
  expect(fewOf(names, 2)).toEqual({ names: ['a', 'b'], more: 2 });
});
