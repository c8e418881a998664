import { expect, it } from 'vitest';
import { RoomBoard } from '../board/room-board';
import type { Outcome, RoomEntry, TopicDoc } from '../wire/types';
import { topicsOf, withoutGroup } from './topics';

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
  });
  const documents = { 'topic/b': topic('b', 1), 'topic/a': topic('a', 0), 'poll/1': {} };
  board.apply({ type: 'snapshot', room: 'm', version: 1, lineage: '1-a', parted: false, documents });
  expect(
    topicsOf(board)
      .get()
      .map((each) => each.id),
  ).toEqual(['a', 'b']);
});
