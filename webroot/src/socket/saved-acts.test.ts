import { beforeEach, expect, test } from 'vitest';
import type { ClientFrame, Command, ServerFrame } from '../wire/types';
import { SAVED_FOR_MS, SAVED_LIMIT, SavedActs } from './saved-acts';

const ROOM = 'kyiv/plenary';

class MemoryKeep {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key(i: number) {
    return [...this.#items.keys()][i] ?? null;
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    this.#items.set(key, text);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
}

let keep: MemoryKeep;
let sent: ClientFrame[];
let now: number;

beforeEach(() => {
  keep = new MemoryKeep();
  sent = [];
  now = 1_508_317_200_000;
});

const send = (frame: ClientFrame) => sent.push(frame) > 0;
const page = () => new SavedActs('kyiv.georgia-1', keep, send, () => now);

function done(acts: SavedActs, id: string, version: number, type: 'floor.request' | 'note.commit' = 'floor.request') {
  const command: Command = type === 'note.commit' ? { type, revision: 0, steps: [] } : { type };
  const submission = { id, room: ROOM, command, madeAt: now, state: 'sent' as const };
  acts.answered({ type: 'done', id, room: ROOM, version }, submission);
}

const change = (version: number, mark = 'a'): ServerFrame => ({
  type: 'change',
  room: ROOM,
  version,
  lineage: `${version}-${mark}`,
  set: {},
  gone: [],
});
const snapshot = (version: number, mark = 'b'): ServerFrame => ({
  type: 'snapshot',
  room: ROOM,
  version,
  lineage: `${version}-${mark}`,
  parted: false,
  documents: {},
});
const recalled = (parted: boolean, known: string[], unknown: string[]): ServerFrame => ({
  type: 'recalled',
  room: ROOM,
  parted,
  known,
  unknown,
});
const gone = (acts: SavedActs) => acts.gone.get().map(({ id }) => id);

test('what a restored server does not have any more is shown, and what it has is not', () => {
  const acts = page();
  done(acts, 'one', 3);
  acts.take(change(3));
  done(acts, 'two', 4);
  acts.take(change(4));
  acts.take(snapshot(3));
  expect(sent).toEqual([{ type: 'recall', room: ROOM, lineage: '4-a', ids: ['one', 'two'] }]);
  acts.take(recalled(true, ['one'], ['two']));
  expect(gone(acts)).toEqual(['two']);
});

test('a page that was closed meanwhile asks as well, and shows it again after the next closing', () => {
  done(page(), 'early', 2);
  const before = page();
  before.take(change(2));
  const after = page();
  after.take(snapshot(1));
  expect(sent).toEqual([{ type: 'recall', room: ROOM, lineage: '2-a', ids: ['early'] }]);
  after.take(recalled(true, [], ['early']));
  expect(gone(page())).toEqual(['early']);
});

test('a whole board of the same history takes nothing back, even if the room has forgotten a command', () => {
  const acts = page();
  done(acts, 'one', 3);
  acts.take(change(3));
  acts.take(snapshot(9));
  acts.take(recalled(false, [], ['one']));
  expect(gone(acts)).toEqual([]);
});

test('a lineage from before the newest command would not show its loss, so it is not taken for it', () => {
  const acts = page();
  acts.take(change(3));
  done(acts, 'one', 4);
  acts.take(change(3));
  acts.take(snapshot(9));
  expect(sent).toEqual([]);
});

test('the lineage is the first that covers the newest command, and stays until there is a newer one', () => {
  const acts = page();
  done(acts, 'one', 4);
  acts.take(change(4, 'first'));
  acts.take(change(5, 'later'));
  acts.take(snapshot(1));
  expect(sent).toMatchObject([{ lineage: '4-first' }]);
});

test('a line that is lost before the answer does not lose the question', () => {
  const acts = page();
  done(acts, 'one', 4);
  acts.take(change(4));
  acts.take(snapshot(2));
  acts.take(change(5, 'b'));
  acts.welcomed();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  acts.take(recalled(true, [], ['what the note asked about']));
  expect(gone(acts)).toEqual([]);
  acts.take(recalled(true, [], ['one']));
  expect(gone(acts)).toEqual(['one']);
  acts.welcomed();
  expect(sent).toHaveLength(2);
});

test('put in again it is saved again; refused or let go it is forgotten', () => {
  const acts = page();
  for (const id of ['one', 'two', 'three']) done(acts, id, 4);
  acts.take(change(4));
  acts.take(snapshot(2));
  acts.take(recalled(true, [], ['one', 'two', 'three']));
  expect(gone(acts)).toEqual(['one', 'two', 'three']);
  done(acts, 'one', 5);
  const submission = {
    id: 'two',
    room: ROOM,
    command: { type: 'floor.request' as const },
    madeAt: 0,
    state: 'sent' as const,
  };
  acts.answered({ type: 'refused', id: 'two', room: ROOM, code: 'list-closed', detail: '' }, submission);
  acts.letGo('three');
  expect(gone(acts)).toEqual([]);
  expect(gone(page())).toEqual([]);
});

test('so many are kept, for so long, and no commits of a note', () => {
  const acts = page();
  done(acts, 'commit', 1, 'note.commit');
  expect(keep.length).toBe(0);
  for (let i = 0; i <= SAVED_LIMIT; i++) {
    now += 1;
    done(acts, `act-${i}`, i + 1);
  }
  expect(keep.length).toBe(SAVED_LIMIT);
  now += SAVED_FOR_MS + 1;
  page();
  expect(keep.length).toBe(0);
});
