import { EditorState, type Transaction } from 'prosemirror-state';
import { RemoveMarkStep, Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { ScriptAuthority } from '../../test/note/authority';
import type { NoteCommitFrame } from '../wire/types';
import { OutOfStep } from './commit';
import { NoteClient } from './note-client';
import { noteSchema } from './note-schema';
import { stepFromJson, stepToJson, textOfSteps } from './step-json';

const LIMIT = { steps: 100, bytes: 60_000 };
const empty = () => noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });

function edit(client: NoteClient, change: (tr: Transaction) => Transaction): void {
  const made = change(EditorState.create({ doc: client.document }).tr);
  client.edited(made.steps, made.docs, made.doc);
}

function type(client: NoteClient, text: string, at = 1): void {
  [...text].forEach((letter, i) => {
    edit(client, (tr) => tr.insertText(letter, at + i));
  });
}

/** Two authors of one note that says "Draft." */
async function pair() {
  const authority = new ScriptAuthority();
  await authority.ask({ op: 'open' });
  const [ann, ben] = [new NoteClient(0, empty(), LIMIT), new NoteClient(0, empty(), LIMIT)];
  let refs = 0;
  const send = async (from: NoteClient) => {
    const flight = from.commit(`ref-${++refs}`);
    if (!flight) throw new Error('Nothing to send.');
    const [answer] = await authority.ask({ op: 'commit', by: 'x', ...flight });
    return answer as NoteCommitFrame;
  };
  type(ann, 'Draft.');
  const first = await send(ann);
  ann.receive(first);
  ben.receive(first);
  return { ann, ben, send };
}

test('an own commit that comes back as it was sent changes nothing that is seen', async () => {
  const { ann, send } = await pair();
  type(ann, 'New ');
  const turn = ann.receive(await send(ann));
  expect(turn?.transform.steps).toEqual([]);
  expect([ann.unsent, ann.revision, ann.confirmed.textContent]).toEqual([0, 2, 'New Draft.']);
});

test('two who type at one place do not shuffle their letters', async () => {
  const { ann, ben, send } = await pair();
  type(ann, 'anna ');
  type(ben, 'ben ');
  const [one, two] = [await send(ann), await send(ben)];
  for (const each of [one, two]) [ann, ben].map((client) => client.receive(each));
  expect(ann.document.textContent).toBe(ben.document.textContent);
  expect(['anna ben Draft.', 'ben anna Draft.']).toContain(ann.document.textContent);
});

test('what others removed the place of is handed back as the words that were typed', async () => {
  const { ann, ben, send } = await pair();
  type(ben, 'vital ', 3);
  edit(ann, (tr) => tr.delete(1, 7));
  const [gone, late] = [await send(ann), await send(ben)];
  expect(ben.receive(gone)?.handedBack).toEqual([]);
  const back = ben.receive(late)?.handedBack ?? [];
  expect(back.map((each) => [each.text, each.perhapsThere])).toEqual([['vital ', false]]);
  expect([ben.document.textContent, ben.unsent]).toEqual(['', 0]);
});

test('words of which the first were refused a place come back in the order in which they were typed', async () => {
  const { ann, ben, send } = await pair();
  edit(ann, (tr) => tr.delete(1, 7));
  const gone = await send(ann);
  type(ben, 'L', 3);
  const late = await send(ben);
  type(ben, 'OST', 4);
  expect(ben.receive(gone)?.handedBack).toEqual([]);
  const again = NoteClient.restored(noteSchema, JSON.parse(JSON.stringify(ben.remembered())), LIMIT);
  for (const page of [ben, again]) expect(page.receive(late)?.handedBack.map((each) => each.text)).toEqual(['LOST']);
});

test('a refused commit takes its words back, and what was typed elsewhere stays', async () => {
  const { ann } = await pair();
  type(ann, 'X');
  const flight = ann.commit('r');
  type(ann, 'end', 8);
  const turn = ann.refused(flight?.ref ?? '');
  expect(turn?.handedBack.map((each) => each.text)).toEqual(['X']);
  expect([ann.document.textContent, ann.confirmed.textContent, ann.flight]).toEqual(['Draft.end', 'Draft.', null]);
});

test('a fresh document hands back what was not confirmed, and says what may be there already', async () => {
  const { ann } = await pair();
  type(ann, 'sent ');
  ann.commit('r');
  type(ann, 'kept ');
  const turn = ann.reset(90, empty());
  expect(turn.handedBack.map((each) => [each.text, each.perhapsThere])).toEqual([
    ['sent ', true],
    ['kept ', false],
  ]);
  expect([ann.revision, ann.unsent, ann.document.textContent]).toEqual([90, 0, '']);
});

