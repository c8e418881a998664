import { type EditorState, type Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { depthOf, node } from './compose';
import { isOutcome } from './outcome-acts';

/**
 * Writes words as a paragraph of their own behind the block of the cursor, and puts the cursor behind them. An empty
 * paragraph takes them itself. What was selected stays, and an outcome keeps its own words: they come after it.
 */
export function insertApart({ selection, doc, schema, tr }: EditorState, words: string): Transaction {
  const { $to, empty } = selection;
  const waits = $to.parent.type === node('paragraph') && $to.parent.content.size === 0;
  const into = empty && waits && depthOf($to, isOutcome) === 0;
  const at = into ? $to.pos : (placeBehind(selection) ?? doc.content.size);
  if (into) tr.insertText(words, at);
  else tr.insert(at, node('paragraph').create(null, schema.text(words)));
  const end = at + words.length + (into ? 0 : 1);
  return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView();
}

/** The innermost place behind what the cursor is in where a paragraph may stand, outside of outcomes. */
function placeBehind({ $to }: Selection): number | null {
  for (let depth = $to.depth - ($to.parent.inlineContent ? 1 : 0); depth >= 0; depth--) {
    const index = $to.indexAfter(depth);
    const inOutcome = depth > 0 && depthOf($to.doc.resolve($to.start(depth)), isOutcome) > 0;
    if (inOutcome || !$to.node(depth).canReplaceWith(index, index, node('paragraph'))) continue;
    return depth === $to.depth ? $to.pos : $to.after(depth + 1);
  }
  return null;
}
