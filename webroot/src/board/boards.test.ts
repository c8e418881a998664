import { expect, test } from 'vitest';
import type { ClientFrame } from '../wire/types';
import { Boards } from './boards';
import { RoomBoard } from './room-board';

const snapshot = (version: number, documents: Record<string, unknown>) =>
  ({ type: 'snapshot', room: 'r', version, lineage: `${version}-a`, parted: false, documents }) as const;
const change = (version: number, set: Record<string, unknown>, gone: string[] = []) =>
  ({ type: 'change', room: 'r', version, lineage: `${version}-a`, set, gone }) as const;

test('a board built from changes equals the one of a fresh viewer', () => {
  const grown = new RoomBoard('r');
  grown.apply(snapshot(1, { floor: { open: true }, 'poll/1': { n: 1 } }));
  grown.apply(change(3, { floor: { open: false }, 'poll/2': { n: 2 } }, ['poll/1']));
  const fresh = new RoomBoard('r');
  fresh.apply(snapshot(3, { floor: { open: false }, 'poll/2': { n: 2 } }));
  expect([...grown.family(/.*/).get()].sort()).toEqual([...fresh.family(/.*/).get()].sort());
  expect(grown.version).toBe(fresh.version);
});

test('an older change is an echo and changes nothing', () => {
  const board = new RoomBoard('r');
  board.apply(snapshot(5, { floor: 'new' }));
  board.apply(change(4, { floor: 'old' }));
  expect(board.document('floor').get()).toBe('new');
  expect(board.version).toBe(5);
});

test('a snapshot takes away what it does not have', () => {
  const board = new RoomBoard('r');
  board.apply(snapshot(1, { a: 1, b: 2 }));
  board.apply(snapshot(2, { b: 3 }));
  expect(board.document('a').get()).toBeUndefined();
  expect(board.document('b').get()).toBe(3);
});

test('live documents come without a version and outlive a snapshot', () => {
  const board = new RoomBoard('r');
  const presence = { connected: 3, delegations: { georgia: 2 }, staff: 1 };
  board.apply({ type: 'live', room: 'r', set: { presence } });
  board.apply(snapshot(9, {}));
  expect(board.document('presence').get()).toEqual(presence);
  expect(board.version).toBe(9);
});

test('a reader hears only of its own document, after all of a change stand', () => {
  const board = new RoomBoard('r');
  board.apply(snapshot(1, { a: 1, b: 1 }));
  const heard: unknown[] = [];
  board.document('a').subscribe((value) => heard.push([value, board.document('b').get()]));
  board.apply(change(2, { a: 2, b: 2 }));
  board.apply(change(3, { b: 3 }));
  expect(heard).toEqual([
    [1, 1],
    [2, expect.anything()],
  ]);
});

test('a family follows documents that come and go', () => {
  const board = new RoomBoard('r');
  const sizes: number[] = [];
  board.family(/^poll\//).subscribe((found) => sizes.push(found.size));
  board.apply(change(1, { 'poll/1': {}, floor: {} }));
  board.apply(change(2, { floor: {} }));
  board.apply(change(3, {}, ['poll/1']));
  expect(sizes).toEqual([0, 1, 0]);
});

test('a new line resumes each board at its version, and the last reader to leave ends the watch', () => {
  const sent: ClientFrame[] = [];
  const boards = new Boards((frame) => sent.push(frame) > 0);
  const first = boards.watch('r');
  const second = boards.watch('r');
  boards.take(snapshot(8, {}));
  boards.welcomed();
  first();
  first();
  second();
  boards.welcomed();
  expect(sent).toEqual([
    { type: 'watch', room: 'r', have: 0, lineage: null },
    { type: 'watch', room: 'r', have: 8, lineage: '8-a' },
    { type: 'unwatch', room: 'r' },
  ]);
});

test('the copy of a room is one for all, and is empty and begins afresh once nobody watches', () => {
  const sent: ClientFrame[] = [];
  const boards = new Boards((frame) => sent.push(frame) > 0);
  const board = boards.at('r');
  const leave = boards.watch('r');
  boards.take(snapshot(8, { floor: 1 }));
  expect(boards.at('r')).toBe(board);
  expect(board.document('floor').get()).toBe(1);
  leave();
  boards.take(change(9, { floor: 2 }));
  expect([board.document('floor').get(), board.version, board.known.get()]).toEqual([undefined, 0, false]);
  boards.watch('r');
  expect(boards.at('r')).toBe(board);
  expect(sent.at(-1)).toEqual({ type: 'watch', room: 'r', have: 0, lineage: null });
});

test('a board goes on from the lineage of the newest frame, and from an earlier version once the server was restored', () => {
  const sent: ClientFrame[] = [];
  const boards = new Boards((frame) => sent.push(frame) > 0);
  boards.watch('r');
  boards.take(snapshot(8, { floor: 'kept', topic: 'LOST QUESTION?' }));
  boards.take(change(9, { floor: 'lost' }));
  boards.take({ type: 'change', room: 'r', set: { ballot: 1 }, gone: [] });
  boards.welcomed();
  expect(sent.at(-1)).toEqual({ type: 'watch', room: 'r', have: 9, lineage: '9-a' });
  boards.take({ ...snapshot(8, { floor: 'kept' }), lineage: '8-b', parted: true });
  const board = boards.at('r');
  expect([board.document('topic').get(), board.document('floor').get()]).toEqual([undefined, 'kept']);
  boards.welcomed();
  expect(sent.at(-1)).toEqual({ type: 'watch', room: 'r', have: 8, lineage: '8-b' });
});

const FAULTS = { 'unknown-room': true, 'room-stopped': true } as const;

test.each(Object.keys(FAULTS) as (keyof typeof FAULTS)[])('a room that cannot be shown says why: %s', (code) => {
  const boards = new Boards(() => true);
  boards.watch('r');
  boards.watch('other');
  boards.take({ type: 'fault', code, detail: '', room: 'r' });
  expect(boards.at('r').fault.get()).toBe(code);
  expect(boards.at('other').fault.get()).toBeNull();
});

test('a fault is over with the next frame of the room, and when nobody looks any more', () => {
  const boards = new Boards(() => true);
  const stopped = { type: 'fault', code: 'room-stopped', detail: '', room: 'r' } as const;
  const leave = boards.watch('r');
  boards.take(stopped);
  boards.take({ type: 'live', room: 'r', set: {} });
  expect(boards.at('r').fault.get()).toBe('room-stopped');
  boards.take(snapshot(1, {}));
  expect(boards.at('r').fault.get()).toBeNull();
  boards.take(stopped);
  leave();
  expect(boards.at('r').fault.get()).toBeNull();
  boards.take(stopped);
  expect(boards.at('r').fault.get()).toBeNull();
});

test.each(['malformed-frame', 'unknown-frame', 'too-large', 'too-many'] as const)(
  '%s says nothing of a room',
  (code) => {
    const boards = new Boards(() => true);
    boards.watch('r');
    boards.take({ type: 'fault', code, detail: '', room: 'r' });
    expect(boards.at('r').fault.get()).toBeNull();
  },
);
