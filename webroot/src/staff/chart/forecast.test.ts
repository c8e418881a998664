import { expect, test } from 'vitest';
import type { FloorDoc, QueueEntry } from '../../wire/types';
import { forecastOf } from './forecast';

const NOW = 1_000_000;
const entry = (request: string) => ({ request }) as QueueEntry;
const floor = { speakingTimeMs: 100, speaking: null, queue: [entry('a'), entry('b')] } as unknown as FloorDoc;
const times = { delegations: [{ delegation: 'd', speeches: 4, spokenMs: 240 }] };

test('each turn follows the one before, and the list is through after the last', () => {
  const told = forecastOf(floor, times, 'open', NOW);
  expect(told?.rows.map(({ entry: { request }, fromMs, toMs }) => [request, fromMs - NOW, toMs - NOW])).toEqual([
    ['a', 0, 0],
    ['b', 60, 100],
  ]);
  expect(told?.end).toEqual({ fromMs: NOW + 120, toMs: NOW + 200 });
  expect(told?.basis).toEqual({ wholeMs: 100, speeches: 4, usualMs: 60 });
});

test('nothing is told where the room does not sit or nobody waits', () => {
  expect(forecastOf(floor, times, 'closed', NOW)).toBeUndefined();
  expect(forecastOf({ ...floor, queue: [] }, times, 'open', NOW)).toBeUndefined();
  expect(forecastOf(undefined, times, 'open', NOW)).toBeUndefined();
});
