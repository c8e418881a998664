import { expect, test, vi } from 'vitest';
import { MemoryStorage } from '../../test/fixture/socket-server';
import { Signal } from '../signal/signal';
import { OpenNotes } from './open-notes';
import { markUnsent, unsentRooms } from './unsent';

class Session {
  readonly unsent = new Signal(0);
  begin: () => void = () => undefined;
  readonly started = new Promise<void>((resolve) => (this.begin = resolve));
  closed = false;
  end: () => void = () => undefined;
  onlyHere = false;

  close(): Promise<void> {
    this.closed = true;
    return new Promise((resolve) => (this.end = resolve));
  }
}

test('two views of a room share one session', () => {
  const notes = new OpenNotes(() => new Session());
  expect(notes.enter('r')).toBe(notes.enter('r'));
  expect(notes.enter('other')).not.toBe(notes.enter('r'));
});

test('a session outlives its view until everything is sent', async () => {
  const notes = new OpenNotes(() => new Session());
  const session = notes.enter('r');
  session.begin();
  session.unsent.set(2);
  notes.leave('r');
  session.unsent.set(1);
  await session.started;
  expect(session.closed).toBe(false);
  session.unsent.set(0);
  await vi.waitFor(() => expect(session.closed).toBe(true));
  expect(notes.enter('r')).not.toBe(session);
});

test('a session whose view comes back while it sends stays open', async () => {
  const notes = new OpenNotes(() => new Session());
  const session = notes.enter('r');
  session.begin();
  session.unsent.set(1);
  notes.leave('r');
  expect(notes.enter('r')).toBe(session);
  session.unsent.set(0);
  notes.enter('other').begin();
  notes.leave('other');
  await vi.waitFor(() => expect(notes.enter('other').closed).toBe(false));
  expect(session.closed).toBe(false);
});

test('what is resumed is not taken for sent before the device was read', async () => {
  const made: Session[] = [];
  const notes = new OpenNotes(() => {
    const session = new Session();
    made.push(session);
    return session;
  });
  notes.resume(['r']);
  const [session] = made;
  await Promise.resolve();
  expect(session?.closed).toBe(false);
  session?.unsent.set(3);
  session?.begin();
  await session?.started;
  expect(session?.closed).toBe(false);
  session?.unsent.set(0);
  await vi.waitFor(() => expect(session?.closed).toBe(true));
});

test('a session waits with what the device holds until the one before it has put all there', async () => {
  const free: boolean[] = [];
  const notes = new OpenNotes((_, before) => {
    const index = free.push(false) - 1;
    void before.then(() => (free[index] = true));
    return new Session();
  });
  const first = notes.enter('r');
  first.begin();
  notes.leave('r');
  await vi.waitFor(() => expect(first.closed).toBe(true));
  expect(notes.enter('r')).not.toBe(first);
  await new Promise(setImmediate);
  expect(free).toEqual([true, false]);
  first.end();
  await vi.waitFor(() => expect(free).toEqual([true, true]));
});

test('the device knows which notes of a seat are unsent', () => {
  const marks = new MemoryStorage();
  const [me, other] = [
    { meeting: 'm', participant: 'p-1' },
    { meeting: 'm', participant: 'p-2' },
  ];
  markUnsent(me, 'm/wg-1', true, marks);
  markUnsent(me, 'm/plenary', true, marks);
  markUnsent(other, 'm/wg-2', true, marks);
  markUnsent(me, 'm/wg-1', false, marks);
  expect(unsentRooms(me, marks)).toEqual(['m/plenary']);
});
