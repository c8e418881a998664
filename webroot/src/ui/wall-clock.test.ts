import { describe, expect, test } from 'vitest';
import { fieldTime, instantIn, wallClock } from './wall-clock';

const KYIV = 'Europe/Kyiv';
const at = (utc: string) => Date.parse(utc);

describe('the clock on a wall', () => {
  test('shows the day and the time of its place, whatever day it is elsewhere', () => {
    expect(wallClock(at('2026-11-30T22:05:00Z'), KYIV)).toEqual({ date: '2026-12-01', time: '00:05' });
    expect(wallClock(at('2026-11-30T22:05:00Z'), 'America/New_York')).toEqual({ date: '2026-11-30', time: '17:05' });
    expect(fieldTime(at('2026-11-30T16:00:59Z'), KYIV)).toBe('2026-11-30T18:00');
    expect(fieldTime(at('2026-10-09T21:00:00Z'), KYIV)).toBe('2026-10-10T00:00');
  });
});

describe('the instant of a field for day and time', () => {
  test('is that of the place, in winter and in summer', () => {
    expect(instantIn('2026-11-30T18:00', KYIV)).toBe(at('2026-11-30T16:00:00Z'));
    expect(instantIn('2026-07-01T18:00', KYIV)).toBe(at('2026-07-01T15:00:00Z'));
    expect(instantIn('2026-11-30T18:00', 'Asia/Yerevan')).toBe(at('2026-11-30T14:00:00Z'));
    expect(instantIn('2026-11-30T18:00', 'Asia/Kathmandu')).toBe(at('2026-11-30T12:15:00Z'));
  });

  test('on the day of a change it is the time that is shown then', () => {
    expect(instantIn('2026-10-25T02:30', KYIV)).toBe(at('2026-10-24T23:30:00Z'));
    expect(instantIn('2026-10-25T05:00', KYIV)).toBe(at('2026-10-25T03:00:00Z'));
  });

  test.each([
    ['2026-03-29T02:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29T04:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25T02:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25T04:00', '2026-10-25T02:00:00Z'],
  ])('%s, beside a change, is %s and is shown as that again', (field, instant) => {
    expect(instantIn(field, KYIV)).toBe(at(instant));
    expect(fieldTime(at(instant), KYIV)).toBe(field);
  });

  test('which is shown twice is the first time', () => {
    expect(instantIn('2026-10-25T03:30', KYIV)).toBe(at('2026-10-25T00:30:00Z'));
  });

  test('over which the clock leaps is as long after the leap', () => {
    expect(instantIn('2026-03-29T03:30', KYIV)).toBe(at('2026-03-29T01:30:00Z'));
  });

  test('is none while the field is empty or holds no time', () => {
    for (const field of ['', '2026-11-30', '2026-13-30T18:00', '2026-11-30T18:00:00', 'soon']) {
      expect(instantIn(field, KYIV)).toBeNull();
    }
  });
});
