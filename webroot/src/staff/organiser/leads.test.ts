import { expect, test } from 'vitest';
import type { RoomEntry, SessionState } from '../../wire/types';
import { leadOf, type Ways } from './leads';

const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');
const room = (title: string, group: boolean, state: SessionState) => ({
  title,
  group,
  state,
  entry: { room: `m/${title}`, kind: group ? 'working-group' : 'plenary', title, delegations: [] } as RoomEntry,
});
const to = (...sessions: ReturnType<typeof room>[]) =>
  leadOf('desk', { toForm: 0, sessions }, {} as Ways, say as never);

test('the desk of an open session is said to be open, with how many groups still wait', () => {
  const lead = to(room('hall', false, 'open'), room('a', true, 'not-opened'), room('b', true, 'closed'));
  expect(lead).toMatchObject({ words: 'org.act.desk hall', consequence: 'org.act.deskOpenHow 1' });
});

test('of a group that has not sat it is said that the session is opened there', () => {
  const lead = to(room('hall', false, 'closed'), room('a', true, 'not-opened'));
  expect(lead).toMatchObject({ consequence: 'org.act.deskHow', href: '/m?room=m%2Fa' });
});

test('closing and publishing say what nobody sees, and what all see', () => {
  const ask = (act: 'close' | 'publish') => leadOf(act, { toForm: 0, sessions: [] }, {} as Ways, say as never);
  expect(ask('close')?.consequence).toBe('org.act.closeHow');
  expect(ask('publish')?.consequence).toBe('org.act.publishHow');
});
