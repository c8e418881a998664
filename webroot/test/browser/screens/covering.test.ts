import { expect, test } from 'vitest';
import { covering, pairsOf, product } from './covering';

const KINDS = { hat: ['red', 'blue'], coat: ['long', 'short', 'none'], shoe: ['left', 'right'] };

test('the product has every look once', () => {
  const all = product(KINDS).map((look) => JSON.stringify(look));
  expect(all).toHaveLength(12);
  expect(new Set(all).size).toBe(12);
});

test('a look holds each pair of its values', () => {
  expect(pairsOf({ hat: 'red', coat: 'long', shoe: 'left' })).toEqual([
    'hat red with coat long',
    'hat red with shoe left',
    'coat long with shoe left',
  ]);
});

test('a few looks show every pair that there is', () => {
  const every = new Set(product(KINDS).flatMap(pairsOf));
  const shown = covering(
    KINDS,
    Array.from({ length: 7 }, () => ({})),
  );
  expect(new Set(shown.flatMap(pairsOf))).toEqual(every);
});

test('what a place gives is kept', () => {
  const places = ['red', 'blue', 'red', 'blue', 'red', 'blue'].map((hat) => ({ hat }));
  const shown = covering(KINDS, places);
  expect(shown.map(({ hat }) => hat)).toEqual(places.map(({ hat }) => hat));
  expect(new Set(shown.filter(({ hat }) => hat === 'red').map(({ coat }) => coat)).size).toBe(3);
});

test('a place that no look fits is a mistake', () => {
  expect(() => covering(KINDS, [{ hat: 'green' }])).toThrow('green');
});
