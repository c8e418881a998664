import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { ACTS } from './note-acts';

const MARKS = ['strong', 'em', 'underline', 'strike', 'bracketed', 'link'];
const BLOCKS: Readonly<Record<string, string>> = {
  bullet_list: 'bullets',
  ordered_list: 'numbers',
  task_list: 'tasks',
  table: 'table',
  blockquote: 'quote',
  recommendation: 'recommendation',
  decision: 'decision',
  action_item: 'action',
};

/** What the toolbar shows, by the names of its acts. */
export interface Here {
  /** What holds where the cursor is. */
  active: ReadonlySet<string>;
  /** What would do nothing there. */
  idle: ReadonlySet<string>;
}

export const NOWHERE: Here = { active: new Set(), idle: new Set() };

export function hereOf(state: EditorState): Here {
  const idle = new Set<string>();
  if (undoDepth(state) === 0) idle.add('undo');
  if (redoDepth(state) === 0) idle.add('redo');
  if (!ACTS.indent(state)) idle.add('indent');
  if (!ACTS.outdent(state)) idle.add('outdent');
  return { active: activeActs(state), idle };
}

function activeActs(state: EditorState): ReadonlySet<string> {
  const { $from, from, to, empty } = state.selection;
  const active = new Set<string>();
  for (const name of MARKS) {
    const type = state.schema.marks[name];
    if (!type) continue;
    const on = empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
    if (on) active.add(name);
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type, attrs } = $from.node(depth);
    const act = BLOCKS[type.name];
    if (act) active.add(act);
    if (type.name === 'heading') active.add(`heading${attrs.level}`);
    if (type.name === 'paragraph') active.add('paragraph');
  }
  return active;
}
