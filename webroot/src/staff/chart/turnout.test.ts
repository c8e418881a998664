import { expect, test } from 'vitest';
import type { PollDoc } from '../../wire/types';
import { turnoutOf } from './turnout';

const MINUTE = 60_000;
const poll = (cast: number[], minutes: number, open: number) =>
  ({ openedAt: 1_000, closedAt: 1_000 + open * MINUTE, turnout: { minutes, cast } }) as PollDoc;

test('each step ends where the next begins, the last when the vote was closed', () => {
  const told = turnoutOf(poll([9, 9, 21], 5, 12));
  expect(told?.points.map(({ atMs, came, cast }) => [(atMs - 1_000) / MINUTE, came, cast])).toEqual([
    [5, 9, 9],
    [10, 0, 9],
    [12, 12, 21],
  ]);
});

test('the finding is when half had come', () => {
  expect(turnoutOf(poll([4, 10, 20], 2, 6))?.half).toEqual({ count: 10, minutes: 4, late: false });
  expect(turnoutOf(poll([4, 9, 20], 2, 5))?.half).toEqual({ count: 11, minutes: 1, late: true });
});

test('nothing is told of a vote that is open, or of which nothing may be told', () => {
  expect(turnoutOf({ openedAt: 1, closedAt: 2 } as PollDoc)).toBeUndefined();
  expect(turnoutOf({ openedAt: 1, turnout: { minutes: 1, cast: [3, 6] } } as PollDoc)).toBeUndefined();
});
