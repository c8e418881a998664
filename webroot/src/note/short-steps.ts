import { isHistoryTransaction } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { inParts } from './parts';

/** So long is a step at most that a page makes: several go in one commit, and progress is seen. */
const STEP_BYTES = 16_384;

/**
 * The transaction with its long steps taken apart, else itself. It is done here, before the editor's history sees it:
 * what undoes a short step is short too, and the history counts the same steps as the note's client.
 */
export function withShortSteps(state: EditorState, made: Transaction, most = STEP_BYTES): Transaction {
  if (isHistoryTransaction(made)) return made;
  const parts = made.steps.map((step, i) => inParts(step, made.docs[i] ?? state.doc, most));
  if (parts.every((each) => each.length === 1)) return made;
  const short = state.tr;
  for (const step of parts.flat()) short.step(step);
  short.setSelection(made.selection.getBookmark().resolve(short.doc));
  if (made.storedMarksSet) short.setStoredMarks(made.storedMarks);
  for (const [key, value] of metas(made)) short.setMeta(key, value);
  short.setTime(made.time);
  return made.scrolledIntoView ? short.scrollIntoView() : short;
}

/** The library keeps the notes on a transaction out of its types. */
function metas(transaction: Transaction): [string, unknown][] {
  return Object.entries((transaction as unknown as { meta: Record<string, unknown> }).meta);
}
