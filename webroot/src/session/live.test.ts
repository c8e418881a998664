import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryStorage, SocketServer } from '../../test/fixture/socket-server';
import { Connection } from '../socket/connection';
import { OUTBOX_LIMIT } from '../socket/outbox';
import { timeOfDay } from '../ui/time';
import type { Command, Me, MeetingDoc } from '../wire/types';
import { Live } from './live';

const delegate: Me = {
  state: 'signed-in',
  meeting: 'kyiv-2017',
  participant: 'p-1',
  label: 'Georgia 1',
  delegation: 'ge',
  roles: [{ role: 'member' }],
};
const programme: MeetingDoc = {
  id: 'kyiv-2017',
  title: 'Expert meeting',
  place: 'Kyiv',
  zone: 'Europe/Kyiv',
  from: '2017-10-17',
  to: '2017-10-18',
  sessions: [],
};

let server: SocketServer;
let connection: Connection;

beforeEach(async () => {
  server = await new SocketServer().listening();
  connection = new Connection({
    open: () => server.open(),
    ticket: () => Promise.resolve('ticket'),
    firstRetryMs: 5,
  });
});

afterEach(async () => {
  connection.stop();
  await server.close();
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });
const online = () => eventually(() => expect(connection.state.get().kind).toBe('online'));

function enter(keep = new MemoryStorage()): Live {
  const live = new Live(delegate, connection, keep);
  connection.start();
  return live;
}

test('times are shown in the zone of the meeting as soon as its frame is known', async () => {
  const live = enter();
  live.boards.watch(live.meeting);
  await online();
  const documents = { meeting: programme };
  server.say({ type: 'snapshot', room: live.meeting, version: 1, lineage: '1-a', parted: false, documents });
  await eventually(() => expect(timeOfDay.get()(Date.UTC(2017, 9, 17, 11, 5))).toBe('14:05'));
});

test('whose seat is changed while the page is open has the new roles from the next welcome on', async () => {
  const live = enter();
  const told: Me[] = [];
  live.seat.subscribe((seat) => told.push(seat));
  await online();
  const roles = [{ role: 'member' as const }, { role: 'rapporteur' as const, room: 'kyiv-2017/wg-1' }];
  server.seat = { ...server.seat, label: 'Georgia, rapporteur', delegation: null, roles };
  server.say({ type: 'closing', code: 'reseated' });
  server.sockets.at(-1)?.close();
  await eventually(() => expect(live.me.roles).toEqual(roles));
  expect(live.me).toEqual({ ...delegate, label: 'Georgia, rapporteur', delegation: null, roles });
  expect(told).toHaveLength(2);
});

test('boards are resumed by the same seat, and asked for whole by one with other roles', async () => {
  const live = enter();
  live.boards.watch(live.meeting);
  await online();
  server.say({ type: 'snapshot', room: live.meeting, version: 4, lineage: '4-a', parted: false, documents: {} });
  await eventually(() => expect(live.boards.at(live.meeting).version).toBe(4));
  server.sockets.at(-1)?.terminate();
  await eventually(() => expect(server.of('watch')).toHaveLength(2));
  expect(server.of('watch').at(-1)).toMatchObject({ have: 4, lineage: '4-a' });
  server.seat = { ...server.seat, roles: [{ role: 'moderator' }] };
  server.sockets.at(-1)?.terminate();
  await eventually(() => expect(server.of('watch')).toHaveLength(3));
  expect(server.of('watch').at(-1)).toMatchObject({ lineage: null });
});

test('a line that comes back to the same seat changes nothing on the page', async () => {
  const live = enter();
  const told: Me[] = [];
  live.seat.subscribe((seat) => told.push(seat));
  await online();
  server.sockets.at(-1)?.terminate();
  await eventually(() => expect(server.of('hello')).toHaveLength(2));
  await online();
  expect(told).toEqual([delegate]);
});

test.each([
  ['another person', { participant: 'p-2' }],
  ['another meeting', { meeting: 'tbilisi-2018' }],
])('what is kept for one seat never goes out when %s signs in on the device', async (_, other) => {
  const live = enter();
  await online();
  connection.offline();
  void live.submit('kyiv-2017/plenary', { type: 'floor.request' });
  live.boards.watch(live.meeting);
  server.seat = { ...server.seat, ...other };
  await eventually(() => expect(live.another.get()).toBe(true));
  expect(connection.state.get()).toEqual({ kind: 'ended', why: 'stopped' });
  expect(live.outbox.pending.get()).toMatchObject([{ state: 'kept' }]);
  expect([...server.of('submit'), ...server.of('watch')]).toEqual([]);
});

test('who acts on a device that is full is told so, and nothing of the act is kept or sent', async () => {
  const live = enter();
  await online();
  connection.stop();
  const before = server.of('submit').length;
  for (let i = 0; i < OUTBOX_LIMIT; i++) void live.submit('kyiv-2017/plenary', { type: 'floor.request' });
  const acts = live.outbox.pending.get();
  expect(acts).toHaveLength(OUTBOX_LIMIT);
  expect(await live.submit('kyiv-2017/plenary', { type: 'floor.request' })).toEqual({
    type: 'refused',
    code: 'outbox-full',
  });
  expect(live.outbox.pending.get()).toEqual(acts);
  expect(server.of('submit')).toHaveLength(before);
});

