import { baseKeymap, joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { canSplit, joinPoint, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { schema } from './schema.mjs';

const { nodes, marks } = schema;
const WORDS = ['peace ', 'draft', ' and', ', ', 'ї', 'é', '中', '😀', '👩‍👩‍👧', '.', ' ', 'resolution', '[', ']'];

/** Every edit takes a state and a generator and gives a transaction, or nothing when it does not apply. */
const edits = [
  [24, typing],
  [8, backspace],
  [4, deleteRange],
  [6, (state, random) => command(at(state, random), splitBlock)],
  [3, splitDeep],
  [4, join],
  [3, (state, random) => command(at(state, random), joinBackward)],
  [2, (state, random) => command(over(state, random), baseKeymap.Backspace)],
  [
    5,
    (state, random) => command(over(state, random), wrapInList(random.pick([nodes.bullet_list, nodes.ordered_list]))),
  ],
  [3, (state, random) => command(over(state, random), wrapInList(nodes.task_list))],
  [3, (state, random) => command(at(state, random), splitListItem(random.pick([nodes.list_item, nodes.task_item])))],
  [3, (state, random) => command(over(state, random), liftListItem(random.pick([nodes.list_item, nodes.task_item])))],
  [3, (state, random) => command(over(state, random), sinkListItem(random.pick([nodes.list_item, nodes.task_item])))],
  [4, wrap],
  [4, (state, random) => command(over(state, random), lift)],
  [4, blockType],
  [8, mark],
  [5, unmark],
  [4, toggle],
  [3, markAndBack],
  [3, nodeMark],
  [4, attribute],
  [1, (state, random) => state.tr.setDocAttribute('language', random.pick(['', 'en', 'uk', 'fr-CA']))],
  [2, insertTable],
  [4, tableEdit],
  [6, paste],
  [3, move],
  [3, insertInline],
  [3, selectNodeAndDelete],
  [3, rawReplace],
  [5, (state) => command(state, undo)],
  [3, (state) => command(state, redo)],
];
const TOTAL = edits.reduce((sum, [weight]) => sum + weight, 0);

export function randomEdit(state, random) {
  let ticket = random.below(TOTAL);
  for (const [weight, edit] of edits) {
    ticket -= weight;
    if (ticket < 0) {
      try {
        return edit(state, random);
      } catch {
        // Random arguments make some of ProseMirror's own commands throw; such an edit is no edit.
        return null;
      }
    }
  }
  return null;
}

function command(state, run) {
  let result = null;
  run(state, (tr) => {
    result = tr;
  });
  return result;
}

function place(state, random) {
  return random.below(state.doc.content.size + 1);
}

function range(state, random, longest = 60) {
  const from = place(state, random);
  return [from, Math.min(state.doc.content.size, from + random.between(0, longest))];
}

function textPlace(state, random) {
  for (let i = 0; i < 10; i++) {
    const position = place(state, random);
    if (state.doc.resolve(position).parent.inlineContent) return position;
  }
  return TextSelection.atStart(state.doc).from;
}

function at(state, random) {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, textPlace(state, random))));
}

function over(state, random) {
  const from = textPlace(state, random);
  const to = random.chance(50) ? from : textPlace(state, random);
  return state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))));
}

function typing(state, random) {
  const tr = state.tr;
  let position = textPlace(state, random);
  for (let i = random.between(1, 4); i > 0; i--) {
    const word = random.pick(WORDS);
    tr.insertText(word, position);
    position += word.length;
  }
  return tr;
}

function backspace(state, random) {
  const tr = state.tr;
  let position = textPlace(state, random);
  for (let i = random.between(1, 3); i > 0 && tr.doc.resolve(position).parentOffset > 0; i--) {
    tr.delete(position - 1, position);
    position--;
  }
  return tr;
}

function deleteRange(state, random) {
  const [from, to] = range(state, random);
  return random.chance(50) ? state.tr.delete(from, to) : state.tr.deleteRange(from, to);
}

function splitDeep(state, random) {
  const position = textPlace(state, random);
  const depth = random.between(1, 3);
  return canSplit(state.doc, position, depth) ? state.tr.split(position, depth) : null;
}

function join(state, random) {
  const position = joinPoint(state.doc, place(state, random));
  return position ? state.tr.join(position, random.between(1, 2)) : null;
}

function wrap(state, random) {
  const type = random.pick([nodes.blockquote, nodes.recommendation, nodes.decision, nodes.action_item]);
  return command(
    over(state, random),
    wrapIn(type, type === nodes.action_item ? { who: 'FR', due: '2026-12-01' } : null),
  );
}

function blockType(state, random) {
  const heading = random.chance(50);
  const attrs = heading ? { level: random.between(1, 3) } : null;
  return command(over(state, random), setBlockType(heading ? nodes.heading : nodes.paragraph, attrs));
}

function someMark(random) {
  const type = random.pick(Object.values(marks));
  if (type === marks.link) return type.create({ href: random.pick(['https://un.org/', 'mailto:a@b.org']) });
  return type === marks.bracketed ? type.create({ id: random.pick(['', 'a', 'b']) }) : type.create();
}

