import { describe, expect, it } from 'vitest';
import type { PollDoc, RoomEntry, Speaking } from '../wire/types';
import { type Facts, happeningOf, keyOf, type PlacedPoll, toJoin } from './happening';

const poll = (id: string, extra: Partial<PollDoc>): PlacedPoll => ({
  room: 'm',
  poll: { id, state: 'open', openedAt: 10, ...extra } as PollDoc,
});
const speaking = (participant: string) => ({ speaking: { participant } as Speaking });
const facts = (extra: Partial<Facts>): Facts => ({
  me: 'p1',
  room: { session: { state: 'open', sinceAt: 5 } },
  floor: undefined,
  polls: [],
  groups: '',
  passed: new Set(),
  ...extra,
});

const rooms: RoomEntry[] = [
  { room: 'm/plenary', kind: 'plenary', title: 'Plenary', delegations: ['georgia'] },
  { room: 'm/wg-1', kind: 'working-group', title: 'Water', delegations: ['ukraine'] },
  { room: 'm/wg-2', kind: 'working-group', title: 'Health', delegations: [] },
];

describe('the groups that are to be joined', () => {
  it('are all of them as long as the delegation has joined none', () => {
    expect(toJoin(rooms, 'georgia')).toBe('m/wg-1,m/wg-2');
    expect(toJoin(rooms, 'ukraine')).toBe('');
  });

  it('are none for whoever is of no delegation, nor where none are formed', () => {
    expect(toJoin(rooms, null)).toBe('');
    expect(toJoin(rooms.slice(0, 1), 'georgia')).toBe('');
  });
});

describe("the participant's page", () => {
  it("shows one's own speech before all else", () => {
    const { call } = happeningOf(facts({ floor: speaking('p1'), polls: [poll('1', {})] }));
    expect(call).toBe('floor.you');
  });

  it('shows an open vote also while somebody else speaks', () => {
    const { key, tab } = happeningOf(facts({ floor: speaking('p2'), polls: [poll('1', {})] }));
    expect([key, tab]).toEqual(['vote m 1', 'vote']);
  });

  it('stays with a vote that was closed, and says that it is published when it is', () => {
    const closed = happeningOf(facts({ polls: [poll('1', { state: 'closed', closedAt: 20 })] }));
    const published = happeningOf(facts({ polls: [poll('1', { state: 'published', closedAt: 20, publishedAt: 30 })] }));
    expect([closed.call, published.call]).toEqual(['vote.over', 'result.title']);
    expect(closed.key).not.toBe(published.key);
  });

  it('goes to the floor when a session opens after a result', () => {
    const old = poll('1', { state: 'published', closedAt: 2, publishedAt: 3 });
    const before = happeningOf(facts({ room: { session: { state: 'not-opened' } }, polls: [old] }));
    const after = happeningOf(facts({ polls: [old] }));
    expect([before.tab, after.tab]).toEqual(['vote', 'floor']);
    expect(after.key).not.toBe(happeningOf(facts({ room: { session: { state: 'closed', sinceAt: 9 } } })).key);
  });

  it('does not come back to a result after a speech', () => {
    const old = poll('1', { state: 'published', closedAt: 20, publishedAt: 30 });
    const during = happeningOf(facts({ floor: speaking('p2'), polls: [old] }));
    const after = happeningOf(facts({ polls: [old], passed: new Set([keyOf(old)]) }));
    expect([during.tab, after.tab]).toEqual(['floor', 'floor']);
    expect(during.key).toBe(after.key);
  });

  it('is urgent while somebody has to do something, and not when there is only something to read', () => {
    const old = poll('1', { state: 'published', closedAt: 20, publishedAt: 30 });
    expect(happeningOf(facts({ floor: speaking('p1') })).urgent).toBe(true);
    expect(happeningOf(facts({ polls: [poll('1', {})] })).urgent).toBe(true);
    expect(happeningOf(facts({ polls: [old] })).urgent).toBe(false);
    expect(happeningOf(facts({})).urgent).toBe(false);
  });

  it('tells of the vote to which something happened last, whichever was opened last', () => {
    const coffee = poll('2', { openedAt: 12, state: 'published', closedAt: 20, publishedAt: 30 });
    const topics = poll('1', { openedAt: 10, state: 'published', closedAt: 40, publishedAt: 50 });
    expect(happeningOf(facts({ polls: [coffee, topics] })).key).toBe('vote m 1 published');
    const closed = poll('1', { openedAt: 10, state: 'closed', closedAt: 40 });
    expect(happeningOf(facts({ polls: [coffee, closed] })).key).toBe('vote m 1 closed');
  });

  it('leads to the groups once they are formed, until somebody speaks', () => {
    const old = poll('1', { state: 'published', closedAt: 20, publishedAt: 30 });
    const formed = happeningOf(facts({ polls: [old], groups: 'm/wg-1' }));
    expect(formed).toEqual({ key: 'groups m/wg-1', tab: 'room', call: 'room.choose', urgent: true });
    expect(happeningOf(facts({ floor: speaking('p2'), groups: 'm/wg-1' })).tab).toBe('floor');
    expect(happeningOf(facts({ groups: 'm/wg-1', passed: new Set(['m/wg-1']) })).tab).toBe('floor');
    expect(happeningOf(facts({ polls: [poll('1', {})], groups: 'm/wg-1' })).tab).toBe('vote');
  });

  it('keeps polls of two rooms apart', () => {
    const [one, two] = [poll('1', {}), { ...poll('1', {}), room: 'm/wg-1' }];
    expect(happeningOf(facts({ polls: [one] })).key).not.toBe(happeningOf(facts({ polls: [two] })).key);
  });
});
