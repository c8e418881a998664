import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import type { Turn } from './commit';

/**
 * Others' doing, and one's own brought up to date, as a transaction of the view; history is told which of its steps
 * were undone and redone. The cursor stays before what others put at its place, as the next letter does on the server:
 * else two who type at one spot would write into each other's words.
 */
export function taken(state: EditorState, { transform, undone }: Turn): Transaction {
  const { tr, selection } = state;
  transform.steps.forEach((step, index) => {
    tr.step(step);
    const mirror = transform.mapping.getMirror(index);
    if (mirror != null && mirror < index) setMirror(tr.mapping, mirror, index);
  });
  if (selection instanceof TextSelection) {
    const [anchor, head] = [selection.anchor, selection.head].map((place) => tr.doc.resolve(tr.mapping.map(place, -1)));
    if (anchor && head) tr.setSelection(TextSelection.between(anchor, head, -1));
  }
  return tr.setMeta('others', true).setMeta('addToHistory', false).setMeta('rebased', undone);
}

/** Public in ProseMirror's collaboration package, but left out of its types. */
function setMirror(mapping: Mapping, from: number, to: number): void {
  (mapping as unknown as { setMirror(a: number, b: number): void }).setMirror(from, to);
}
