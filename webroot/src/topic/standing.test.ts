import { expect, it } from 'vitest';
import { RoomBoard } from '../board/room-board';
import type { Outcome, RoomEntry, TopicDoc } from '../wire/types';
import { awaitsConsent, draftsOf, forPoll, inListBy, listed, withoutGroup } from './standing';
import { topicsOf } from './topics';

const outcome: Outcome = {
  turnout: { entitled: 2, cast: 2, abstained: 0, quorumMet: true },
  counts: [],
  decision: { type: 'selected', elected: ['t1', 't2'], tied: [] },
};

it('asks for groups only for the winners that have none', () => {
  const rooms: RoomEntry[] = [
    { room: 'm/plenary', kind: 'plenary', title: 'Plenary', delegations: [] },
    { room: 'm/wg-1', kind: 'working-group', title: 'One', topic: 't1', delegations: [] },
  ];
  expect(withoutGroup(outcome, [])).toEqual(['t1', 't2']);
  expect(withoutGroup(outcome, rooms)).toEqual(['t2']);
  expect(withoutGroup({ ...outcome, decision: { type: 'undecided', reason: 'no-ballots' } }, [])).toEqual([]);
});

it('lists topics in the order of the board, not of their arrival', () => {
  const board = new RoomBoard('m');
  const topic = (id: string, order: number): TopicDoc => ({
    id,
    order,
    title: id,
    why: '',
    question: '',
    state: 'proposed',
    revision: 1,
    sponsors: [],
    asked: [],
  });
  const documents = { 'topic/b': topic('b', 1), 'topic/a': topic('a', 0), 'poll/1': {} };
  board.apply({ type: 'snapshot', room: 'm', version: 1, lineage: '1-a', parted: false, documents });
  expect(
    topicsOf(board)
      .get()
      .map((each) => each.id),
  ).toEqual(['a', 'b']);
});

const topic = (id: string, state: TopicDoc['state'], by?: string): TopicDoc => ({
  id,
  order: 1,
  title: id,
  why: '',
  question: '',
  ...(by ? { by } : {}),
  state,
  revision: 1,
  sponsors: [],
  asked: [],
});

it('offers the shortlist, or all that are proposed where there is none', () => {
  const proposed = [topic('a', 'proposed'), topic('b', 'withdrawn'), topic('c', 'proposed'), topic('d', 'returned')];
  expect(forPoll(proposed).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(forPoll([...proposed, topic('e', 'shortlisted')]).map(({ id }) => id)).toEqual(['e']);
});

it('offers no topic that waits for consent, on the shortlist or without one', () => {
  const lineage = { from: ['x'], into: [], authors: ['ge'], missing: ['ge'] };
  const waiver = { reason: 'No answer', without: ['ge'] };
  const waits = { ...topic('w', 'proposed'), lineage };
  const waived = { ...topic('v', 'proposed'), lineage: { ...lineage, waiver } };
  const agreed = { ...topic('g', 'proposed'), lineage: { ...lineage, missing: [] } };
  expect([waits, waived, agreed].map(awaitsConsent)).toEqual([true, false, false]);
  expect(forPoll([topic('a', 'proposed'), waits, waived, agreed]).map(({ id }) => id)).toEqual(['a', 'v', 'g']);
  expect(forPoll([topic('a', 'proposed'), { ...waits, state: 'shortlisted' }])).toEqual([]);
  expect(awaitsConsent({ ...waits, state: 'merged' }), 'it waits for nobody any more').toBe(false);
});

it('lists what was merged or split behind all others, and nothing that was withdrawn', () => {
  const all = [topic('a', 'merged'), topic('b', 'proposed'), topic('c', 'withdrawn'), topic('d', 'split')];
  expect(listed([...all, topic('e', 'selected')]).map(({ id }) => id)).toEqual(['b', 'e', 'a', 'd']);
});

it('counts what a delegation has in the list as the room does', () => {
  const all = [
    topic('a', 'proposed', 'ge'),
    topic('b', 'shortlisted', 'ge'),
    topic('c', 'selected', 'ge'),
    topic('d', 'returned', 'ge'),
    topic('e', 'withdrawn', 'ge'),
    topic('f', 'proposed', 'pl'),
    topic('g', 'proposed'),
  ];
  expect(inListBy(all, 'ge')).toBe(3);
  expect(inListBy(all, undefined)).toBe(0);
});

it('lists drafts by title', () => {
  const board = new RoomBoard('m');
  const draft = (id: string, title: string) => ({ id, title, why: '', question: '', revision: 1 });
  const documents = { 'draft/b': draft('b', 'Roads'), 'draft/a': draft('a', 'Sea'), 'topic/c': topic('c', 'proposed') };
  board.apply({ type: 'snapshot', room: 'm', version: 1, lineage: '1-a', parted: false, documents });
  expect(
    draftsOf(board)
      .get()
      .map(({ id }) => id),
  ).toEqual(['b', 'a']);
});
