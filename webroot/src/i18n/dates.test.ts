import { expect, test } from 'vitest';
import { dayOf, daysOf } from './dates';

test('a day is written as its language does, also where browsers have no table for it', () => {
  expect(dayOf('2017-10-17', 'en')).toBe('17 October 2017');
  expect(dayOf('2017-10-17', 'uk')).toBe('17 жовтня 2017 р.');
  expect(dayOf('2017-10-17', 'ka')).toBe('17 ოქტომბერი, 2017');
  expect(dayOf('2017-10-17', 'hy')).toBe('17 հոկտեմբերի, 2017 թ․');
});

test('a whole date has its weekday, as the calendar has it there', () => {
  expect(dayOf('2017-10-17', 'en', 'full')).toContain('Tuesday');
  expect(dayOf('2017-10-17', 'ka', 'full')).toBe('სამშაბათი, 17 ოქტომბერი, 2017');
  expect(dayOf('2017-01-01', 'hy', 'full')).toBe('1 հունվարի, 2017 թ․, կիրակի');
});

test('a meeting of one day is one day, of more from and to', () => {
  expect(daysOf('2017-10-17', '2017-10-17', 'en')).toBe('17 October 2017');
  expect(daysOf('2017-10-17', '2017-10-18', 'en')).toMatch(/^17\s–\s18 October 2017$/);
  expect(daysOf('2017-10-31', '2017-11-01', 'ka')).toBe('31 ოქტომბერი, 2017 – 1 ნოემბერი, 2017');
});

test('what is no date stays as it is', () => {
  expect(dayOf('soon', 'ka')).toBe('soon');
});
