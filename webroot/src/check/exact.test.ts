import { expect, test } from 'vitest';
import { compare, exact, exactlyIn, nearly, numberIn, sum } from './exact';

test('what the library writes is read exactly, and in its lowest form', () => {
  expect(exact('7')).toEqual({ over: 7n, under: 1n });
  expect(exact('5.50')).toEqual({ over: 11n, under: 2n });
  expect(exact('-0.5')).toEqual({ over: -1n, under: 2n });
  expect(exact('82/12')).toEqual({ over: 41n, under: 6n });
  expect(exact(3)).toEqual({ over: 3n, under: 1n });
  expect(exact('0')).toEqual({ over: 0n, under: 1n });
});

test('sums and comparisons lose nothing, however long the numbers are', () => {
  const third = exact('1/3');
  expect(sum(sum(third, third), third)).toEqual(exact('1'));
  expect(sum(exact('-1.5'), exact('1/2'))).toEqual(exact('-1'));
  const long = '100000000000000000000000000001/3';
  expect(compare(exact(long), exact('100000000000000000000000000002/3'))).toBe(-1);
  expect(compare(exact('41/6'), exact('6.8333'))).toBe(1);
  expect(compare(exact('0.5'), exact('1/2'))).toBe(0);
  expect(nearly(exact(`${'9'.repeat(400)}/${'9'.repeat(399)}`))).toBeCloseTo(10, 5);
});

test('a number is shown as its language writes it, and rounded only with a mark', () => {
  expect(numberIn('10000', 'en')).toBe('10,000');
  expect(numberIn('5.5', 'uk')).toBe('5,5');
  expect(numberIn('5.0625', 'en')).toBe('5.0625');
  expect(numberIn('41/6', 'en')).toBe('6\u00a05/6');
  expect(numberIn('5/6', 'en')).toBe('5/6');
  expect(numberIn('-41/6', 'en')).toBe('−6\u00a05/6');
  expect(numberIn('1/99', 'en')).toBe('1/99');
  expect(numberIn('1/101', 'en')).toBe('≈ 0.0099');
  expect(exactlyIn('1/101', 'en')).toBe('≈ 0.0099 (1/101)');
  expect(exactlyIn('41/6', 'en')).toBe('6\u00a05/6');
});
