import { describe, expect, test } from 'vitest';
import { PAGE_MS, pageAt, pagesOf, sizeFor } from './pages';

describe('rows', () => {
  test('that fit exactly stand in one column, and one pixel more needs another', () => {
    expect(pagesOf([50, 50], 110, 10, 1)).toEqual([[[0, 1]]]);
    expect(pagesOf([50, 50], 109, 10, 1)).toEqual([[[0]], [[1]]]);
  });

  test('fill the columns of a page before the next page', () => {
    expect(pagesOf([50, 50, 50, 50, 50], 110, 10, 2)).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [[4]],
    ]);
  });

  test('that are higher than the wall are there nevertheless', () => {
    expect(pagesOf([500, 50], 110, 10, 1)).toEqual([[[0]], [[1]]]);
    expect(pagesOf([50, 500, 50], 110, 10, 1).flat(2)).toEqual([0, 1, 2]);
  });

  test('that are none make no page', () => {
    expect(pagesOf([], 110, 10, 2)).toEqual([]);
  });
});

test('pages turn by the clock, one after the other and round again', () => {
  const at = [0, PAGE_MS - 1, PAGE_MS, 2 * PAGE_MS, 3 * PAGE_MS];
  expect(at.map((now) => pageAt(now, 3))).toEqual([0, 0, 1, 2, 0]);
  expect(pageAt(5 * PAGE_MS, 1)).toBe(0);
  expect(pageAt(5 * PAGE_MS, 0)).toBe(0);
});

test.each([
  ['Armenia', 'huge'],
  ['x'.repeat(13), 'huge'],
  ['x'.repeat(14), 'great'],
  ['x'.repeat(50), 'great'],
  ['x'.repeat(51), 'large'],
  ['x'.repeat(110), 'large'],
  ['x'.repeat(111), 'plain'],
  ['ა'.repeat(10), 'great'],
  ['ա'.repeat(41), 'large'],
  ['ж'.repeat(13), 'great'],
])('"%s" is set %s', (text, size) => {
  expect(sizeFor(text)).toBe(size);
});
