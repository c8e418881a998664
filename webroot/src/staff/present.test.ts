import { expect, test } from 'vitest';
import type { PresenceDoc } from '../wire/types';
import { presentIn, whereabouts } from './present';

const told = (delegations: Record<string, number>): PresenceDoc => ({ connected: 0, staff: 0, delegations });
const named = (delegations: { id: string }[]) => delegations.map(({ id }) => id);

test('who is in any room is present', () => {
  expect([...presentIn([undefined, told({ georgia: 2, poland: 0 }), told({ ukraine: 1, georgia: 1 })])]).toEqual([
    'georgia',
    'ukraine',
  ]);
});

test('who is in a group is not absent from the plenary, but in another room', () => {
  const all = ['georgia', 'ukraine', 'poland'].map((id) => ({ id }));
  const found = whereabouts(all, told({ georgia: 1 }), told({ georgia: 1, ukraine: 2 }));
  expect(named(found.here)).toEqual(['georgia']);
  expect(named(found.elsewhere)).toEqual(['ukraine']);
  expect(named(found.away)).toEqual(['poland']);
});

test('before the meeting has told who is there, the room’s own word counts', () => {
  const found = whereabouts([{ id: 'georgia' }, { id: 'ukraine' }], told({ georgia: 1 }), undefined);
  expect([named(found.here), named(found.away)]).toEqual([['georgia'], ['ukraine']]);
});
