import { expect, test } from 'vitest';
import type { PollDoc, SessionState } from '../../wire/types';
import { deskOf, type Facts, reachedBy, routeOf, type Sitting, type Stop, type StopName } from './route';

const sat = (title: string, state: SessionState): Sitting => ({ title, group: title !== 'Plenary', state });
const plenary = (state: SessionState, ...groups: SessionState[]) => [
  sat('Plenary', state),
  ...groups.map((each, i) => sat(`Group ${i + 1}`, each)),
];

const START: Facts = {
  when: 'Kyiv · 17–18 October',
  sessionsPlanned: 4,
  waiting: 0,
  delegations: 15,
  present: 0,
  rolesMissing: [],
  proposed: 0,
  shortlisted: 0,
  selected: 0,
  poll: undefined,
  toForm: 0,
  groups: 0,
  outside: 15,
  sessions: plenary('not-opened'),
};
/** The words are those of the catalogues; here their keys and values are enough. */
const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');
const route = (facts: Partial<Facts> = {}) => routeOf({ ...START, ...facts }, say as never);
const at = (stops: Stop[], name: StopName) => stops.find((each) => each.name === name);
const now = (facts: Partial<Facts>) => route(facts).find((each) => each.standing === 'now');
const voted = (state: 'open' | 'closed' | 'published' | 'annulled', cast = 9, decided = state === 'published') => ({
  state,
  cast,
  entitled: 15,
  decided,
  tied: 0,
});

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

test('a shortlist of one topic is no ballot, and proposing more does not mend it', () => {
  const one = route({ present: 15, proposed: 1, shortlisted: 1 });
  expect(at(one, 'topics')).toMatchObject({ standing: 'now', missing: ['org.problem.one-shortlisted'] });
  expect(at(one, 'topics')?.act).toBeUndefined();
  expect(at(route({ present: 15, proposed: 2, shortlisted: 2 }), 'topics')?.standing).toBe('done');
});

test('an annulled poll leads to preparing another one', () => {
  const found = at(route({ present: 15, proposed: 3, poll: voted('annulled') }), 'poll');
  expect(found).toMatchObject({ standing: 'now', says: 'org.says.annulled', act: 'prepare' });
  expect(found?.missing).toEqual(['org.missing.annulled']);
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
  const closed = now({ present: 15, proposed: 11, poll: voted('closed') });
  expect(closed).toMatchObject({ act: 'publish', missing: [] });
  const itself = now({ present: 15, proposed: 11, poll: { ...voted('closed'), itself: true } });
  expect(itself).toMatchObject({ says: 'staff.pollCounted', missing: [] });
  expect(itself?.act).toBeUndefined();
});

test('a poll that decided nothing is not done, and leads to a new one', () => {
  const undecided = { present: 15, proposed: 9, poll: voted('published', 0, false) };
  expect(now(undecided)).toMatchObject({
    name: 'poll',
    says: 'org.says.undecided',
    act: 'prepare',
    missing: ['org.missing.undecided'],
  });
  const few = now({ ...undecided, proposed: 1, selected: 1 });
  expect(few?.act).toBeUndefined();
  expect(few?.missing).toEqual(['org.missing.undecided', 'org.problem.no-topics']);
  expect(at(route({ ...undecided, groups: 2 }), 'poll')).toMatchObject({ standing: 'done', act: 'prepare' });
});

test('nothing is reached by a poll that decided nothing', () => {
  const poll = { state: 'published', outcome: { decidedBy: 'no-ballots', elected: [] } } as unknown as PollDoc;
  expect(reachedBy(poll, { ...START, poll: voted('published', 0, false) }, say as never)).toBe('');
});

test('beside the published result stands the forming of groups', () => {
  const stops = route({ present: 15, proposed: 9, selected: 2, poll: voted('published'), toForm: 2 });
  expect(at(stops, 'poll')).toMatchObject({ standing: 'done', act: 'form' });
  expect(at(stops, 'groups')).toMatchObject({ standing: 'now', act: 'form', says: 'org.says.toForm 2' });
});

