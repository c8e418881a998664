import type { EditorState } from 'prosemirror-state';

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

/** What holds where the cursor is, by the names of the toolbar's acts; so that its buttons can show it. */
export function activeActs(state: EditorState): ReadonlySet<string> {
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
