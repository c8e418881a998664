import { history, undo } from 'prosemirror-history';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { insertApart } from './insert-apart';
import { noteSchema } from './note-schema';

const of = (type: string, ...content: object[]) => ({ type, content });
const p = (text: string) => of('paragraph', ...(text ? [{ type: 'text', text }] : []));
const table = of('table', of('table_row', of('table_cell', p('cell')), of('table_cell', p(''))));
const VOTE = 'Vote 1: yes';

/** The note as one reads it, each paragraph on a line under its block, with `|` where the cursor is. */
function read({ doc, selection }: EditorState): string {
  doc.check();
  const lines: string[] = [];
  doc.descendants((node, at, parent) => {
    if (!node.isTextblock) return true;
    const text = node.textContent;
    const head = selection.head - at - 1;
    const here = head >= 0 && head <= text.length;
    const said = here ? `${text.slice(0, head)}|${text.slice(head)}` : text;
    lines.push(`${parent === doc ? '' : `${parent?.type.name}: `}${node.type.name === 'heading' ? '# ' : ''}${said}`);
    return false;
  });
  return lines.join('\n');
}

/** A note with the cursor behind some letters of these words; without words, in the first empty line. */
function at(words: string, letters: number, ...content: object[]): EditorState {
  const doc = noteSchema.nodeFromJSON(of('doc', ...content));
  let found = 1 + letters;
  doc.descendants((node, place) => {
    if (words && node.isText && node.text?.includes(words)) found = place + letters;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, found), plugins: [history()] });
}

const inserted = (state: EditorState) => state.apply(insertApart(state, VOTE));

test.each([
  ['in the middle of a paragraph', at('one', 2, p('one'), p('two')), 'one\nVote 1: yes|\ntwo'],
  ['at the end of the note', at('two', 3, p('one'), p('two')), 'one\ntwo\nVote 1: yes|'],
  ['in an empty line', at('', 0, p(''), p('two')), 'Vote 1: yes|\ntwo'],
  [
    'in a heading',
    at('one', 3, { ...of('heading', { type: 'text', text: 'one' }), attrs: { level: 1 } }),
    '# one\nVote 1: yes|',
  ],
  [
    'in an action item',
    at('one', 3, of('action_item', p('one'), p('more'))),
    'action_item: one\naction_item: more\nVote 1: yes|',
  ],
  ['in an empty decision', at('', 1, of('decision', p(''))), 'decision: \nVote 1: yes|'],
  [
    'in a list of a recommendation',
    at('b', 1, of('recommendation', p('a'), of('bullet_list', of('list_item', p('b'))))),
    'recommendation: a\nlist_item: b\nVote 1: yes|',
  ],
  [
    'in a list',
    at('a', 1, of('bullet_list', of('list_item', p('a')), of('list_item', p('b')))),
    'list_item: a\nlist_item: Vote 1: yes|\nlist_item: b',
  ],
  ['in a cell', at('cell', 4, table), 'table_cell: cell\ntable_cell: Vote 1: yes|\ntable_cell: '],
])('%s, words stand in a paragraph of their own', (_, state, wanted) => {
  expect(read(inserted(state))).toBe(wanted);
});

test('what is selected stays: words and a whole table', () => {
  const state = at('one', 0, p('one'), table, p('two'));
  const words = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 3)));
  expect(inserted(words).doc.textContent).toBe(`one${VOTE}celltwo`);
  const whole = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 5)));
  expect(inserted(whole).doc.textContent).toBe(`onecell${VOTE}two`);
});

test('one undo takes it all back', () => {
  const state = at('one', 2, p('one'));
  let now = inserted(state);
  undo(now, (made) => {
    now = now.apply(made);
  });
  expect(now.doc.eq(state.doc)).toBe(true);
});
