import { expect, test } from 'vitest';
import { secondsIn } from './seconds';

test('seconds have the unit of the language', () => {
  const written = (language: 'en' | 'uk' | 'ka' | 'hy') => secondsIn(10, language).replace('\u00a0', ' ');
  expect(written('en')).toMatch(/^10 secs?$/);
  expect(written('uk')).toBe('10 с');
  expect(written('ka')).toBe('10 წმ');
  expect(written('hy')).toBe('10 վրկ');
});
