import { describe, expect, test } from 'vitest';
import { isLong, isTooLong, layList, needsOwnLine, PAGE_MS, pageAt, pagesOf, sizeFor, type Way } from './pages';

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

describe('a list', () => {
  const way = (columns: 1 | 2, small: boolean, ...heights: number[]): Way => ({
    columns,
    small,
    heights,
    alone: 100,
    among: 90,
    gap: 0,
  });
  const laid = (...ways: Way[]) => {
    const { columns, small, pages } = layList(ways);
    return [columns, small, pages.length];
  };

  test('that stands whole in one column stays there in full letters', () => {
    expect(laid(way(1, false, 50, 50), way(2, false, 60, 60), way(1, true, 30, 30))).toEqual([1, false, 1]);
  });

  test('comes in two columns when one is not enough, and in one again when a row is higher than a column', () => {
    expect(laid(way(1, false, 60, 60), way(2, false, 80, 80))).toEqual([2, false, 1]);
    expect(laid(way(1, false, 60, 60), way(2, false, 80, 101))).toEqual([1, false, 2]);
  });

  test('comes in smaller letters before it comes on pages', () => {
    const full = [way(1, false, 60, 60), way(2, false, 80, 101)];
    expect(laid(...full, way(1, true, 50, 50), way(2, true, 70, 70))).toEqual([1, true, 1]);
    expect(laid(...full, way(1, true, 55, 55), way(2, true, 70, 70))).toEqual([2, true, 1]);
  });

  test('comes on the fewest pages that cut nothing, as large as it can there', () => {
    const rows = (height: number) => Array.from({ length: 8 }, () => height);
    expect(laid(way(1, false, ...rows(45)), way(2, false, ...rows(95)), way(1, true, ...rows(30)))).toEqual([
      1,
      true,
      3,
    ]);
    expect(laid(way(1, false, ...rows(45)), way(1, true, ...rows(40)))).toEqual([1, false, 4]);
  });

  test('keeps a row whole above the line that tells the page', () => {
    expect(laid(way(1, false, 95, 95), way(1, true, 80, 80))).toEqual([1, true, 2]);
  });

  test('of which a row is too high in every way is cut the least', () => {
    expect(laid(way(1, false, 150, 20), way(2, false, 300, 40), way(1, true, 120, 10))).toEqual([1, true, 2]);
    expect(laid(way(1, false, 150), way(1, true, 120))).toEqual([1, true, 1]);
  });

  test('that is empty, or not set yet, has no page', () => {
    expect(laid(way(1, false))).toEqual([1, false, 0]);
    expect(laid()).toEqual([1, false, 0]);
  });
});

test('pages begin with the first one when a list comes up, turn by the clock and come round again', () => {
  const since = 5_000_003;
  const at = [0, PAGE_MS - 1, PAGE_MS, 2 * PAGE_MS, 3 * PAGE_MS].map((later) => since + later);
  expect(at.map((now) => pageAt(now, 3, since))).toEqual([0, 0, 1, 2, 0]);
  expect(pageAt(since - 100, 3, since)).toBe(0);
  expect(pageAt(5 * PAGE_MS, 1, 0)).toBe(0);
  expect(pageAt(5 * PAGE_MS, 0, 0)).toBe(0);
});

test('letters are counted by the width of their script: long, without room for rows, not for two lines of the foot', () => {
  expect([150, 151].map((n) => isLong('x'.repeat(n)))).toEqual([false, true]);
  expect([112, 113].map((n) => isLong('ა'.repeat(n)))).toEqual([false, true]);
  expect([400, 401].map((n) => isTooLong('x'.repeat(n)))).toEqual([false, true]);
  expect([60, 61].map((n) => needsOwnLine('x'.repeat(n)))).toEqual([false, true]);
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
