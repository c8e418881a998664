import { Transform } from 'prosemirror-transform';
import { afterAll, expect, test } from 'vitest';
import { NoteClient } from '../../src/note/note-client';
import { LIMITS, noteSchema } from '../../src/note/note-schema';
import type { NoteCommitFrame } from '../../src/wire/types';
import { type Authority, JavaAuthority, javaClasspath } from './authority';
import { inLines, inOneBlock, type Keystroke, linesOf, readTrace } from './trace';

const [SHARE, SHARES] = [Number(process.env.NOTE_SHARE ?? 0), Number(process.env.NOTE_SHARES ?? 1)];
/** The longest is for `NOTE_TRACES=all`: half of its length finds the same, and the library's own tests play it whole. */
const LONG = process.env.NOTE_TRACES === 'all' ? ['automerge-paper'] : [];
const TRACES = ['friendsforever', 'seph-blog1', ...LONG].filter((_, i) => i % SHARES === SHARE);
/** Keystrokes that gather while a commit is away. */
const GATHERED = 40;
const java = new JavaAuthority(javaClasspath());
afterAll(() => java.close());

class Writer {
  /** How many of the waiting steps the next commit may take. */
  readonly limits = { steps: LIMITS.stepsPerCommit, bytes: LIMITS.commitBytes };
  readonly client: NoteClient;
  readonly handedBack: string[] = [];
  made = 0;
  confirmed = 0;

  constructor(readonly name: string) {
    const empty = noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });
    this.client = new NoteClient(0, empty, this.limits);
  }

  type(keystroke: Keystroke, lines: boolean): void {
    const { document } = this.client;
    const transform = new Transform(document).step(lines ? inLines(document, keystroke) : inOneBlock(keystroke));
    this.client.edited(transform.steps, transform.docs, transform.doc);
    this.made += 1;
  }

  hear(commit: NoteCommitFrame): void {
    const turn = this.client.receive(commit);
    for (const { text } of turn?.handedBack ?? []) this.handedBack.push(text);
    if (commit.by === this.name) this.confirmed += commit.kept.length;
  }
}

/** A room in which commits arrive when the test says so. */
class Room {
  #refs = 0;
  commits = 0;
  /** Commits that were made on an older note than they met. */
  late = 0;

  constructor(
    readonly authority: Authority,
    readonly writers: readonly Writer[],
  ) {}

  /** Freezes what the writer has as the commit on its way, unless one is. */
  depart({ client }: Writer): void {
    this.#refs += 1;
    client.commit(this.#refs.toString(16).padStart(32, '0'));
  }

  async arrive({ client, name }: Writer): Promise<void> {
    const { flight } = client;
    if (!flight) return;
    const [answer] = await this.authority.ask({ op: 'commit', by: name, ...flight });
    if (answer?.type !== 'note-commit') throw new Error(JSON.stringify(answer));
    this.late += flight.revision < this.commits ? 1 : 0;
    this.commits += 1;
    for (const writer of this.writers) writer.hear(answer);
  }

  async settle(writer: Writer): Promise<void> {
    writer.limits.steps = LIMITS.stepsPerCommit;
    for (this.depart(writer); writer.client.flight; this.depart(writer)) await this.arrive(writer);
  }

  async text(): Promise<string> {
    const [end] = await this.authority.ask({ op: 'join', revision: null });
    if (end?.type !== 'note-state') throw new Error('The authority has no note.');
    return linesOf(noteSchema.nodeFromJSON(end.document));
  }
}

/** Sends as much as the other one is to see next, and no more. */
function departFor(room: Room, writer: Writer, toSee: number): void {
  writer.limits.steps = Math.min(LIMITS.stepsPerCommit, toSee - writer.confirmed);
  room.depart(writer);
}

/** One writes, somebody else reads. */
async function oneWriter(room: Room, keystrokes: readonly Keystroke[]): Promise<void> {
  const [writer] = room.writers as [Writer];
  for (const [i, keystroke] of keystrokes.entries()) {
    writer.type(keystroke, true);
    if (i % GATHERED === 0) await room.settle(writer);
  }
  await room.settle(writer);
}

/**
 * Two write at once. Each has seen of the other exactly what the trace says: what is to be seen next leaves as a commit
 * when it is complete, and arrives, late, when the other's next keystroke needs it.
 */
async function twoWriters(room: Room, keystrokes: readonly Keystroke[]): Promise<void> {
  const known: [number, number][] = [];
  const seen = keystrokes.map(({ agent, parents }) => {
    const before: [number, number] = [0, 0];
    for (const side of [0, 1] as const)
      before[side] = Math.max(0, ...parents.map((parent) => known[parent]?.[side] ?? 0));
    known.push(agent === 0 ? [before[0] + 1, before[1]] : [before[0], before[1] + 1]);
    return before;
  });
  const needed = [0, 1].map((agent) => {
    const points = keystrokes.flatMap((each, i) => (each.agent === agent ? [] : [seen[i]?.[agent as 0 | 1] ?? 0]));
    return [...new Set(points)].sort((one, other) => one - other);
  });
  for (const [i, keystroke] of keystrokes.entries()) {
    const { agent } = keystroke;
    const [writer, other] = [room.writers[agent], room.writers[1 - agent]] as [Writer, Writer];
    const toSee = seen[i]?.[(1 - agent) as 0 | 1] ?? 0;
    while (other.confirmed < toSee) {
      departFor(room, other, toSee);
      await room.arrive(other);
    }
    if (other.confirmed !== toSee) throw new Error(`Before keystroke ${i} too much is seen.`);
    writer.type(keystroke, false);
    while ((needed[agent]?.[0] ?? Infinity) <= writer.confirmed) needed[agent]?.shift();
    const next = needed[agent]?.[0];
    if (next !== undefined && writer.made >= next) departFor(room, writer, next);
  }
  for (const writer of room.writers) await room.settle(writer);
}

test.each(TRACES)('%s, typed, committed and received, ends with its text', async (name) => {
  const { keystrokes, end } = readTrace(name);
  const authority = java.note(0);
  await authority.ask({ op: 'open' });
  const room = new Room(authority, [new Writer('0'), new Writer('1')]);
  const alone = keystrokes.every(({ agent }) => agent === 0);
  await (alone ? oneWriter : twoWriters)(room, keystrokes);
  const texts = [await room.text(), ...room.writers.map(({ client }) => linesOf(client.document))];
  expect(texts.map((text) => text === end)).toEqual([true, true, true]);
  expect(room.writers.flatMap(({ handedBack }) => handedBack)).toEqual([]);
  expect(room.writers.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(keystrokes.length);
  console.log(`${name}: ${keystrokes.length} keystrokes in ${room.commits} commits, ${room.late} of them late`);
  if (!alone) expect(room.late).toBeGreaterThan(100);
});
