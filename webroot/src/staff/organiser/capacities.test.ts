import { expect, test } from 'vitest';
import type { Translate } from '../../i18n/i18n';
import type { Capacity, Mandate } from '../../wire/types';
import { heirOf, votersOf } from './capacities';

const translate: Translate = (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key);
const seat = (number: number, mandate: Mandate, capacity: Capacity | null = null) => {
  const label = `Georgia ${number}`;
  return { participant: `p${number}`, label, written: label, head: number === 1, mandate, capacity };
};

test('where every seat votes that is said, and else who does', () => {
  expect(votersOf({ seats: [seat(1, 'casts'), seat(2, 'casts', 'adviser')] }, translate)).toBe('org.castsAny');
  const seats = [
    seat(1, 'casts', 'head'),
    seat(2, 'advises'),
    seat(3, 'casts', 'alternate'),
    seat(4, 'reads', 'observer'),
  ];
  expect(votersOf({ seats }, translate)).toBe('org.castsNamed {"names":"Georgia 1, Georgia 3"}');
});

test('after a head an alternate is marked, else somebody who does not look on, else whoever is left', () => {
  const [first, observer, adviser, alternate] = [
    seat(1, 'casts', 'head'),
    seat(2, 'reads', 'observer'),
    seat(3, 'advises', 'adviser'),
    seat(4, 'casts', 'alternate'),
  ];
  expect(heirOf({ seats: [first, observer, adviser, alternate] }, 'p1')).toBe('Georgia 4');
  expect(heirOf({ seats: [first, observer, adviser] }, 'p1')).toBe('Georgia 3');
  expect(heirOf({ seats: [first, observer] }, 'p1')).toBe('Georgia 2');
  expect(heirOf({ seats: [first] }, 'p1')).toBeUndefined();
});