function mark(state, random) {
  const [from, to] = range(state, random);
  return state.tr.addMark(from, to, someMark(random));
}

function unmark(state, random) {
  const [from, to] = range(state, random);
  const which = someMark(random);
  return state.tr.removeMark(from, to, random.pick([which, which.type, null]));
}

/** A mark over text that has it in part, and its inverse: a set of mark steps. */
function markAndBack(state, random) {
  const [from, to] = range(state, random, 200);
  const tr = random.chance(70) ? state.tr.addMark(from, to, someMark(random)) : state.tr.removeMark(from, to);
  if (tr.steps.length === 0) return null;
  const inverse = tr.steps[tr.steps.length - 1].invert(tr.docs[tr.steps.length - 1]);
  return tr.step(inverse);
}

function toggle(state, random) {
  const which = someMark(random);
  return command(over(state, random), toggleMark(which.type, which.attrs));
}

function nodesWhere(state, test) {
  const found = [];
  state.doc.descendants((node, position) => {
    if (test(node)) found.push([node, position]);
  });
  return found;
}

function nodeMark(state, random) {
  const inline = nodesWhere(state, (node) => node.isInline && !node.isText);
  if (inline.length === 0) return null;
  const [node, position] = random.pick(inline);
  const remove = node.marks.length > 0 && random.chance(50);
  return remove
    ? state.tr.removeNodeMark(position, random.pick(node.marks))
    : state.tr.addNodeMark(position, someMark(random));
}

const VALUES = { level: [1, 2, 3], order: [1, 5], done: [true, false], who: ['', 'FR', 'Ю'], due: ['', '2027-01-31'] };

function attribute(state, random) {
  const owners = nodesWhere(state, (node) => Object.keys(VALUES).some((name) => name in node.attrs));
  if (owners.length === 0) return null;
  const [node, position] = random.pick(owners);
  const name = random.pick(Object.keys(VALUES).filter((key) => key in node.attrs));
  const value = random.pick(VALUES[name]);
  return random.chance(70)
    ? state.tr.setNodeAttribute(position, name, value)
    : state.tr.setNodeMarkup(position, null, { ...node.attrs, [name]: value });
}

function insertTable(state, random) {
  const cell = (type) => type.createAndFill();
  const row = (type) => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell)]);
  return at(state, random).tr.replaceSelectionWith(table);
}

function tableEdit(state, random) {
  const cells = nodesWhere(state, (node) => node.type === nodes.table_cell || node.type === nodes.table_header);
  if (cells.length === 0) return null;
  const [anchor, head] = [random.pick(cells)[1], random.pick(cells)[1]];
  const sameTable = state.doc.resolve(anchor).node(-1) === state.doc.resolve(head).node(-1);
  const selection = CellSelection.create(state.doc, anchor, sameTable ? head : anchor);
  const run = random.pick([
    addColumnAfter,
    addRowBefore,
    deleteColumn,
    deleteRow,
    mergeCells,
    splitCell,
    toggleHeaderRow,
  ]);
  return command(state.apply(state.tr.setSelection(selection)), run);
}

function paste(state, random) {
  const [from, to] = range(state, random);
  const slice = state.doc.slice(from, to);
  const [start, end] = random.chance(60) ? [textPlace(state, random), null] : range(state, random, 20);
  if (random.chance(40)) return state.tr.replace(start, end ?? start, slice);
  return state.tr.replaceRange(start, end ?? start, slice);
}

function move(state, random) {
  const [from, to] = range(state, random, 30);
  const tr = state.tr;
  const slice = state.doc.slice(from, to);
  tr.deleteRange(from, to);
  const target = random.below(tr.doc.content.size + 1);
  return tr.replaceRange(target, target, slice);
}

function insertInline(state, random) {
  const note = nodes.footnote.create(null, random.chance(80) ? schema.text(random.pick(WORDS)) : null);
  const node = random.chance(50) ? nodes.hard_break.create() : note;
  return at(state, random).tr.replaceSelectionWith(node, random.chance(50));
}

function selectNodeAndDelete(state, random) {
  const selectable = nodesWhere(state, (node) => !node.isText && NodeSelection.isSelectable(node));
  const [, position] = random.pick(selectable);
  return state.tr.setSelection(NodeSelection.create(state.doc, position)).deleteSelection();
}

/** Steps that no command would make, but that fit. */
function rawReplace(state, random) {
  const [from, to] = range(state, random, 12);
  const [start, end] = range(state, random, 12);
  if (random.chance(50))
    return state.tr.step(new ReplaceStep(from, to, state.doc.slice(start, end), random.chance(20)));
  const wrapper = Fragment.from(random.pick([nodes.blockquote, nodes.decision, nodes.bullet_list]).create());
  const $from = state.doc.resolve(from);
  const block = $from.blockRange(state.doc.resolve(Math.min(state.doc.content.size, to)));
  return (
    block &&
    state.tr.step(
      new ReplaceAroundStep(block.start, block.end, block.start, block.end, new Slice(wrapper, 0, 0), 1, true),
    )
  );
}
