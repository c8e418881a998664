import type { RoomBoard } from '../board/room-board';
import { derived, type Readable } from '../signal/signal';
import type { TopicDoc } from '../wire/types';

const TOPICS = /^topic\//;

/** The topics of a meeting in their order. */
export function topicsOf(meeting: RoomBoard): Readable<TopicDoc[]> {
  return derived(meeting.family<TopicDoc>(TOPICS), (found) => [...found.values()].sort((a, b) => a.order - b.order));
}
