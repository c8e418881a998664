import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from 'prosemirror-commands';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { noteSchema } from '../../src/note/note-schema';

/** Numbers that come again with the same seed (mulberry32 by Tommy Ettinger). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const { nodes, marks } = noteSchema;
const WORDS = ['peace ', 'draft', 'მშვიდობა ', 'їжак ', '😀', 'a', 'b', ' ', ', ', '[x]'];
const ITEMS = ['list_item', 'task_item'] as const;
const type = (name: string) => nodes[name] ?? noteSchema.topNodeType;

type Edit = (state: EditorState, random: Random) => Transaction | null;

const EDITS: readonly (readonly [number, Edit])[] = [
  [40, typing],
  [14, deleting],
  [8, run(() => splitBlock)],
  [5, run(() => joinBackward)],
  [5, run((random) => wrapInList(type(random.pick(['bullet_list', 'ordered_list', 'task_list']))))],
  [4, run((random) => splitListItem(type(random.pick(ITEMS))))],
  [3, run((random) => liftListItem(type(random.pick(ITEMS))))],
  [3, run((random) => sinkListItem(type(random.pick(ITEMS))))],
  [4, run((random) => wrapIn(type(random.pick(['blockquote', 'recommendation', 'decision', 'action_item']))))],
  [2, run(() => lift)],
  [3, run((random) => setBlockType(type('heading'), { level: 1 + random.below(3) }))],
  [2, run(() => setBlockType(type('paragraph')))],
  [8, marking],
  [4, unmarking],
  [2, wavering],
  [3, attribute],
];
const ALL = EDITS.reduce((sum, [weight]) => sum + weight, 0);

/** One change that a person might make, or null where the dice name none that applies. */
export function randomEdit(state: EditorState, random: Random): Transaction | null {
  let ticket = random.below(ALL);
  for (const [weight, edit] of EDITS) {
    ticket -= weight;
    if (ticket < 0) return edit(state, random);
  }
  return null;
}

function place(state: EditorState, random: Random): number {
  return TextSelection.near(state.doc.resolve(random.below(state.doc.content.size + 1))).head;
}

function run(command: (random: Random) => Command): Edit {
  return (state, random) => {
    const [anchor, head] = [place(state, random), place(state, random)];
    const end = random.below(3) === 0 && Math.abs(anchor - head) < 200 ? head : anchor;
    const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, end)));
    let made: Transaction | null = null;
    command(random)(at, (transaction) => {
      made = transaction;
    });
    return made;
  };
}

function typing(state: EditorState, random: Random): Transaction {
  let at = place(state, random);
  const transaction = state.tr;
  for (let i = 1 + random.below(4); i > 0; i--) {
    const word = random.pick(WORDS);
    transaction.insertText(word, at);
    at += word.length;
  }
  return transaction;
}

function range(state: EditorState, random: Random, longest: number): [number, number] {
  const from = random.below(state.doc.content.size + 1);
  return [from, Math.min(state.doc.content.size, from + 1 + random.below(longest))];
}

function deleting(state: EditorState, random: Random): Transaction {
  return state.tr.deleteRange(...range(state, random, 12));
}

function someMark(random: Random) {
  const mark = marks[random.pick(['strong', 'em', 'underline', 'strike', 'link', 'bracketed'])];
  return mark?.create(mark.name === 'link' ? { href: 'https://un.org/' } : null) ?? null;
}

function marking(state: EditorState, random: Random): Transaction | null {
  const mark = someMark(random);
  if (!mark) return null;
  if (random.below(2) === 0) return run(() => toggleMark(mark.type, mark.attrs))(state, random);
  return state.tr.addMark(...range(state, random, 40), mark);
}

function unmarking(state: EditorState, random: Random): Transaction {
  return state.tr.removeMark(...range(state, random, 40), random.below(2) ? someMark(random) : null);
}

/** Marks something, undoes it, does it again and undoes it: each undoing is made from the one before, as in an editor. */
function wavering(state: EditorState, random: Random): Transaction | null {
  const transaction = marking(state, random);
  const count = transaction?.steps.length ?? 0;
  for (let turn = 0; transaction && turn < 3; turn++) {
    const end = transaction.steps.length;
    for (let i = end - 1; i >= end - count; i--) {
      const [step, before] = [transaction.steps[i], transaction.docs[i]];
      if (step && before) transaction.step(step.invert(before));
    }
  }
  return transaction;
}

function attribute(state: EditorState, random: Random): Transaction | null {
  const found: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.type === nodes.action_item) found.push(position);
  });
  if (found.length === 0) return null;
  const [name, value] = random.pick([
    ['who', 'Georgia'],
    ['who', ''],
    ['due', '2017-12-01'],
  ] as const);
  return state.tr.setNodeAttribute(random.pick(found), name, value);
}

export function stateOf(doc: EditorState['doc']): EditorState {
  return EditorState.create({ doc });
}
