import { expect, test } from 'vitest';
import english from '../i18n/en.json';
import { translator } from '../i18n/i18n';
import { clockFace } from '../ui/time';
import { clockWords, leftMs, markBetween } from './clock';

test('a running clock loses what has passed since it runs, a paused one nothing', () => {
  expect(leftMs({ allowedMs: 180_000, usedMs: 30_000, runningAt: 1_000 }, 11_000)).toBe(140_000);
  expect(leftMs({ allowedMs: 180_000, usedMs: 30_000, runningAt: null }, 11_000)).toBe(150_000);
});

test('overtime is negative', () => {
  expect(leftMs({ allowedMs: 10_000, usedMs: 0, runningAt: 0 }, 12_000)).toBe(-2_000);
});

test('a clock that runs by the server is not longer than allowed on a device that is behind', () => {
  expect(leftMs({ allowedMs: 10_000, usedMs: 0, runningAt: 5_000 }, 4_000)).toBe(10_000);
});

test.each([
  [180_000, '3:00'],
  [179_400, '3:00'],
  [59_000, '0:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-400, '0:00'],
  [-61_000, '−1:01'],
])('%i ms reads %s', (ms, face) => {
  expect(clockFace(ms)).toBe(face);
});

test('each mark is passed once, the nearest when several are', () => {
  expect(markBetween(60_100, 59_900)).toBe(60);
  expect(markBetween(59_900, 59_700)).toBeUndefined();
  expect(markBetween(70_000, 5_000)).toBe(10);
  expect(markBetween(100, -100)).toBe(0);
});

test('a first look at a clock passes no mark', () => {
  expect(markBetween(Number.POSITIVE_INFINITY, 20_000)).toBeUndefined();
});

test.each([
  [null, 20_000, 'paused'],
  [1, 30_001, 'left of 3:00'],
  [1, 30_000, 'the last half minute'],
  [1, 0, 'the last half minute'],
  [1, -1, 'over time'],
])('a clock that runs since %s with %i left says: %s', (runningAt, left, said) => {
  const clock = { allowedMs: 180_000, usedMs: 0, runningAt };
  expect(clockWords(clock, left, translator('en', english as never))).toBe(said);
});
