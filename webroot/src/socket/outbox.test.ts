import { expect, test, vi } from 'vitest';
import { MemoryStorage } from '../../test/fixture/socket-server';
import type { ClientFrame } from '../wire/types';
import { backoffMs } from './backoff';
import { OUTBOX_LIMIT, Outbox, OutboxFull } from './outbox';

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