test('a page that comes back sends the same commit under the same reference', async () => {
  const { ann } = await pair();
  type(ann, 'one ');
  const flight = ann.commit('r');
  type(ann, 'two ');
  const again = NoteClient.restored(noteSchema, JSON.parse(JSON.stringify(ann.remembered())), LIMIT);
  expect(again.flight).toEqual(flight);
  expect(again.document.eq(ann.document)).toBe(true);
  expect(again.commit('other')).toBeNull();
});

test('more than a commit may hold goes in several', async () => {
  const { ann, ben, send } = await pair();
  type(ann, 'x'.repeat(230));
  const sizes: number[] = [];
  while (ann.unsent > 0) {
    const commit = await send(ann);
    sizes.push(commit.kept.length);
    for (const client of [ann, ben]) client.receive(commit);
  }
  expect(sizes).toEqual([100, 100, 30]);
  expect(ben.document.eq(ann.document)).toBe(true);
});

test('a step that no commit can carry is handed back and does not hold up the next', async () => {
  const { ann } = await pair();
  edit(ann, (tr) => tr.insertText('ї'.repeat(40_000), 1));
  type(ann, 'small', ann.document.content.size - 1);
  expect(ann.commit('r')).toBeNull();
  expect(ann.dropOversized()?.handedBack[0]?.text.length).toBe(40_000);
  expect(ann.dropOversized()).toBeNull();
  expect(ann.commit('r')?.steps.length).toBe(5);
  expect(ann.document.textContent).toBe('Draft.small');
});

test('a gap in the commits is noticed, an echo is not taken twice', async () => {
  const { ann, ben, send } = await pair();
  type(ann, 'a');
  const missed = await send(ann);
  ann.receive(missed);
  type(ann, 'b');
  const next = await send(ann);
  expect(() => ben.receive(next)).toThrow(OutOfStep);
  ben.receive(missed);
  expect(ben.receive(missed)).toBeNull();
  expect(ben.document.textContent).toBe('aDraft.');
});

test("others' cursors follow the words between which they stand", async () => {
  const { ann, ben, send } = await pair();
  type(ann, 'New ');
  const commit = await send(ann);
  for (const client of [ann, ben]) client.receive(commit);
  expect(ben.carried(1, 3)).toBe(7);
  type(ben, '!!', 1);
  expect(ben.shown(7)).toBe(9);
  expect(ben.unshown(9)).toBe(7);
  expect(ben.carried(9, 3)).toBeNull();
});

test('nested sets of mark steps are sent flat, half an emoji as an escape', () => {
  const mark = { stepType: 'addMark', mark: { type: 'em' }, from: 1, to: 2 };
  const nested = { stepType: 'markSet', steps: [mark, { stepType: 'markSet', steps: [mark] }] };
  expect(stepToJson(stepFromJson(noteSchema, nested))).toEqual({ stepType: 'markSet', steps: [mark, mark] });
  const half = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: '\ud83d' }] } };
  expect(JSON.stringify(stepToJson(stepFromJson(noteSchema, half)))).toContain('"\\ud83d"');
});

test('the undoing of an undone mark is sent flat', () => {
  const strong = noteSchema.mark('strong');
  const doc = noteSchema.node('doc', null, [noteSchema.node('paragraph', null, noteSchema.text('word', [strong]))]);
  const none = new RemoveMarkStep(1, 5, noteSchema.mark('em')).invert(doc);
  const undone = none.invert(doc);
  const nested = Step.fromJSON(noteSchema, {
    stepType: 'markSet',
    steps: [new RemoveMarkStep(1, 5, noteSchema.mark('em')).toJSON(), new RemoveMarkStep(1, 5, strong).toJSON()],
  }).invert(doc);
  expect(JSON.stringify(nested.toJSON()).split('markSet'), 'the library nests').toHaveLength(3);
  for (const step of [none, undone, nested]) {
    const sent = stepToJson(step);
    expect(JSON.stringify(sent.steps)).not.toContain('markSet');
    expect(Step.fromJSON(noteSchema, sent).apply(doc).doc).not.toBeNull();
  }
});

test('words are given back as they stood after typing mistakes were mended', () => {
  const put = (from: number, to: number, text: string) => ({
    stepType: 'replace',
    from,
    to,
    slice: { content: text ? [{ type: 'text', text }] : [] },
  });
  expect(textOfSteps([put(5, 5, 'pae'), put(7, 8, ''), put(7, 7, 'ce'), put(30, 30, 'other')])).toBe('pace\nother');
});
