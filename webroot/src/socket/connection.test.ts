import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryStorage, SocketServer } from '../../test/fixture/socket-server';
import { Connection, SignedOut } from './connection';
import { Outbox } from './outbox';
import { ServerClock } from './server-clock';

let server: SocketServer;
let connection: Connection | undefined;

beforeEach(async () => {
  server = await new SocketServer().listening();
});

afterEach(async () => {
  connection?.stop();
  await server.close();
});

let tickets = 0;

function connect(options: { ticket?: () => Promise<string> } = {}): Connection {
  connection = new Connection({
    open: () => server.open(),
    ticket: () => Promise.resolve(`ticket-${++tickets}`),
    firstRetryMs: 5,
    ...options,
  });
  connection.start();
  return connection;
}

/** Waits for a thing; the bound is for what never comes. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });
const online = (line: Connection) => eventually(() => expect(line.state.get().kind).toBe('online'));

test('says hello with a ticket and is online once welcomed', async () => {
  const line = connect();
  await online(line);
  expect(server.of('hello')).toEqual([{ type: 'hello', protocol: 1, ticket: `ticket-${tickets}` }]);
});

test('learns the clock of the server from the welcome', async () => {
  const line = connect();
  await online(line);
  expect(Math.abs(line.clock.now() - 5_000_000)).toBeLessThan(5_000);
});

test('comes back with a fresh ticket when the line is cut', async () => {
  const line = connect();
  await online(line);
  server.sockets[0]?.terminate();
  await eventually(() => expect(server.of('hello')).toHaveLength(2));
  const [first, second] = server.of('hello');
  expect(second?.ticket).not.toBe(first?.ticket);
  await online(line);
});

test.each(['replaced', 'signed-out'] as const)('stays away after %s', async (code) => {
  const line = connect();
  await online(line);
  server.say({ type: 'closing', code });
  await eventually(() => expect(line.state.get()).toEqual({ kind: 'ended', why: code }));
  expect(line.send({ type: 'beat' })).toBe(false);
});

test('ends when there is no sign-in to give a ticket', async () => {
  const line = connect({ ticket: () => Promise.reject(new SignedOut()) });
  await eventually(() => expect(line.state.get()).toEqual({ kind: 'ended', why: 'signed-out' }));
});

test('tries again when the server cannot be reached for a ticket', async () => {
  let failures = 3;
  const line = connect({
    ticket: () => (failures-- > 0 ? Promise.reject(new TypeError('no network')) : Promise.resolve('late')),
  });
  await online(line);
  expect(server.of('hello')).toEqual([{ type: 'hello', protocol: 1, ticket: 'late' }]);
});

test('an unanswered command goes out again under its id on the next socket, and is then answered', async () => {
  const line = connect();
  const outbox = new Outbox('p-1', new MemoryStorage(), (frame) => line.send(frame));
  line.onFrame((frame) => {
    if (frame.type === 'welcome') outbox.welcomed();
    outbox.take(frame);
  });
  await online(line);
  const answer = outbox.submit('room', { type: 'floor.request' });
  await eventually(() => expect(server.of('submit')).toHaveLength(1));
  server.sockets[0]?.terminate();
  await eventually(() => expect(server.of('submit')).toHaveLength(2));
  const [first, second] = server.of('submit');
  expect(second?.id).toBe(first?.id);
  server.say({ type: 'done', id: second?.id ?? '', room: 'room', version: 7 });
  expect(await answer).toMatchObject({ type: 'done', version: 7 });
  expect(outbox.pending.get()).toEqual([]);
});

test('a slow round trip moves a known clock by a quarter only', () => {
  const clock = new ServerClock(() => 0);
  clock.learn(1_000, 0, 0);
  clock.learn(5_000 + 1_000, 0, 2_000);
  expect(clock.now()).toBe(2_000);
});
