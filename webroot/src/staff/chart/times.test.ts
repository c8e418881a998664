import { expect, test } from 'vitest';
import type { TimesDoc } from '../../wire/types';
import { timesOf } from './times';

const doc = (...rows: [string, number, number][]) =>
  ({ delegations: rows.map(([delegation, speeches, spokenMs]) => ({ delegation, speeches, spokenMs })) }) as TimesDoc;

test('speeches of several rooms are added up, the longest first', () => {
  const { rows, totalMs, equalMs } = timesOf([doc(['ge', 1, 100], ['ua', 2, 150]), undefined, doc(['ge', 1, 150])]);
  expect(rows).toEqual([
    { delegation: 'ge', speeches: 2, spokenMs: 250, percent: 62.5 },
    { delegation: 'ua', speeches: 2, spokenMs: 150, percent: 37.5 },
  ]);
  expect([totalMs, equalMs]).toEqual([400, 200]);
});

test('who has not spoken is not in the picture and takes no share', () => {
  const { rows, equalMs } = timesOf([doc(['ge', 1, 100], ['ua', 0, 0])]);
  expect(rows.map((each) => each.delegation)).toEqual(['ge']);
  expect(equalMs).toBe(100);
});

test('twice an equal share is not far above it, a moment longer is', () => {
  const twice = timesOf([doc(['ge', 1, 200], ['ua', 1, 50], ['md', 1, 50])]);
  expect(twice.more).toEqual([]);
  const longer = timesOf([doc(['ge', 1, 201], ['ua', 1, 50], ['md', 1, 49])]);
  expect(longer.more.map((each) => each.delegation)).toEqual(['ge']);
});

test('one alone is not compared with nobody, and nothing is said of silence', () => {
  expect(timesOf([doc(['ge', 3, 900])]).more).toEqual([]);
  expect(timesOf([doc()])).toEqual({ rows: [], totalMs: 0, equalMs: 0, more: [] });
});
