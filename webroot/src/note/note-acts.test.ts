import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { footnote, selectedFootnote } from './footnotes';
import { ACTS, type Act } from './note-acts';
import { noteSchema } from './note-schema';

/** A note that says "peace", all of it selected. */
function selected(): EditorState {
  const doc = noteSchema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'peace' }] }],
  });
  const state = EditorState.create({ doc });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, 1, 6)));
}

function after(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  (next as EditorState | null)?.doc.check();
  return next;
}

const MADE: [Act, string][] = [
  ['heading3', '<heading>'],
  ['strong', 'strong'],
  ['em', 'em'],
  ['underline', 'underline'],
  ['strike', 'strike'],
  ['bracketed', 'bracketed'],
  ['bullets', '<bullet_list><list_item><paragraph>'],
  ['numbers', '<ordered_list><list_item><paragraph>'],
  ['tasks', '<task_list><task_item><paragraph>'],
  ['quote', '<blockquote><paragraph>'],
  ['recommendation', '<recommendation><paragraph>'],
  ['decision', '<decision><paragraph>'],
  ['action', '<action_item><paragraph>'],
  ['table', '<table><table_row><table_header><paragraph>'],
];

test.each(MADE)('%s makes %s of the words that are selected', (act, made) => {
  const path: string[] = [];
  const marks: string[] = [];
  after(selected(), ACTS[act])?.doc.descendants((node) => {
    if (!node.isText) path.push(`<${node.type.name}>`);
    for (const mark of node.marks) marks.push(mark.type.name);
  });
  expect(made.startsWith('<') ? path.join('') : marks.join()).toContain(made);
});

test('rows and columns are added and taken away, and the table with them', () => {
  const made = after(selected(), ACTS.table) as EditorState;
  const size = (state: EditorState | null) => {
    const table = state?.doc.firstChild;
    return table?.type.name === 'table' ? [table.childCount, table.firstChild?.childCount] : null;
  };
  expect(size(made)).toEqual([3, 3]);
  const acts: Act[] = ['rowAdd', 'rowDelete', 'columnAdd', 'columnDelete', 'tableDelete', 'table'];
  expect(acts.map((act) => size(after(made, ACTS[act])))).toEqual([[4, 3], [2, 3], [3, 4], [3, 2], null, null]);
});

test('a footnote comes behind the words, and takes others while it is selected', () => {
  const made = after(selected(), footnote(' See document 7. ')) as EditorState;
  expect(made.doc.firstChild?.child(0).text).toBe('peace');
  const chosen = made.apply(made.tr.setSelection(NodeSelection.create(made.doc, 6)));
  expect(selectedFootnote(chosen.selection)).toBe('See document 7.');
  const changed = after(chosen, footnote('See document 8.')) as EditorState;
  expect(changed.doc.textContent).toBe('peaceSee document 8.');
  expect(after(changed, footnote(' '))).toBeNull();
});
