import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';

/** What would be refused by the server as a whole, by its key in `i18n` (`note.…`). */
export type BoundWord = 'tooLong' | 'tooDeep';

/** Keeps the author's own changes inside the bounds of a note; the server would refuse them, and hand everything back. */
export function bounds(limits: { documentSize: number; depth: number }, say: (word: BoundWord) => void): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => {
      if (!transaction.docChanged || transaction.getMeta('others')) return true;
      const beyond = beyondBounds(transaction, limits);
      if (beyond) say(beyond);
      return beyond === null;
    },
  });
}

function beyondBounds(made: Transaction, limits: { documentSize: number; depth: number }): BoundWord | null {
  const { size } = made.doc.content;
  if (size > limits.documentSize && size > made.before.content.size) return 'tooLong';
  if (made.steps.some(nests) && depthOf(made.doc) > limits.depth && depthOf(made.doc) > depthOf(made.before)) {
    return 'tooDeep';
  }
  return null;
}

/** Whether a step can put a block into another one. */
function nests(step: Step): boolean {
  return (
    step instanceof ReplaceAroundStep ||
    (step instanceof ReplaceStep && step.slice.content.firstChild?.isBlock === true)
  );
}

function depthOf(node: Node): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, 1 + depthOf(child));
  });
  return deepest;
}
