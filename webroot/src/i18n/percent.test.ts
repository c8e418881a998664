import { expect, test } from 'vitest';
import { percentIn } from './percent';

test('a share is written as its language writes it, without parts of a hundred', () => {
  expect(percentIn(72.6, 'en')).toBe('73%');
  expect(percentIn(100, 'uk').replace('\u00a0', ' ')).toMatch(/^100 ?%$/);
});
