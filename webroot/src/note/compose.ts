import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, EditorState, Selection, type Transaction } from 'prosemirror-state';
import { noteSchema } from './note-schema';

const { nodes } = noteSchema;

/** The kind of a part of a note, by its name in the schema. */
export const node = (name: string) => nodes[name] as NonNullable<(typeof nodes)[string]>;

/** A state as it is after what a transaction has done so far. */
export const stateOf = ({ doc, selection }: Transaction) =>
  EditorState.create({ doc, selection: Selection.fromJSON(doc, selection.toJSON()) });

/** Adds what a command does to a transaction that has begun; says whether it could. */
export function follow(tr: Transaction, command: Command): boolean {
  return command(stateOf(tr), (made) => {
    for (const step of made.steps) tr.step(step);
    tr.setSelection(Selection.fromJSON(tr.doc, made.selection.toJSON()));
  });
}

/** How deep the innermost node around a place is of which something holds; 0 where there is none. */
export function depthOf($at: ResolvedPos, holds: (each: Node) => boolean): number {
  for (let depth = $at.depth; depth > 0; depth--) if (holds($at.node(depth))) return depth;
  return 0;
}

export const isItem = ({ type }: Node) => type === node('list_item') || type === node('task_item');
