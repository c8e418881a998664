import { expect, test } from 'vitest';
import type { SeatLink } from '../../wire/types';
import { leadingAct, noCards } from './cards-at-hand';

const made = { links: [{ participant: 'p1' } as SeatLink], shown: true };

test('one act leads at a time: to write what was begun, to make links, to print them, to choose all', () => {
  expect(leadingAct({ writing: true, picked: 3, cards: made, allNeedLinks: true })).toBe('write');
  expect(leadingAct({ picked: 3, cards: made, allNeedLinks: true })).toBe('make');
  expect(leadingAct({ picked: 0, cards: made, allNeedLinks: true })).toBe('print');
  expect(leadingAct({ picked: 0, cards: noCards(), allNeedLinks: true })).toBe('choose');
});

test('none leads to new links for all once somebody has come, or while links are at hand', () => {
  expect(leadingAct({ picked: 0, cards: { ...made, shown: false }, allNeedLinks: true })).toBeUndefined();
  expect(leadingAct({ picked: 0, cards: noCards() })).toBeUndefined();
});
