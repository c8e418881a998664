import type { EditorState } from 'prosemirror-state';

const MARKS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', underline: 'underline', link: 'link' };
const BLOCKS: Readonly<Record<string, string>> = {
  bullet_list: 'bullets',
  ordered_list: 'numbers',
  blockquote: 'quote',
  recommendation: 'recommendation',
  decision: 'decision',
  action_item: 'action',
};

/** What holds where the cursor is, by the names of the toolbar's acts; so that its buttons can show it. */
export function activeActs(state: EditorState): ReadonlySet<string> {
  const { $from, from, to, empty } = state.selection;
  const active = new Set<string>();
  for (const [name, act] of Object.entries(MARKS)) {
    const type = state.schema.marks[name];
    if (!type) continue;
    const on = empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
    if (on) active.add(act);
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
