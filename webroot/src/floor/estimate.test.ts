import { expect, test } from 'vitest';
import type { FloorDoc } from '../wire/types';
import { basisOf, minutesUntil, turnOf } from './estimate';

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
const minutes = (place: number, now: FloorDoc, spoken?: ReturnType<typeof times>) => {
  const { fromMs, toMs } = turnOf(place, now, basisOf(now, spoken), NOW);
  return [(fromMs - NOW) / MINUTE, (toMs - NOW) / MINUTE];
};

test('when nobody speaks the first may begin at once', () => {
  expect(minutes(1, floor())).toEqual([0, 0]);
});

test('before the room has an average, only the latest is known', () => {
  expect(minutes(3, floor(1 * MINUTE))).toEqual([0, 11]);
  expect(minutes(3, floor(1 * MINUTE), times(2, 6 * MINUTE))).toEqual([0, 11]);
  expect(basisOf(floor(), times(2, 6 * MINUTE))).toEqual({ wholeMs: 4 * MINUTE, speeches: 2, usualMs: undefined });
});

test('afterwards the earliest is what speeches took here', () => {
  expect(minutes(3, floor(1 * MINUTE), times(3, 9 * MINUTE))).toEqual([9, 11]);
});

test('an average over the speaking time counts as the speaking time', () => {
  expect(minutes(2, floor(0), times(4, 80 * MINUTE))).toEqual([8, 8]);
});

test('who speaks over time may end at any moment', () => {
  expect(minutes(1, floor(6 * MINUTE))).toEqual([0, 0]);
});

test('who was interrupted may use all that is left, or nothing of it', () => {
  const interrupted = { request: 'i', participant: 'q', label: 'Ukraine 1', leftMs: 2 * MINUTE };
  expect(minutes(2, { ...floor(1 * MINUTE), interrupted }, times(3, 3 * MINUTE))).toEqual([2, 9]);
});

test('minutes are whole, one number where both are the same, and never none', () => {
  const until = (from: number, to: number) =>
    minutesUntil({ fromMs: NOW + from * MINUTE, toMs: NOW + to * MINUTE }, NOW);
  expect(until(8.4, 11.6)).toBe('8–12');
  expect(until(11.8, 12.2)).toBe('12');
  expect(until(0, 0.2)).toBe('0–1');
  expect(until(1, 1)).toBe('1');
});
