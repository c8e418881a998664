import { expect, test } from 'vitest';
import { momentIn } from './moment';

const KYIV = 'Europe/Kyiv';

test('a moment is told in the words of the language', () => {
  const at = Date.parse('2017-10-10T15:00:00Z');
  expect(momentIn(at, KYIV, 'en')).toBe('10 October 2017, 18:00');
  expect(momentIn(at, KYIV, 'ka')).toBe('10 ოქტომბერი, 2017, 18:00');
  expect(momentIn(at, 'America/New_York', 'hy')).toBe('10 հոկտեմբերի, 2017 թ․, 11:00');
});
