import { afterEach, expect, test, vi } from 'vitest';
import { Later } from '../ui/later';
import { ServerClock } from './server-clock';

const HOUR_MS = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Somebody sets the device's clock; the browser's monotonic clock does not care. */
function setDevice(byMs: number): void {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + byMs);
}

test.each([3, -3, 13, -13])('a leap of the device clock by %d hours moves no speaking clock', (hours) => {
  const clock = new ServerClock();
  clock.learn(1_508_317_200_000, clock.local(), clock.local());
  const before = clock.now();
  setDevice(hours * HOUR_MS);
  expect(Math.abs(clock.now() - before)).toBeLessThan(HOUR_MS);
});

test('a leap of the device clock neither hurries nor holds what can be taken back', () => {
  const later = new Later();
  setDevice(3 * HOUR_MS);
  later.do('key', 'words', () => {});
  const until = later.waiting.get()?.atMs ?? 0;
  expect(until - new ServerClock().local()).toBeLessThanOrEqual(10_000);
  expect(until - new ServerClock().local()).toBeGreaterThan(10_000 - HOUR_MS);
  later.undo();
});
