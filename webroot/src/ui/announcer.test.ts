import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer';

const GAP_MS = 5_000;
let announcer: Announcer;
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  announcer = new Announcer(GAP_MS);
  heard = [];
  announcer.said.subscribe((words) => words && heard.push(words));
});
afterEach(() => vi.useRealTimers());

test('of what is said in quick succession the first is heard at once, and then the newest', () => {
  for (const words of ['one', 'two', 'three']) announcer.say(words);
  expect(heard).toEqual(['one']);
  vi.advanceTimersByTime(GAP_MS);
  expect(heard).toEqual(['one', 'three']);
});

test('the same words twice are heard twice', () => {
  announcer.say('Counted');
  announcer.say('Counted');
  vi.advanceTimersByTime(GAP_MS);
  expect(heard.map((words) => words.trim())).toEqual(['Counted', 'Counted']);
  expect(new Set(heard).size).toBe(2);
});

test('what was said is gone when it is old', () => {
  announcer.say('10 seconds left');
  vi.advanceTimersByTime(GAP_MS - 1);
  expect(announcer.said.get()).toBe('10 seconds left');
  vi.advanceTimersByTime(1);
  expect(announcer.said.get()).toBe('');
});
