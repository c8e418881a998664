import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { addRowAfter, fixTables, goToNextCell, isInTable } from 'prosemirror-tables';
import { follow, node, stateOf } from './compose';

const [ROWS, COLUMNS] = [3, 3];

/** An empty table with a row of headers; not inside of another one. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (cell: string) =>
    node('table_row').create(
      null,
      Array.from({ length: COLUMNS }, () => node(cell).create(null, node('paragraph').create())),
    );
  const rows = Array.from({ length: ROWS }, (_, i) => row(i === 0 ? 'table_header' : 'table_cell'));
  const table = node('table').create(null, rows);
  const { tr } = state;
  tr.replaceSelectionWith(table);
  let made = false;
  tr.doc.descendants((each, at) => {
    if (each !== table) return true;
    made = true;
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    return false;
  });
  if (made) dispatch?.(tr.scrollIntoView());
  return made;
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
export function onWhole(act: Command): Command {
  return ({ tr }, dispatch) => {
    mend(tr);
    if (!dispatch) return act(stateOf(tr));
    const done = follow(tr, act);
    mend(tr);
    if (done) dispatch(tr.scrollIntoView());
    return done;
  };
}

/** To the next cell; behind the last one a new row begins. */
export const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch, view)) return true;
  if (!isInTable(state)) return false;
  const { tr } = state;
  const done = follow(tr, onWhole(addRowAfter)) && follow(tr, goToNextCell(1));
  if (done) dispatch?.(tr.scrollIntoView());
  return done;
};
