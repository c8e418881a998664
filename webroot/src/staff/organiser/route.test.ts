import { expect, test } from 'vitest';
import { type Facts, routeOf, type Stop, type StopName } from './route';

const START: Facts = {
  when: 'Kyiv · 17–18 October',
  sessionsPlanned: 4,
  waiting: 0,
  delegations: 15,
  present: 0,
  rolesMissing: [],
  proposed: 0,
  selected: 0,
  poll: undefined,
  toForm: 0,
  groups: 0,
  outside: 15,
  sessions: ['not-opened'],
};
/** The words are those of the catalogues; here their keys and values are enough. */
const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');
const route = (facts: Partial<Facts> = {}) => routeOf({ ...START, ...facts }, say as never);
const at = (stops: Stop[], name: StopName) => stops.find((each) => each.name === name);
const now = (facts: Partial<Facts>) => route(facts).find((each) => each.standing === 'now');
const voted = (state: 'open' | 'closed' | 'published', cast = 9) => ({ state, cast, entitled: 15 });

test('a new meeting stands at its delegations, who need their links', () => {
  const stops = route();
  expect(stops.map((each) => each.standing)).toEqual(['done', 'now', ...Array(5).fill('later')]);
  expect(at(stops, 'delegations')).toMatchObject({ says: 'org.says.present 0 15', act: 'links' });
  expect(at(stops, 'delegations')?.missing).toEqual(['org.missing.nobody']);
});

test('without a meeting nothing is done', () => {
  expect(now({ when: '' })).toMatchObject({ name: 'meeting', missing: ['org.noMeeting'] });
});

test('who waits in the lobby is missing from the meeting', () => {
  expect(at(route({ waiting: 2 }), 'meeting')?.missing).toEqual(['desk.lobbySaid 2']);
});

test('one delegation that is here is enough to go on, a role that nobody has is not', () => {
  expect(now({ present: 1 })?.name).toBe('topics');
  const lacking = now({ present: 1, rolesMissing: ['Moderator', 'Rapporteur'] });
  expect(lacking?.missing).toEqual(['desk.absentWho 14.', 'org.missing.roles Moderator, Rapporteur']);
});

test('a poll needs two topics, not one', () => {
  const one = route({ present: 15, proposed: 1 });
  expect(at(one, 'topics')).toMatchObject({ standing: 'now', act: 'propose', missing: ['org.problem.no-topics'] });
  expect(at(one, 'poll')?.act).toBeUndefined();
  const two = route({ present: 15, proposed: 2 });
  expect(at(two, 'topics')?.standing).toBe('done');
  expect(at(two, 'poll')).toMatchObject({ standing: 'now', act: 'prepare' });
});

test('a poll is closed, then published, and says who has not voted', () => {
  const open = now({ present: 15, proposed: 11, poll: voted('open') });
  expect(open).toMatchObject({ name: 'poll', says: 'org.says.voted 9 15', act: 'close' });
  expect(open?.missing).toEqual(['org.missing.ballots 6']);
  expect(now({ present: 15, proposed: 11, poll: voted('open', 15) })?.missing).toEqual([]);
  expect(now({ present: 15, proposed: 11, poll: voted('closed') })?.act).toBe('publish');
});

test('beside the published result stands the forming of groups', () => {
  const stops = route({ present: 15, proposed: 9, selected: 2, poll: voted('published'), toForm: 2 });
  expect(at(stops, 'poll')).toMatchObject({ standing: 'done', act: 'form' });
  expect(at(stops, 'groups')).toMatchObject({ standing: 'now', act: 'form', says: 'org.says.toForm 2' });
});

test('groups are formed when no winner is without one; who is in none is named as missing', () => {
  const formed = { present: 15, proposed: 9, selected: 2, poll: voted('published'), groups: 2, outside: 3 };
  expect(at(route(formed), 'groups')).toMatchObject({ standing: 'done', missing: ['org.missing.outside 3'] });
  expect(at(route({ ...formed, toForm: 1 }), 'groups')?.standing).toBe('now');
});

test('the sessions are over when one was closed and none is open', () => {
  const before = { present: 15, proposed: 9, selected: 2, poll: voted('published'), groups: 2, outside: 0 };
  expect(now({ ...before, sessions: ['not-opened', 'not-opened'] })).toMatchObject({ name: 'session', act: 'desk' });
  expect(now({ ...before, sessions: ['closed', 'open'] })?.says).toBe('org.says.open 1 2');
  expect(at(route({ ...before, sessions: ['closed', 'open'] }), 'report')?.missing).toEqual(['org.missing.open 1']);
  expect(now({ ...before, sessions: ['closed', 'not-opened'] })).toMatchObject({ name: 'report', act: 'report' });
});
