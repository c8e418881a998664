// @vitest-environment jsdom
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BlockList, blockMenu } from './block-menu';
import { noteSchema } from './note-schema';

const ENTRIES = [
  { block: 'recommendation', words: 'Recommendation' },
  { block: 'heading1', words: 'Heading 1' },
  { block: 'heading2', words: 'Heading 2' },
] as const;
let view: EditorView;
let shown: BlockList | null = null;
let took: unknown[] = [];

beforeEach(() => {
  shown = null;
  took = [];
  const menu = blockMenu({
    entries: () => ENTRIES,
    show: (list) => {
      shown = list;
    },
    take: (...given) => {
      took = given;
    },
  });
  const doc = noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] });
  const selection = TextSelection.create(doc, 3);
  view = new EditorView(document.createElement('div'), {
    state: EditorState.create({ doc, selection, plugins: [menu] }),
  });
});
afterEach(() => view.destroy());

function type(letters: string, dressed = (tr: Transaction) => tr): void {
  for (const letter of letters) view.dispatch(dressed(view.state.tr.insertText(letter)));
}
const press = (key: string) =>
  !!view.someProp('handleKeyDown', (take) => take(view, new KeyboardEvent('keydown', { key })));
const offered = () => shown?.entries.map(({ block }) => block) ?? 'closed';

test('opens with a key at the beginning of a line, and nowhere else', () => {
  type('a/');
  expect(offered()).toBe('closed');
  view.dispatch(view.state.tr.delete(3, 5));
  type('/');
  expect(offered()).toEqual(['recommendation', 'heading1', 'heading2']);
});

test('does not open for what others write, nor for what is pasted', () => {
  for (const meta of ['others', 'paste']) {
    type('/', (tr) => tr.setMeta(meta, true));
    expect(offered(), meta).toBe('closed');
    view.dispatch(view.state.tr.delete(3, 4));
  }
});

test('letters find, arrows choose round the ends, and Enter takes with the place of what was typed', () => {
  type('/he');
  expect(offered()).toEqual(['heading1', 'heading2']);
  expect(shown?.at).toBe(0);
  press('ArrowUp');
  expect(shown?.at).toBe(1);
  press('ArrowDown');
  press('ArrowDown');
  expect(shown?.at).toBe(1);
  expect(press('Enter')).toBe(true);
  expect(took).toEqual(['heading2', 3, 6]);
});

test('what others write meanwhile moves the place, and not the choice', () => {
  type('/he');
  press('ArrowDown');
  view.dispatch(view.state.tr.insertText('others', 1).setMeta('others', true));
  expect(shown?.at).toBe(1);
  press('Enter');
  expect(took).toEqual(['heading2', 9, 12]);
});

test('closes by Escape, when the "/" goes, when the cursor goes, and when too much is typed', () => {
  const wide = 'x'.repeat(23);
  const closes: [string, () => void][] = [
    ['Escape', () => press('Escape')],
    ['gone', () => view.dispatch(view.state.tr.delete(3, view.state.selection.from))],
    ['away', () => view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)))],
    ['long', () => type('x')],
  ];
  for (const [how, close] of closes) {
    view.dispatch(view.state.tr.delete(3, view.state.doc.content.size - 1));
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3)));
    type(how === 'long' ? `/${wide}` : '/he');
    expect(shown, how).not.toBeNull();
    close();
    expect(shown, how).toBeNull();
    expect(press('Enter'), `${how}: the key is the text's again`).toBe(false);
  }
});

test('takes no key while nothing is found', () => {
  type('/zz');
  expect(offered()).toEqual([]);
  expect(press('Enter')).toBe(false);
  expect(press('Escape')).toBe(true);
});