/** Acts in the meeting, whose board stands at version 3; answers the id under which it is on its way. */
async function acts(live: Live, command: Command): Promise<string> {
  live.boards.watch(live.meeting);
  await online();
  server.say({ type: 'snapshot', room: live.meeting, version: 3, lineage: '3-a', parted: false, documents: {} });
  await eventually(() => expect(live.boards.at(live.meeting).version).toBe(3));
  void live.submit(live.meeting, command);
  await eventually(() => expect(server.of('submit')).toHaveLength(1));
  return server.of('submit')[0]?.id ?? '';
}
const onTheWay = (live: Live) => live.underway.list.get().map(({ state }) => state);
const board = (live: Live) => live.boards.at(live.meeting);

test.each<Command>([
  { type: 'group.join', room: 'kyiv-2017/wg-1' },
  { type: 'topic.withdraw', topic: 't-1' },
])('what was answered is on its way until the board has come to it: %o', async (command) => {
  const live = enter();
  const id = await acts(live, command);
  expect(onTheWay(live)).toEqual(['sent']);
  server.say({ type: 'done', id, room: live.meeting, version: 5 });
  // As it is told while a long document is held back, and of what was before.
  server.say({ type: 'change', room: live.meeting, set: { other: {} }, gone: [] });
  server.say({ type: 'change', room: live.meeting, version: 4, lineage: '4-a', set: {}, gone: [] });
  await eventually(() => expect(board(live).version).toBe(4));
  expect(live.outbox.pending.get()).toEqual([]);
  expect(onTheWay(live)).toEqual(['sent']);
  server.say({ type: 'change', room: live.meeting, version: 5, lineage: '5-a', set: {}, gone: [] });
  await eventually(() => expect(board(live).version).toBe(5));
  expect(onTheWay(live)).toEqual([]);
});

test.each<Command>([
  { type: 'topic.draft', words: { title: 'Borders', why: '', question: '' } },
  { type: 'topic.edit-draft', topic: 't-1', seen: 1, words: { title: 'Borders', why: '', question: '' } },
  { type: 'topic.discard-draft', topic: 't-1', seen: 1 },
])('what one board alone tells is over with the answer: %o', async (command) => {
  const live = enter();
  const id = await acts(live, command);
  server.say({ type: 'done', id, room: live.meeting, version: 5 });
  await eventually(() => expect(live.outbox.pending.get()).toEqual([]));
  expect(onTheWay(live)).toEqual([]);
});

test('what the board told before the answer, and what no board tells to all, is over with the answer', async () => {
  const live = enter();
  const id = await acts(live, { type: 'group.join', room: 'kyiv-2017/wg-1' });
  server.say({ type: 'change', room: live.meeting, version: 5, lineage: '5-a', set: {}, gone: [] });
  server.say({ type: 'done', id, room: live.meeting, version: 5 });
  await eventually(() => expect(live.outbox.pending.get()).toEqual([]));
  expect(onTheWay(live)).toEqual([]);
  void live.submit(live.meeting, { type: 'poll.cast', poll: '1', ballot: { type: 'approval', options: ['a'] } });
  await eventually(() => expect(server.of('submit')).toHaveLength(2));
  server.say({ type: 'done', id: server.of('submit')[1]?.id ?? '', room: live.meeting, version: 9 });
  await eventually(() => expect(live.outbox.pending.get()).toEqual([]));
  expect(onTheWay(live)).toEqual([]);
});

test('a refusal, a lost line, and a board that is not looked at any more leave nothing on its way', async () => {
  const live = enter();
  const id = await acts(live, { type: 'group.join', room: 'kyiv-2017/wg-1' });
  server.say({ type: 'done', id, room: live.meeting, version: 5 });
  await eventually(() => expect(live.outbox.pending.get()).toEqual([]));
  expect(onTheWay(live)).toEqual(['sent']);
  void live.submit(live.meeting, { type: 'group.leave', room: 'kyiv-2017/wg-1' });
  await eventually(() => expect(server.of('submit')).toHaveLength(2));
  const refused = { type: 'refused', id: server.of('submit')[1]?.id ?? '', room: live.meeting } as const;
  server.say({ ...refused, code: 'not-member', detail: '' });
  await eventually(() => expect(live.outbox.pending.get()).toEqual([]));
  expect(onTheWay(live), 'the refused one is gone').toEqual(['sent']);
  server.sockets.at(-1)?.terminate();
  await eventually(() => expect(onTheWay(live)).toEqual([]));
  await online();
  void live.submit('kyiv-2017/plenary', { type: 'floor.request' });
  await eventually(() => expect(server.of('submit')).toHaveLength(3));
  server.say({ type: 'done', id: server.of('submit')[2]?.id ?? '', room: 'kyiv-2017/plenary', version: 7 });
  await eventually(() => expect(live.outbox.pending.get()).toEqual([]));
  expect(onTheWay(live)).toEqual([]);
});
