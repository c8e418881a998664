import { expect, test } from 'vitest';
import { closingOf, closingProblem } from './poll-closing';

const KYIV = 'Europe/Kyiv';
const NOW = Date.parse('2026-11-28T16:00:00Z');

test('a poll that is closed by hand has no closing time and no problem with it', () => {
  expect(closingProblem(null, KYIV, NOW)).toBeUndefined();
  expect(closingOf(null, KYIV)).toEqual({});
});

test('whoever wants it to close by itself has to say when', () => {
  expect(closingProblem('', KYIV, NOW)).toBe('closing-missing');
  expect(closingProblem('2026-11-30', KYIV, NOW)).toBe('closing-missing');
  expect(closingOf('', KYIV)).toEqual({});
});

test('the time is that of the meeting, and still to come', () => {
  expect(closingProblem('2026-11-28T18:00', KYIV, NOW)).toBe('closing-past');
  expect(closingProblem('2026-11-28T18:00', KYIV, NOW - 1)).toBeUndefined();
  expect(closingProblem('2026-11-28T18:01', KYIV, NOW)).toBeUndefined();
  expect(closingProblem('2026-11-28T18:00', 'America/New_York', NOW)).toBeUndefined();
  expect(closingOf('2026-11-28T18:01', KYIV)).toEqual({ closesAt: NOW + 60_000 });
});

test('it comes within 366 days', () => {
  expect(closingProblem('2027-11-29T18:00', KYIV, NOW)).toBeUndefined();
  expect(closingProblem('2027-11-29T18:01', KYIV, NOW)).toBe('closing-far');
});