test('a tie that waits for the chair comes before the groups', () => {
  const tied = { ...voted('published'), tied: 3 };
  const stops = route({ present: 15, proposed: 9, selected: 1, poll: tied, toForm: 1 });
  expect(at(stops, 'poll')).toMatchObject({ standing: 'now', says: 'org.says.tied', missing: ['org.missing.tie 3'] });
  for (const name of ['poll', 'groups'] as const) expect(at(stops, name)).not.toHaveProperty('act');
  const poll = { state: 'published', outcome: { decision: { type: 'selected', elected: ['a'], tied: ['b', 'c'] } } };
  expect(reachedBy(poll as unknown as PollDoc, { ...START, poll: tied }, say as never)).toBe('');
});

test('groups are formed when no winner is without one; who is in none is named as missing', () => {
  const formed = { present: 15, proposed: 9, selected: 2, poll: voted('published'), groups: 2, outside: 3 };
  expect(at(route(formed), 'groups')).toMatchObject({ standing: 'done', missing: ['org.missing.outside 3'] });
  expect(at(route({ ...formed, toForm: 1 }), 'groups')?.standing).toBe('now');
});

const formed = { present: 15, proposed: 9, selected: 2, poll: voted('published'), groups: 2, outside: 0 };

test('without groups the sessions are over when one was closed and none is open', () => {
  const none = { ...formed, groups: 1, outside: 0 };
  expect(now({ ...none, sessions: plenary('not-opened') })).toMatchObject({
    name: 'session',
    act: 'desk',
    missing: ['desk.notOpenedHow'],
  });
  expect(now({ ...none, sessions: plenary('open') })).toMatchObject({ says: 'org.says.open 1 1', act: 'desk' });
  expect(now({ ...none, sessions: plenary('closed') })).toMatchObject({ name: 'report', act: 'report' });
});

test('the sessions are not over before each group has sat', () => {
  const waits = route({ ...formed, sessions: plenary('closed', 'not-opened', 'closed') });
  expect(at(waits, 'session')).toMatchObject({
    standing: 'now',
    says: 'org.says.toSit 1',
    act: 'desk',
    missing: ['org.missing.sit Group 1'],
  });
  expect(at(waits, 'report')).toMatchObject({ says: 'org.says.reportLater', missing: ['org.missing.unsat 1'] });
  expect(now({ ...formed, sessions: plenary('closed', 'closed', 'closed') })?.name).toBe('report');
  expect(now({ ...formed, sessions: plenary('not-opened', 'closed', 'closed') })?.name).toBe('report');
});

test('an open session is named open, with the groups that still wait', () => {
  const open = route({ ...formed, sessions: plenary('open', 'not-opened', 'not-opened') });
  expect(at(open, 'session')).toMatchObject({
    says: 'org.says.open 1 3',
    missing: ['org.missing.sit Group 1', 'org.missing.sit Group 2'],
  });
  expect(at(open, 'report')?.missing).toEqual(['org.missing.open 1', 'org.missing.unsat 2']);
});

test('groups of one title are named once', () => {
  const twice = [sat('Plenary', 'closed'), sat('Border', 'not-opened'), sat('Border', 'not-opened')];
  expect(now({ ...formed, sessions: twice })?.missing).toEqual(['org.missing.sit Border']);
});

test('the desk led to is the plenary’s while it sits or nothing has, else of a group that waits, else of one that sits', () => {
  const desk = (...given: Parameters<typeof plenary>) => deskOf(plenary(...given))?.title;
  expect(desk('open', 'not-opened')).toBe('Plenary');
  expect(desk('closed', 'open', 'not-opened')).toBe('Group 2');
  expect(desk('not-opened', 'not-opened')).toBe('Plenary');
  expect(desk('not-opened', 'closed', 'not-opened')).toBe('Group 2');
  expect(desk('closed', 'open', 'closed')).toBe('Group 1');
  expect(desk('closed', 'closed')).toBeUndefined();
});
