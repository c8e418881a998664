import { expect, test } from 'vitest';
import type { FloorDoc } from '../wire/types';
import { turnOf } from './estimate';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

const floor = (usedMs?: number): FloorDoc => ({
  open: true,
  speakingTimeMs: 4 * MINUTE,
  queue: [],
  speaking:
    usedMs === undefined
      ? null
      : {
          request: 'r',
          participant: 'p',
          label: 'Georgia 1',
          kind: 'speech',
          startedAt: NOW,
          clock: { allowedMs: 4 * MINUTE, usedMs, runningAt: null },
        },
});
const times = (speeches: number, spokenMs: number) => ({ delegations: [{ delegation: 'd', speeches, spokenMs }] });
const minutes = ({ fromMs, toMs }: { fromMs: number; toMs: number }) => [
  (fromMs - NOW) / MINUTE,
  (toMs - NOW) / MINUTE,
];

test('when nobody speaks the first may begin at once', () => {
  expect(minutes(turnOf(1, floor(), undefined, NOW))).toEqual([0, 0]);
});

test('before the room has an average, a speech takes half its time to all of it', () => {
  expect(minutes(turnOf(3, floor(1 * MINUTE), undefined, NOW))).toEqual([6, 11]);
});

test('afterwards the earliest is what speeches took here', () => {
  expect(minutes(turnOf(3, floor(1 * MINUTE), times(3, 9 * MINUTE), NOW))).toEqual([9, 11]);
});

test('an average over the speaking time counts as the speaking time', () => {
  expect(minutes(turnOf(2, floor(0), times(4, 80 * MINUTE), NOW))).toEqual([8, 8]);
});

test('who speaks over time may end at any moment', () => {
  expect(minutes(turnOf(1, floor(6 * MINUTE), undefined, NOW))).toEqual([0, 0]);
});
