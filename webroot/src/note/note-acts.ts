import { chainCommands, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { depthOf, isItem, node } from './compose';
import { indent, list, outdent } from './list-acts';
import { noteSchema } from './note-schema';
import { isOutcome, outcome } from './outcome-acts';
import { insertTable, onWhole } from './table-acts';

const { marks } = noteSchema;
const mark = (name: string) => marks[name] as NonNullable<(typeof marks)[string]>;

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
  bullets: list('bullet_list'),
  numbers: list('ordered_list'),
  tasks: list('task_list'),
  indent,
  outdent,
  quote: wrapIn(node('blockquote')),
  table: insertTable,
  rowAdd: onWhole(addRowAfter),
  columnAdd: onWhole(addColumnAfter),
  rowDelete: onWhole(deleteRow),
  columnDelete: onWhole(deleteColumn),
  tableDelete: deleteTable,
  recommendation: outcome('recommendation'),
  decision: outcome('decision'),
  action: outcome('action_item'),
  // What a short form was turned into is taken back first; the words of the short form stay.
  undo: chainCommands(undoInputRule, undo),
  redo,
} satisfies Record<string, Command>;

export type Act = keyof typeof ACTS;

/** Why an act cannot be done where the cursor is, by its key in `i18n` (`note.…`). */
export type Hindrance =
  | 'holdsText'
  | 'textFirst'
  | 'firstItem'
  | 'noList'
  | 'noTableInside'
  | 'nothingToUndo'
  | 'notHere';

const LISTS: readonly Act[] = ['bullets', 'numbers', 'tasks'];
const OUTCOME_ACTS: readonly Act[] = ['recommendation', 'decision', 'action'];
/** What stays as it was where the cursor is in it already. */
const SAME_AGAIN: readonly Act[] = ['heading1', 'heading2', 'heading3', 'paragraph'];

/** Says why the act that has just done nothing could not be done; null where all is as it was wished. */
export function hindrance(act: Act, state: EditorState): Hindrance | null {
  const { $from, from, to } = state.selection;
  if (act === 'undo' || act === 'redo') return 'nothingToUndo';
  if (act === 'indent' || act === 'outdent') return depthOf($from, isItem) > 0 ? 'firstItem' : 'noList';
  if (act === 'table') return isInTable(state) ? 'noTableInside' : 'holdsText';
  if (OUTCOME_ACTS.includes(act)) return 'holdsText';
  const inOutcome = depthOf($from, isOutcome) > 0;
  if (LISTS.includes(act)) return inOutcome ? 'textFirst' : 'notHere';
  if (!SAME_AGAIN.includes(act)) return inOutcome ? 'holdsText' : 'notHere';
  let same = true;
  state.doc.nodesBetween(from, to, (each) => {
    if (each.isTextblock && !isKind(each.type.name, each.attrs.level, act)) same = false;
  });
  return same ? null : inOutcome ? 'holdsText' : 'notHere';
}

const isKind = (name: string, level: unknown, act: Act) =>
  name === 'heading' ? act === `heading${level}` : name === act;
