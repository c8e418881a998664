import { expect, test } from 'vitest';
import { scriptLanguage } from './script';

test('letters of another script than the page are marked with its language', () => {
  expect(scriptLanguage('საქართველო 1', 'en')).toBe('ka');
  expect(scriptLanguage('Україна', 'en')).toBe('uk');
  expect(scriptLanguage('Հայաստան', 'uk')).toBe('hy');
  expect(scriptLanguage('Georgia', 'ka')).toBe('en');
});

test('the page’s own language needs no mark, nor does what has no letters', () => {
  expect(scriptLanguage('Україна', 'uk')).toBeUndefined();
  expect(scriptLanguage('Republic of Moldova', 'en')).toBeUndefined();
  expect(scriptLanguage('2017 · 3', 'ka')).toBeUndefined();
  expect(scriptLanguage('', 'en')).toBeUndefined();
});

test('the first letter decides, whatever stands before it', () => {
  expect(scriptLanguage('“Протидія” – EaP', 'en')).toBe('uk');
});
