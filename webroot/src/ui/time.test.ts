import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignZone, showTimesIn, timeOfDay } from './time';

const DEVICE = 'America/Los_Angeles';
const AFTERNOON = Date.UTC(2017, 9, 17, 11, 5);
const before = process.env.TZ;

beforeAll(() => {
  process.env.TZ = DEVICE;
  expect(new Date(AFTERNOON).getHours()).toBe(4);
});

afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test('no time of day is shown before the zone is known', () => {
  expect(timeOfDay.get()(AFTERNOON)).toBe('');
  expect(foreignZone.get()).toBe('');
});

test.each([
  ['Europe/Kyiv', '14:05'],
  ['Asia/Tbilisi', '15:05'],
  ['UTC', '11:05'],
  ['Pacific/Chatham', '00:50'],
])('a device in California shows %s by its own clock', (zone, time) => {
  showTimesIn(zone);
  expect(timeOfDay.get()(AFTERNOON)).toBe(time);
});

test('a page that is open follows when the zone comes', () => {
  showTimesIn('UTC');
  const shown: string[] = [];
  const stop = timeOfDay.subscribe((say) => shown.push(say(AFTERNOON)));
  showTimesIn('Europe/Kyiv');
  stop();
  expect(shown).toEqual(['11:05', '14:05']);
});

test('the zone is named only to a device whose clock shows another time', () => {
  showTimesIn('Europe/Kyiv');
  expect(foreignZone.get()).toBe('Europe/Kyiv');
  showTimesIn('America/New_York');
  expect(foreignZone.get()).toBe('America/New York');
  showTimesIn('America/Tijuana');
  expect(foreignZone.get()).toBe('');
});

test('a zone that the device does not know gives the one in which times are kept, and says so', () => {
  for (const zone of ['Europe/Nowhere', '']) {
    showTimesIn(zone);
    expect(timeOfDay.get()(AFTERNOON)).toBe('11:05');
    expect(foreignZone.get()).toBe('UTC');
  }
});

/** The time of day, and any day with its time; both by the zone of the meeting's place. */
const CLOCKS = ['ui/time.ts', 'ui/wall-clock.ts'];

test('no other file of the pages reads a clock of its own', () => {
  const folder = new URL('..', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts') && !CLOCKS.includes(file))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
  const reads = /toLocaleTimeString|toLocaleString|timeStyle|\bhour:|\bget(Hours|Minutes|Date|Day)\(|toTimeString/;
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(([, source]) => reads.test(source)).map(([file]) => file)).toEqual([]);
});
