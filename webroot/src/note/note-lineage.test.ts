import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { Signal } from '../signal/signal';
import type { ConnectionState } from '../socket/connection';
import { Leaving } from '../socket/leaving';
import { Outbox } from '../socket/outbox';
import type { ClientFrame, ServerFrame, WelcomeFrame } from '../wire/types';
import type { Found, Kept, NoteKeep } from './note-keep';
import { noteSchema } from './note-schema';
import { NoteSession } from './note-session';

const ROOM = 'kyiv/plenary';
const WELCOME = { type: 'welcome', limits: { frameBytes: 65_536 } } as WelcomeFrame;

/** A line whose other end is the test. */
class TestLine {
  readonly sent: ClientFrame[] = [];
  readonly #listeners = new Set<(frame: ServerFrame) => void>();
  readonly leaving = new Leaving();
  readonly outbox = new Outbox('kyiv.georgia-1', new NoStorage(), (frame) => this.connection.send(frame));
  readonly connection = {
    send: (frame: ClientFrame) => this.sent.push(frame) > 0,
    onFrame: (listener: (frame: ServerFrame) => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
    state: new Signal<ConnectionState>({ kind: 'online', welcome: WELCOME }),
  };

  say(...frames: ServerFrame[]): void {
    for (const frame of frames) {
      for (const listener of [...this.#listeners]) listener(frame);
      this.outbox.take(frame);
    }
  }

  last<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }> | undefined {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type).at(-1);
  }
}

class NoStorage {
  readonly length = 0;
  key = () => null;
  getItem = () => null;
  setItem = () => undefined;
  removeItem = () => undefined;
}

class OneKeep implements NoteKeep {
  kept: Kept | null = null;
  load = (): Promise<Found> => Promise.resolve({ own: this.kept, left: [] });
  save = (kept: Kept) => {
    this.kept = structuredClone(kept);
    return Promise.resolve();
  };
  close = () => Promise.resolve();
}

const noteState = (revision: number, lineage: string, words: string, parted = false): ServerFrame => ({
  type: 'note-state',
  room: ROOM,
  revision,
  lineage,
  parted,
  document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
});

/** Types at the end of the first paragraph; the server takes it as the next revision. */
async function write(session: NoteSession, line: TestLine, words: string, revision: number): Promise<string> {
  const before = session.document.get();
  if (!before) throw new Error('no note');
  const transform = new Transform(before);
  transform.insert(before.content.size - 1, noteSchema.text(words));
  const sent = line.sent.length;
  session.edited(transform.steps, transform.docs, transform.doc);
  await expect.poll(() => line.sent.slice(sent).some(({ type }) => type === 'submit')).toBe(true);
  const submit = line.last('submit');
  if (submit?.command.type !== 'note.commit') throw new Error('no commit');
  const { id, command } = submit;
  const lineage = `${revision + 1}-a`;
  const kept = command.steps.map((_, i) => i);
  const commit = { ref: id, by: 'georgia-1', steps: command.steps as never[], kept };
  line.say(
    { type: 'note-commit', room: ROOM, revision, lineage, ...commit },
    { type: 'done', id, room: ROOM, version: revision + 1 },
  );
  return id;
}

async function open(keep: OneKeep = new OneKeep()) {
  const line = new TestLine();
  const session = new NoteSession(ROOM, line, keep);
  await session.started;
  return { line, session };
}

const text = (session: NoteSession) => session.document.get()?.textContent;

test('after a restore the note is the one of the server, and what it had confirmed comes back as words', async () => {
  const { line, session } = await open();
  line.say(noteState(1, '2-a', 'kept'));
  const known = await write(session, line, ' both', 2);
  const lost = [await write(session, line, ' LO', 3), await write(session, line, 'ST', 4)];
  expect(text(session)).toBe('kept both LOST');
  line.say(WELCOME);
  expect(line.last('note-join')).toMatchObject({ revision: 4, lineage: '5-a' });
  line.say(noteState(2, '3-b', 'kept both', true));
  expect(text(session)).toBe('kept both');
  expect(line.last('recall')).toEqual({ type: 'recall', room: ROOM, lineage: '5-a', ids: [known, ...lost] });
  line.say({ type: 'recalled', room: ROOM, parted: true, known: [known], unknown: lost });
  expect(session.returned.get()).toMatchObject([{ text: ' LOST', restored: true, perhapsThere: false }]);
  line.say({ type: 'recalled', room: ROOM, parted: true, known: [], unknown: lost });
  expect(session.returned.get()).toHaveLength(1);
  line.say(WELCOME);
  expect(line.last('note-join')).toMatchObject({ revision: 2, lineage: '3-b' });
});

test('a note that comes whole in the same history hands nothing back', async () => {
  const { line, session } = await open();
  line.say(noteState(1, '2-a', 'kept'));
  await write(session, line, ' more', 2);
  line.say(noteState(30_000, '30005-a', 'rewritten'));
  expect(line.last('recall')).toBeUndefined();
  expect(session.returned.get()).toEqual([]);
});

test('a commit says on which history it rests, and one that is refused for it comes back', async () => {
  const { line, session } = await open();
  line.say(noteState(1, '2-a', 'kept'));
  await write(session, line, ' more', 2);
  const before = session.document.get();
  if (!before) throw new Error('no note');
  const transform = new Transform(before).insert(before.content.size - 1, noteSchema.text(' stray'));
  session.edited(transform.steps, transform.docs, transform.doc);
  await expect.poll(() => line.last('submit')?.lineage).toBe('3-a');
  const id = line.last('submit')?.id ?? '';
  line.say({ type: 'refused', id, room: ROOM, code: 'revision-unknown', detail: '' });
  expect(session.returned.get()).toMatchObject([{ text: ' stray' }]);
  expect(line.last('note-join')).toMatchObject({ revision: null });
});

test('a page that was closed meanwhile knows its lineage and its words', async () => {
  const keep = new OneKeep();
  const before = await open(keep);
  before.line.say(noteState(1, '2-a', 'kept'));
  const ref = await write(before.session, before.line, ' LOST', 2);
  await before.session.close();
  const { line, session } = await open(keep);
  expect(line.last('note-join')).toMatchObject({ revision: 2, lineage: '3-a' });
  line.say(noteState(1, '2-b', 'kept', true));
  line.say({ type: 'recalled', room: ROOM, parted: true, known: [], unknown: [ref] });
  expect(session.returned.get()).toMatchObject([{ text: ' LOST', restored: true }]);
});
