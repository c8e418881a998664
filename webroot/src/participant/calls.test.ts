import { expect, test } from 'vitest';
import type { RoomDoc } from '../wire/types';
import { callOf, waitOf } from './calls';
import type { Happening } from './happening';

const quiet: Happening = { key: 'vote 1 closed', tab: 'vote', call: 'vote.over', urgent: false };
const urgent: Happening = { key: 'vote 1', tab: 'vote', call: 'vote.open', urgent: true };
const floor: Happening = { key: 'floor open 1', tab: 'floor', call: null, urgent: false };
const hall = (state: RoomDoc['session']['state']) => ({ session: { state } }) as RoomDoc;

test('what happens calls from every other place, and not from its own', () => {
  expect(callOf({ tab: 'note', happening: quiet }, '', undefined)).toBe('vote.over');
  expect(callOf({ tab: 'vote', happening: quiet }, '', undefined)).toBeNull();
});

test('what was seen calls no longer, unless it waits for an act', () => {
  expect(callOf({ tab: 'room', happening: quiet }, quiet.key, undefined)).toBeNull();
  expect(callOf({ tab: 'room', happening: urgent }, urgent.key, undefined)).toBe('vote.open');
});

test('whoever writes is called to the floor when something else has begun there, and not while the same goes on', () => {
  expect(callOf({ tab: 'note', happening: floor }, '', { key: 'vote 1' })).toBe('tab.floor');
  expect(callOf({ tab: 'note', happening: floor }, '', { key: floor.key })).toBeNull();
  expect(callOf({ tab: 'vote', happening: floor }, '', { key: 'vote 1' })).toBeNull();
});

test('groups wait before a topic that is begun, and nothing waits at the room itself', () => {
  const at = { tab: 'floor', happening: quiet } as const;
  expect(waitOf(at, 'a,b', true, hall('open'))).toBe('room.choose');
  expect(waitOf(at, '', true, hall('open'))).toBe('topic.kept');
  expect(waitOf(at, '', false, hall('open'))).toBeNull();
  expect(waitOf({ ...at, tab: 'room' }, 'a,b', true, hall('open'))).toBeNull();
  expect(waitOf({ ...at, happening: { ...quiet, tab: 'room' } }, 'a,b', true, hall('open'))).toBeNull();
});

test('a topic is written at the floor while no session is open there, unless the room has one already', () => {
  const at = { tab: 'floor', happening: floor } as const;
  expect(waitOf(at, '', true, hall('not-opened'))).toBeNull();
  expect(waitOf({ ...at, tab: 'note' }, '', true, hall('not-opened'))).toBe('topic.kept');
  const group = { ...hall('not-opened'), topic: {} } as RoomDoc;
  expect(waitOf(at, '', true, group)).toBe('topic.kept');
});
