import { chainCommands, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Fragment } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import {
  type Command,
  EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  goToNextCell,
  isInTable,
} from 'prosemirror-tables';
import { noteSchema } from './note-schema';

const { nodes, marks } = noteSchema;
const node = (name: string) => nodes[name] as NonNullable<(typeof nodes)[string]>;
const mark = (name: string) => marks[name] as NonNullable<(typeof marks)[string]>;

const [ROWS, COLUMNS] = [3, 3];

/** An empty table with a row of headers; not inside of another one. */
const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (cell: string) =>
    node('table_row').create(
      null,
      Array.from({ length: COLUMNS }, () => node(cell).create(null, node('paragraph').create())),
    );
  const rows = Array.from({ length: ROWS }, (_, i) => row(i === 0 ? 'table_header' : 'table_cell'));
  const table = node('table').create(null, rows);
  const { tr } = state;
  tr.replaceSelectionWith(table).doc.descendants((each, at) => {
    if (each === table) tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    return each !== table;
  });
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Filling one hole may show another one; more often than this it is not worth it. */
const MENDINGS = 8;

function mend(tr: Transaction): void {
  for (let i = 0; i < MENDINGS; i++) {
    const mended = fixTables(EditorState.create({ doc: tr.doc }));
    if (!mended) return;
    for (const step of mended.steps) tr.step(step);
  }
}

/**
 * An act on a whole table, which leaves a whole one. Two who add a row and a column at once leave a hole where they meet,
 * and nobody may fill it by himself, or both would: it is filled by whoever changes the table next. The library's own
 * `addRowAfter` forgets the cells to the right of one that is wide and high.
 */
function onWhole(act: Command): Command {
  return (state, dispatch) => {
    const { tr } = state;
    mend(tr);
    const made = (change: Transaction) => {
      for (const step of change.steps) tr.step(step);
      tr.setSelection(Selection.fromJSON(tr.doc, change.selection.toJSON()));
      mend(tr);
      dispatch?.(tr.scrollIntoView());
    };
    return act(EditorState.create({ doc: tr.doc, selection: tr.selection }), dispatch && made);
  };
}

/** A footnote where the cursor is; one that is selected takes the new words. */
export function footnote(text: string): Command {
  return (state, dispatch) => {
    if (!text.trim()) return false;
    const made = node('footnote').create(null, noteSchema.text(text.trim()));
    const { $from, from, to } = state.selection;
    // The words stay; the footnote comes behind them.
    const start = selectedFootnote(state.selection) === null ? to : from;
    if (!$from.parent.canReplaceWith($from.index(), $from.index(), made.type)) return false;
    dispatch?.(state.tr.replaceWith(start, to, made).scrollIntoView());
    return true;
  };
}

/** The words of the footnote that is selected, null while none is. */
export function selectedFootnote(selection: NodeSelection | { from: number }): string | null {
  return selection instanceof NodeSelection && selection.node.type === node('footnote')
    ? selection.node.textContent
    : null;
}

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(node('hard_break').create()).scrollIntoView());
  return true;
};

/** What the toolbar can do, by the name under which `i18n` spells it (`note.act.…`). */
export const ACTS = {
  heading1: setBlockType(node('heading'), { level: 1 }),
  heading2: setBlockType(node('heading'), { level: 2 }),
  heading3: setBlockType(node('heading'), { level: 3 }),
  paragraph: setBlockType(node('paragraph')),
  strong: toggleMark(mark('strong')),
  em: toggleMark(mark('em')),
  underline: toggleMark(mark('underline')),
  strike: toggleMark(mark('strike')),
  bracketed: toggleMark(mark('bracketed')),
  bullets: wrapInList(node('bullet_list')),
  numbers: wrapInList(node('ordered_list')),
  tasks: wrapInList(node('task_list')),
  quote: wrapIn(node('blockquote')),
  table: insertTable,
  rowAdd: onWhole(addRowAfter),
  columnAdd: onWhole(addColumnAfter),
  rowDelete: onWhole(deleteRow),
  columnDelete: onWhole(deleteColumn),
  tableDelete: deleteTable,
  recommendation: wrapIn(node('recommendation')),
  decision: wrapIn(node('decision')),
  action: wrapIn(node('action_item')),
  undo,
  redo,
} satisfies Record<string, Command>;

export type Act = keyof typeof ACTS;

const items = (act: (type: ReturnType<typeof node>) => Command) =>
  chainCommands(act(node('list_item')), act(node('task_item')));

export const keys = keymap({
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': ACTS.strong,
  'Mod-i': ACTS.em,
  'Mod-u': ACTS.underline,
  'Mod-Shift-x': ACTS.strike,
  'Mod-Shift-7': ACTS.numbers,
  'Mod-Shift-8': ACTS.bullets,
  'Mod-Shift-9': ACTS.tasks,
  'Mod-Alt-1': ACTS.heading1,
  'Mod-Alt-2': ACTS.heading2,
  'Mod-Alt-3': ACTS.heading3,
  'Mod-Alt-0': ACTS.paragraph,
  // What is ticked off stays so; the new item is still to be done.
  Enter: chainCommands(splitListItem(node('list_item')), splitListItem(node('task_item'), { done: false })),
  'Shift-Enter': breakLine,
  'Mod-]': items(sinkListItem),
  'Mod-[': items(liftListItem),
  Tab: goToNextCell(1),
  'Shift-Tab': goToNextCell(-1),
});

/** A line in square brackets becomes a task, as a person would write it on paper. */
const task = new InputRule(/^\s*\[([ x]?)\]\s$/, (state, found, start, end) => {
  const at = state.doc.resolve(start);
  const range = at.blockRange();
  if (!range || at.parent.type !== node('paragraph') || at.depth > 1) return null;
  const rest = at.parent.content.cut(end - start);
  const item = node('task_item').create({ done: found[1] === 'x' }, node('paragraph').create(null, rest));
  return state.tr.replaceWith(range.start, range.end, Fragment.from(node('task_list').create(null, item)));
});

export const rules = inputRules({
  rules: [
    task,
    textblockTypeInputRule(/^(#{1,3})\s$/, node('heading'), (found) => ({ level: found[1]?.length ?? 1 })),
    wrappingInputRule(/^\s*[-*]\s$/, node('bullet_list')),
    wrappingInputRule(/^(\d+)\.\s$/, node('ordered_list'), (found) => ({ order: Number(found[1]) })),
    wrappingInputRule(/^\s*>\s$/, node('blockquote')),
  ],
});
