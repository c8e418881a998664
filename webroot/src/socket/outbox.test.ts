import { expect, test, vi } from 'vitest';
import { MemoryStorage } from '../../test/fixture/socket-server';
import type { ClientFrame } from '../wire/types';
import { backoffMs } from './backoff';
import { Leaving } from './leaving';
import { OUTBOX_LIMIT, Outbox, OutboxFull } from './outbox';
import { storageOf } from './storage';

const ASK = { type: 'floor.request' } as const;

test('keeps a command on the device until it is answered', () => {
  const storage = new MemoryStorage();
  const outbox = new Outbox('p-1', storage, () => false);
  void outbox.submit('room', ASK, 'id-1');
  expect(storage.length).toBe(1);
  expect(outbox.pending.get()).toMatchObject([{ id: 'id-1', state: 'kept' }]);
  outbox.take({ type: 'done', id: 'id-1', room: 'room', version: 1 });
  expect(storage.length).toBe(0);
});

test('a page opened later sends what an earlier one left, oldest first', () => {
  const storage = new MemoryStorage();
  const before = new Outbox('p-1', storage, () => false);
  void before.submit('room', ASK, 'id-1');
  void before.submit('room', { type: 'floor.yield', request: 'q-1' }, 'id-2');
  const sent: ClientFrame[] = [];
  const after = new Outbox('p-1', storage, (frame) => sent.push(frame) > 0);
  after.welcomed();
  expect(sent.map((frame) => (frame.type === 'submit' ? frame.id : ''))).toEqual(['id-1', 'id-2']);
});

test('sends nothing of another participant of the same device', () => {
  const storage = new MemoryStorage();
  void new Outbox('p-1', storage, () => false).submit('room', ASK);
  expect(new Outbox('p-2', storage, () => true).pending.get()).toEqual([]);
});

test('a refusal is an answer and is heard', async () => {
  const outbox = new Outbox('p-1', new MemoryStorage(), () => true);
  const heard = vi.fn();
  outbox.onAnswer(heard);
  const answer = outbox.submit('room', ASK, 'id-1');
  expect(outbox.pending.get()).toMatchObject([{ state: 'sent' }]);
  outbox.take({ type: 'refused', id: 'id-1', room: 'room', code: 'list-closed', detail: 'No.' });
  expect(await answer).toMatchObject({ code: 'list-closed' });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a busy room gets the same command again', async () => {
  const sent: string[] = [];
  const outbox = new Outbox('p-1', new MemoryStorage(), (frame) => {
    if (frame.type === 'submit') sent.push(frame.id);
    return true;
  });
  void outbox.submit('room', ASK, 'id-1');
  outbox.take({ type: 'refused', id: 'id-1', room: 'room', code: 'room-busy', detail: 'No.' });
  await vi.waitFor(() => expect(sent).toEqual(['id-1', 'id-1']), 3_000);
});

test('what was sent on a lost line counts as kept', () => {
  const outbox = new Outbox('p-1', new MemoryStorage(), () => true);
  void outbox.submit('room', ASK);
  outbox.lost();
  expect(outbox.pending.get()).toMatchObject([{ state: 'kept' }]);
});

test('works on a device that cannot store', () => {
  const storage = new MemoryStorage();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const outbox = new Outbox('p-1', storage, () => true);
  void outbox.submit('room', ASK);
  expect(outbox.pending.get()).toHaveLength(1);
});

test('refuses more than its limit', () => {
  const outbox = new Outbox('p-1', new MemoryStorage(), () => false);
  for (let i = 0; i < OUTBOX_LIMIT; i++) void outbox.submit('room', ASK);
  expect(() => outbox.submit('room', ASK)).toThrow(OutboxFull);
});

test('the wait between tries doubles, is spread, and has a ceiling', () => {
  expect(backoffMs(0, () => 1)).toBe(500);
  expect(backoffMs(3, () => 1)).toBe(4_000);
  expect(backoffMs(40, () => 1)).toBe(20_000);
  expect(backoffMs(3, () => 0)).toBe(800);
});

/** A device that takes nothing: full, forbidden, or forgetful without a word. */
class ShutStorage extends MemoryStorage {
  constructor(public how: 'full' | 'forgetful' | 'open') {
    super();
  }
  override setItem(key: string, value: string): void {
    if (this.how === 'full') throw new DOMException('No room.', 'QuotaExceededError');
    if (this.how === 'open') super.setItem(key, value);
  }
}

test.each(['full', 'forgetful'] as const)('a device that is %s holds nothing, and that is said', (how) => {
  const storage = new ShutStorage(how);
  const outbox = new Outbox('p-1', storage, () => false);
  expect(outbox.keeps.get()).toBe(false);
  expect(outbox.onlyHere).toBe(false);
  void outbox.submit('room', ASK, 'id-1');
  expect(outbox.pending.get()).toMatchObject([{ state: 'held' }]);
  expect(outbox.onlyHere).toBe(true);
  storage.how = 'open';
  outbox.lost();
  expect(outbox.pending.get()).toMatchObject([{ state: 'kept' }]);
  expect([outbox.keeps.get(), outbox.onlyHere]).toEqual([true, false]);
});

test('a command that only the page holds is only there until it is answered', () => {
  const outbox = new Outbox('p-1', new ShutStorage('full'), () => true);
  void outbox.submit('room', ASK, 'id-1');
  expect(outbox.pending.get()).toMatchObject([{ state: 'sent' }]);
  expect(outbox.onlyHere).toBe(true);
  outbox.lost();
  expect(outbox.pending.get()).toMatchObject([{ state: 'held' }]);
  outbox.take({ type: 'done', id: 'id-1', room: 'room', version: 1 });
  expect(outbox.onlyHere).toBe(false);
});

test('a device that may not be asked for its storage is one that keeps nothing', () => {
  const denied = {
    get localStorage(): MemoryStorage {
      throw new DOMException('Denied.', 'SecurityError');
    },
  };
  expect(new Outbox('p-1', storageOf(denied), () => false).keeps.get()).toBe(false);
  expect(new Outbox('p-1', storageOf({ localStorage: null }), () => false).keeps.get()).toBe(false);
  expect(new Outbox('p-1', storageOf({ localStorage: new MemoryStorage() }), () => false).keeps.get()).toBe(true);
});

test('closing the page is asked about only while something would be gone', () => {
  const page = new EventTarget();
  const leaving = new Leaving();
  let holds = false;
  leaving.watch(() => holds);
  const stop = leaving.attend(page as Window);
  const leave = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(false);
  holds = true;
  expect(leave()).toBe(true);
  stop();
  expect(leave()).toBe(false);
});
