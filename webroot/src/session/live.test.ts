import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryStorage, SocketServer } from '../../test/fixture/socket-server';
import { Connection } from '../socket/connection';
import { timeOfDay } from '../ui/time';
import type { Me, MeetingDoc } from '../wire/types';
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
