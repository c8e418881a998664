import { expect, test } from 'vitest';
import { clockIn, instantIn, momentIn } from './moment';

const KYIV = 'Europe/Kyiv';

test.each([
  ['2017-10-10T18:00', '2017-10-10T15:00:00Z'],
  ['2017-01-10T18:00', '2017-01-10T16:00:00Z'],
  // The hour before and after the clocks are changed, in both directions.
  ['2017-03-26T02:59', '2017-03-26T00:59:00Z'],
  ['2017-03-26T04:00', '2017-03-26T01:00:00Z'],
  ['2017-10-29T02:59', '2017-10-28T23:59:00Z'],
  ['2017-10-29T04:00', '2017-10-29T02:00:00Z'],
])('%s on the wall in Kyiv is %s', (clock, instant) => {
  expect(instantIn(clock, KYIV)).toBe(Date.parse(instant));
  expect(clockIn(Date.parse(instant), KYIV)).toBe(clock);
});

test('midnight begins a day', () => {
  expect(clockIn(Date.parse('2017-10-09T21:00:00Z'), KYIV)).toBe('2017-10-10T00:00');
});

test('what is no day and time is no instant', () => {
  expect(instantIn('', KYIV)).toBeUndefined();
  expect(instantIn('2017-13-40T99:00', KYIV)).toBeUndefined();
});

test('a moment is told in the words of the language', () => {
  const at = Date.parse('2017-10-10T15:00:00Z');
  expect(momentIn(at, KYIV, 'en')).toBe('10 October 2017, 18:00');
  expect(momentIn(at, KYIV, 'ka')).toBe('10 ოქტომბერი, 2017, 18:00');
  expect(momentIn(at, 'America/New_York', 'hy')).toBe('10 հոկտեմբերի, 2017 թ․, 11:00');
});
