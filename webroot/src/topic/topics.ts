import type { RoomBoard } from '../board/room-board';
import { electedOf } from '../poll/polls';
import { derived, type Readable } from '../signal/signal';
import type { Outcome, RoomEntry, TopicDoc } from '../wire/types';

const TOPICS = /^topic\//;

/** The topics of a meeting in their order. */
export function topicsOf(meeting: RoomBoard): Readable<TopicDoc[]> {
  return derived(meeting.family<TopicDoc>(TOPICS), (found) => [...found.values()].sort((a, b) => a.order - b.order));
}

/** The winners of a topic poll that have no working group yet. */
export function withoutGroup(outcome: Outcome, rooms: readonly RoomEntry[]): string[] {
  return electedOf(outcome).filter(
    (topic) => !rooms.some((room) => room.kind === 'working-group' && room.topic === topic),
  );
}
