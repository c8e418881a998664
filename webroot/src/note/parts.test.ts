import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { AllSelection, type Command, EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { ScriptAuthority } from '../../test/note/authority';
import { Random, randomEdit, stateOf } from '../../test/note/edits';
import type { NoteCommitFrame } from '../wire/types';
import { NoteClient } from './note-client';
import { noteSchema } from './note-schema';
import { inParts } from './parts';
import { withShortSteps } from './short-steps';
import { bytesOf, stepToJson } from './step-json';
import { taken } from './taken';

const FRAME = 65_536;
const BOUND = { steps: 100, bytes: FRAME - 1_024 };
const GEORGIAN = 'შეთანხმებაა ';
const p = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const doc = (...content: object[]): Node => noteSchema.nodeFromJSON({ type: 'doc', content });
const item = (...content: object[]) => ({ type: 'list_item', content });

function held(parts: readonly Step[], before: Node, most: number): Node {
  const transform = new Transform(before);
  for (const step of parts) {
    const inverse = step.invert(transform.doc);
    transform.step(step);
    transform.doc.check();
    expect(bytesOf(stepToJson(step))).toBeLessThanOrEqual(most);
    expect(bytesOf(stepToJson(inverse))).toBeLessThanOrEqual(most);
  }
  return transform.doc;
}

const LONG = {
  'one paragraph': doc(p(GEORGIAN.repeat(400))),
  'many paragraphs': doc(...Array.from({ length: 300 }, (_, i) => p(`${i} ${GEORGIAN}`))),
  'letters of two halves': doc(p('😀'.repeat(2_000))),
  'a list in a list': doc({
    type: 'bullet_list',
    content: [
      item(p('first'), {
        type: 'ordered_list',
        content: Array.from({ length: 99 }, () => item(p(GEORGIAN.repeat(9)))),
      }),
      item(p(GEORGIAN.repeat(300))),
    ],
  }),
  'a table': doc(p('before'), {
    type: 'table',
    content: Array.from({ length: 60 }, () => ({
      type: 'table_row',
      content: [
        { type: 'table_cell', attrs: { colspan: 2, rowspan: 1 }, content: [p(GEORGIAN.repeat(5))] },
        { type: 'table_cell', attrs: { colspan: 1, rowspan: 1 }, content: [p('')] },
      ],
    })),
  }),
} as const;

test.each(Object.entries(LONG))('%s goes in, and out again, in parts that make the whole', (_, long) => {
  const most = 4_000;
  const before = doc(p('one'), p('two'));
  for (const [from, to] of [
    [0, before.content.size],
    [0, 0],
    [5, 5],
  ] as const) {
    const step = new ReplaceStep(from, to, new Slice(long.content, 0, 0));
    const after = step.apply(before).doc;
    if (!after) throw new Error('The example is wrong.');
    const parts = inParts(step, before, most);
    expect(parts.length).toBeGreaterThan(3);
    expect(held(parts, before, most).eq(after)).toBe(true);
    const back = step.invert(before);
    expect(held(inParts(back, after, most), after, most).eq(before)).toBe(true);
  }
});

test('words are not cut inside a letter of two halves', () => {
  const step = new ReplaceStep(1, 1, new Slice(Fragment.from(noteSchema.text(`a${'😀'.repeat(900)}`)), 0, 0));
  // Lengths one letter apart: every other one ends in the middle of a letter.
  for (const most of [1_001, 1_007, 1_013]) {
    for (const part of inParts(step, doc(p('')), most)) {
      expect(JSON.stringify(stepToJson(part))).not.toMatch(/\\ud[89a-f]/);
    }
  }
});

test('a step that fits is left alone, one byte more is taken apart', () => {
  const step = new ReplaceStep(1, 1, new Slice(Fragment.from(noteSchema.text('x'.repeat(800))), 0, 0));
  const own = bytesOf(step.slice.toJSON()) + 256;
  expect(inParts(step, doc(p('')), own)).toEqual([step]);
  expect(inParts(step, doc(p('')), own - 1).length).toBeGreaterThan(1);
});

const SEED = Number(process.env.NOTE_SEED ?? 1);

test(`any replacement in any note is the same in parts, from seed ${SEED}`, { timeout: 120_000 }, () => {
  const random = new Random(SEED);
  const notes = Array.from({ length: 20 }, () => {
    let state = stateOf(doc(p('start'), p('end')));
    for (let i = 0; i < 80; i++) {
      const made = randomEdit(state, random);
      if (made?.docChanged) state = stateOf(made.doc);
    }
    return state.doc;
  });
  const range = ({ content: { size } }: Node) =>
    [random.below(size + 1), random.below(size + 1)].sort((a, b) => a - b) as [number, number];
  let long = 0;
  for (let i = 0; i < 400; i++) {
    const [one, other] = [random.pick(notes), random.pick(notes)];
    const made = new Transform(one).replace(...range(one), other.slice(...range(other)));
    made.steps.forEach((step, index) => {
      const before = made.docs[index] as Node;
      const longest = Math.max(bytesOf(stepToJson(step)), bytesOf(stepToJson(step.invert(before))));
      const parts = inParts(step, before, 420);
      const transform = new Transform(before);
      for (const part of parts) transform.step(part).doc.check();
      expect(transform.doc.eq(step.apply(before).doc as Node), `replacement ${i}`).toBe(true);
      if (!(step instanceof ReplaceStep) || longest <= 600) return;
      expect(parts.length, `replacement ${i}`).toBeGreaterThan(1);
      long += 1;
    });
  }
  expect(long).toBeGreaterThan(50);
});

/** An author with a history, on a line to an authority that refuses what is too long. */
class Author {
  readonly client = new NoteClient(0, doc(p('')), BOUND);
  state = EditorState.create({
    doc: this.client.document,
    plugins: [history(), new Plugin({ historyPreserveItems: true })],
  });
  commits = 0;

  do(command: Command): void {
    command(this.state, (made) => this.edit(made));
  }

  edit(made: Transaction): void {
    const short = withShortSteps(this.state, made);
    this.state = this.state.apply(short);
    this.client.edited(short.steps, short.docs, short.doc);
  }

  async send(authority: ScriptAuthority): Promise<void> {
    for (let flight = this.client.commit(ref(1)); flight; flight = this.client.commit(ref(1))) {
      expect(bytesOf(flight.steps)).toBeLessThan(FRAME - 500);
      this.commits += 1;
      const [frame] = await authority.ask({ op: 'commit', by: 'me', ...flight, ref: ref(this.commits) });
      this.hear({ ...(frame as NoteCommitFrame), ref: ref(1) });
    }
    expect(this.client.unsent).toBe(0);
    expect(this.client.dropOversized()).toBeNull();
  }

  hear(frame: NoteCommitFrame): void {
    const turn = this.client.receive(frame);
    expect(turn?.handedBack ?? []).toEqual([]);
    if (turn) this.state = this.state.apply(taken(this.state, turn));
    expect(this.state.doc.eq(this.client.document)).toBe(true);
  }
}

const ref = (n: number) => n.toString(16).padStart(32, '0');

test('2,402 Georgian words go in several commits, and out, and in again', async () => {
  const authority = new ScriptAuthority();
  await authority.ask({ op: 'open' });
  const author = new Author();
  const words = GEORGIAN.repeat(2_402);
  expect(bytesOf(words)).toBeGreaterThan(FRAME);
  author.edit(author.state.tr.insertText(words, 1));
  await author.send(authority);
  expect(author.commits).toBeGreaterThan(1);
  expect(author.client.confirmed.textContent).toBe(words);
  author.do(undo);
  expect(author.state.doc.textContent).toBe('');
  await author.send(authority);
  author.do(redo);
  await author.send(authority);
  expect(author.client.confirmed.textContent).toBe(words);
  author.edit(author.state.tr.setSelection(new AllSelection(author.state.doc)));
  author.do(baseKeymap.Backspace as Command);
  await author.send(authority);
  author.do(undo);
  await author.send(authority);
  expect(author.client.confirmed.textContent).toBe(words);
});

test('what one has written is undone alone, whoever wrote meanwhile', async () => {
  const author = new Author();
  for (const letter of 'mine') author.edit(author.state.tr.insertText(letter));
  const theirs = new ReplaceStep(1, 1, new Slice(Fragment.from(noteSchema.text('theirs ')), 0, 0));
  author.hear({
    type: 'note-commit',
    room: 'r',
    revision: 1,
    lineage: '2-a',
    ref: ref(9),
    by: 'other',
    steps: [theirs.toJSON()],
    kept: [0],
  });
  author.edit(author.state.tr.setSelection(TextSelection.create(author.state.doc, 1)));
  author.do(undo);
  expect(author.state.doc.textContent).toBe('theirs ');
  author.do(redo);
  expect(author.state.doc.textContent).toContain('mine');
});
