import { EditorState, TextSelection } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { blockWords, isEmpty } from './block-words';
import { noteSchema } from './note-schema';

const of = (type: string, ...content: object[]) => ({ type, content });
const text = (words: string) => ({ type: 'text', text: words });
const doc = (...content: object[]) => noteSchema.nodeFromJSON(of('doc', ...content));
const WORDS = {
  titles: { decision: 'Decision' },
  hints: { heading: 'A heading', decision: 'What was decided?' },
  line: 'Write',
  table: 'Table',
};

/** What is said in and above which block, by where it begins. */
function said(note: ReturnType<typeof doc>, cursor: number, writes = true): [number, string][] {
  const plugin = blockWords(
    () => WORDS,
    () => writes,
  );
  const state = EditorState.create({ doc: note, selection: TextSelection.create(note, cursor) });
  const found = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  const attrs = (each: unknown) => (each as { type: { attrs: Record<string, string> } }).type.attrs;
  return found.find().map((each) => {
    const { 'data-hint': hint, contenteditable, 'aria-label': label } = attrs(each);
    return [each.from, hint ?? (contenteditable === 'true' ? 'written in' : `${label}:`)];
  });
}

test('the empty line of the cursor offers something, another empty line does not', () => {
  const note = doc(of('paragraph'), of('paragraph'));
  expect(said(note, 1)).toEqual([[0, 'Write']]);
  expect(said(note, 3)).toEqual([[2, 'Write']]);
  expect(said(doc(of('paragraph', text('a'))), 1)).toEqual([]);
});

test('an empty decision has a title and asks for what it is, in its first line only', () => {
  const decision = of('decision', of('paragraph'), of('paragraph'));
  expect(said(doc(of('paragraph', text('a')), decision), 1)).toEqual([
    [3, 'Decision:'],
    [4, 'What was decided?'],
  ]);
});

test('an empty heading asks for words wherever the cursor is', () => {
  expect(said(doc(of('paragraph', text('a')), of('heading')), 1)).toEqual([[3, 'A heading']]);
});

test('who only reads is asked for nothing, but told what a block is', () => {
  expect(said(doc(of('heading'), of('decision', of('paragraph'))), 1, false)).toEqual([[2, 'Decision:']]);
});

test('a table is reached by the keyboard of who only reads, and by the cursor of who writes', () => {
  const table = of('table', of('table_row', of('table_cell', of('paragraph', text('a')))));
  expect(said(doc(of('paragraph', text('a')), table), 1, false)).toEqual([[3, 'Table:']]);
  expect(said(doc(of('paragraph', text('a')), table), 1)).toEqual([[3, 'written in']]);
});

test('a note is empty with one paragraph without words, and with nothing else', () => {
  expect(isEmpty(doc(of('paragraph')))).toBe(true);
  expect(isEmpty(doc(of('paragraph', text('a'))))).toBe(false);
  expect(isEmpty(doc(of('paragraph'), of('paragraph')))).toBe(false);
  expect(isEmpty(doc(of('heading')))).toBe(false);
});
