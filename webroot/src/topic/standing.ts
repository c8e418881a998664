import type { RoomBoard } from '../board/room-board';
import { electedOf } from '../poll/polls';
import { derived, type Readable } from '../signal/signal';
import type { DraftDoc, Outcome, RoomEntry, TopicDoc } from '../wire/types';

const DRAFTS = /^draft\//;

/** What this seat's delegation still writes, by title. */
export function draftsOf(meeting: RoomBoard): Readable<DraftDoc[]> {
  return derived(meeting.family<DraftDoc>(DRAFTS), (found) =>
    [...found.values()].sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id)),
  );
}

/** Whether such a topic can still be chosen. */
export const stands = ({ state }: Pick<TopicDoc, 'state'>): boolean => state === 'proposed' || state === 'shortlisted';

/** Whether other topics were made of such a topic. */
export const isReplaced = ({ state }: Pick<TopicDoc, 'state'>): boolean => state === 'merged' || state === 'split';

/** Whether no poll offers it yet: consent to its words is missing, and was not waived. */
export const awaitsConsent = (topic: Pick<TopicDoc, 'state' | 'lineage'>): boolean =>
  stands(topic) && !!topic.lineage && topic.lineage.missing.length > 0 && !topic.lineage.waiver;

/**
 * Those that a poll opened now would offer: the shortlist, or all that are proposed where there is none; never one that
 * waits for consent.
 */
export function forPoll<T extends Pick<TopicDoc, 'state' | 'lineage'>>(topics: readonly T[]): T[] {
  const shortlist = topics.filter(({ state }) => state === 'shortlisted');
  const all = shortlist.length > 0 ? shortlist : topics.filter(({ state }) => state === 'proposed');
  return all.filter((topic) => !awaitsConsent(topic));
}

/** As they are listed: what was merged or split stands behind all others. */
export const listed = (topics: readonly TopicDoc[]): TopicDoc[] => [
  ...topics.filter((topic) => topic.state !== 'withdrawn' && !isReplaced(topic)),
  ...topics.filter(isReplaced),
];

/** How many that delegation has in the list, as the limit of the call counts them. */
export const inListBy = (topics: readonly TopicDoc[], delegation: string | null | undefined): number =>
  topics.filter((topic) => !!delegation && topic.by === delegation && (stands(topic) || topic.state === 'selected'))
    .length;

/** The winners of a topic poll that have no working group yet. */
export function withoutGroup(outcome: Outcome, rooms: readonly RoomEntry[]): string[] {
  return electedOf(outcome).filter(
    (topic) => !rooms.some((room) => room.kind === 'working-group' && room.topic === topic),
  );
}
