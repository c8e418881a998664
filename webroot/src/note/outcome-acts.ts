import { setBlockType } from 'prosemirror-commands';
import { type Node, NodeRange, type NodeType, type ResolvedPos } from 'prosemirror-model';
import { liftListItem } from 'prosemirror-schema-list';
import { type Command, type Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { findWrapping, liftTarget } from 'prosemirror-transform';
import { depthOf, follow, isItem, node } from './compose';

/** What a group gives to the report, by their names in the schema. */
export const OUTCOMES = ['recommendation', 'decision', 'action_item'] as const;

export const isOutcome = ({ type }: Node) => OUTCOMES.some((name) => type === node(name));

/**
 * Makes an outcome of what is selected: of paragraphs and headings one, of each list item one of its own. Inside an
 * outcome of the same kind it makes text again; one of another kind becomes this kind.
 */
export function outcome(name: (typeof OUTCOMES)[number]): Command {
  const type = node(name);
  return ({ selection, tr }, dispatch) => {
    const depth = depthOf(selection.$from, isOutcome);
    const around = depth > 0 && selection.to <= selection.$from.end(depth);
    const items = around ? [] : itemsOf(selection);
    const done = around
      ? turned(tr, selection.$from, depth, type)
      : items.length > 0
        ? items.every((at) => outOfList(tr, at, type))
        : wrapped(tr, type);
    if (done) dispatch?.(tr.scrollIntoView());
    return done;
  };
}

function turned(tr: Transaction, $at: ResolvedPos, depth: number, type: NodeType): boolean {
  const found = $at.node(depth);
  if (found.type !== type) {
    tr.setNodeMarkup($at.before(depth), type, null);
    return true;
  }
  const range = new NodeRange(tr.doc.resolve($at.start(depth)), tr.doc.resolve($at.end(depth)), depth);
  const target = liftTarget(range);
  if (target !== null) tr.lift(range, target);
  return target !== null;
}

function wrapped(tr: Transaction, type: NodeType): boolean {
  follow(tr, setBlockType(node('paragraph')));
  const { $from, $to } = tr.selection;
  return wrapRange(tr, $from.blockRange($to), type);
}

function wrapRange(tr: Transaction, range: NodeRange | null, type: NodeType): boolean {
  const wrapping = range && findWrapping(range, type);
  if (!range || !wrapping) return false;
  tr.wrap(range, wrapping);
  return true;
}

/** Where the selected items of one list begin, the last first; none where the selection is not inside one list. */
function itemsOf({ $from, $to }: Selection): number[] {
  const depth = depthOf($from, isItem);
  if (depth === 0 || $to.depth < depth || $to.start(depth - 1) !== $from.start(depth - 1)) return [];
  const list = $from.node(depth - 1);
  const starts: number[] = [];
  list.forEach((_, offset, index) => {
    const within = index >= $from.index(depth - 1) && index <= $to.index(depth - 1);
    if (within) starts.unshift($from.start(depth - 1) + offset);
  });
  return starts;
}

/** Takes an item out of all its lists, and wraps what it held. What follows it stays a list. */
function outOfList(tr: Transaction, start: number, type: NodeType): boolean {
  const item = tr.doc.nodeAt(start);
  if (!item) return false;
  const kept = tr.selection;
  const before = tr.steps.length;
  let at = start + 2;
  for (let depth = 1; depth > 0; ) {
    const $at = tr.doc.resolve(at);
    depth = depthOf($at, isItem);
    if (depth === 0) break;
    const from = tr.steps.length;
    tr.setSelection(TextSelection.create(tr.doc, at));
    if (!follow(tr, liftListItem($at.node(depth).type))) return false;
    at = tr.mapping.slice(from).map(at);
  }
  tr.setSelection(kept.map(tr.doc, tr.mapping.slice(before)));
  const $first = tr.doc.resolve(at);
  const depth = $first.depth - 1;
  const last = $first.posAtIndex($first.index(depth) + item.childCount - 1, depth) + 1;
  return wrapRange(tr, new NodeRange($first, tr.doc.resolve(last), depth), type);
}
