import { endOf, latestFirst } from '../poll/latest';
import type { FloorDoc, PollDoc, PollState, RoomDoc, RoomEntry } from '../wire/types';

/** A poll with the room whose board it stands on; two rooms may both have a poll 1. */
export interface PlacedPoll {
  room: string;
  poll: PollDoc;
}

export interface Facts {
  /** Who looks. */
  me: string | null | undefined;
  room: Pick<RoomDoc, 'session'> | undefined;
  floor: Pick<FloorDoc, 'speaking'> | undefined;
  /** The newest first. */
  polls: readonly PlacedPoll[];
  /** The working groups of which one's delegation has joined none yet, by `toJoin`; empty where there is nothing to join. */
  groups: string;
  /** Polls and groups after which somebody has spoken already, by `keyOf` and `toJoin`. */
  passed: ReadonlySet<string>;
}

/** What goes on now: a key that changes when something else begins, and where on the phone it is. */
export interface Happening {
  key: string;
  tab: 'floor' | 'vote' | 'room';
  /** What leads there from elsewhere, null when nothing calls. */
  call: 'floor.you' | 'vote.open' | 'vote.over' | 'result.title' | 'room.choose' | null;
  /** It waits for an act of this person; what only is to be read calls quietly, and no longer once it was seen. */
  urgent: boolean;
}

/** What a poll calls to, by its state. */
const CALLS = {
  open: 'vote.open',
  closed: 'vote.over',
  published: 'result.title',
  annulled: 'vote.over',
} satisfies Record<PollState, Happening['call']>;

/** The groups that a delegation may join, where it has joined none of them. */
export function toJoin(rooms: readonly RoomEntry[], delegation: string | null | undefined): string {
  const groups = rooms.filter(({ kind }) => kind === 'working-group');
  return delegation && !groups.some(({ delegations }) => delegations.includes(delegation))
    ? groups.map(({ room }) => room).join()
    : '';
}

export const keyOf = ({ room, poll }: PlacedPoll) => `${room} ${poll.id}`;

/**
 * The one thing that a participant's page follows: one's own speech, then an open vote, then groups of which one is to be
 * joined, then the latest of a vote that ended and a session that was opened or closed. Groups and a result give way for
 * good once somebody speaks.
 */
export function happeningOf({ me, room, floor, polls, groups, passed }: Facts): Happening {
  if (me != null && floor?.speaking?.participant === me)
    return { key: 'floor mine', tab: 'floor', call: 'floor.you', urgent: true };
  const open = polls.find(({ poll }) => poll.state === 'open');
  if (open) return { key: `vote ${keyOf(open)}`, tab: 'vote', call: 'vote.open', urgent: true };
  const since = room?.session.sinceAt ?? 0;
  if (groups && !floor?.speaking && !passed.has(groups))
    return { key: `groups ${groups}`, tab: 'room', call: 'room.choose', urgent: true };
  const [over] = polls
    .filter((each) => !passed.has(keyOf(each)) && endOf(each.poll) > since)
    .sort((a, b) => latestFirst(a.poll, b.poll));
  if (over && !floor?.speaking) {
    const { state } = over.poll;
    return { key: `vote ${keyOf(over)} ${state}`, tab: 'vote', call: CALLS[state], urgent: false };
  }
  return { key: `floor ${room?.session.state ?? ''} ${since}`, tab: 'floor', call: null, urgent: false };
}
