import type { Act } from './note-acts';

/** A place in the toolbar: an act, or what opens a list, a field or a dialog. */
export type Tool = Act | 'style' | 'blocks' | 'link' | 'footnote' | 'keys';
/** What the cursor is in, as far as tools differ. */
export type Context = 'text' | 'list' | 'table';

export interface Bar {
  /** One after the other, as they stand. */
  shown: readonly Tool[];
  /** What found no place, behind the last button. */
  more: readonly Tool[];
}

/** The width of a place in pixels; the kind of text stands there as a word, and takes several. */
export const PLACE = 44;
const WORD_PLACES = 3;
/** From so many places on there is a desk, with a word for the kind of text. */
const DESK_PLACES = 14;

/** Two places whose tools go with what the cursor is in, so that nothing moves. */
type Slot = Tool | 'one' | 'two';

const PAIRS: Readonly<Record<'phone' | 'desk', Readonly<Record<Context, readonly [Tool, Tool]>>>> = {
  phone: { text: ['bullets', 'strong'], list: ['outdent', 'indent'], table: ['rowAdd', 'table'] },
  desk: { text: ['link', 'table'], list: ['outdent', 'indent'], table: ['rowAdd', 'table'] },
};

/** In the order in which they stand. */
const ORDERS: Readonly<Record<'phone' | 'desk', readonly Slot[]>> = {
  phone: [
    ...(['recommendation', 'decision', 'action', 'blocks', 'one', 'two', 'undo', 'redo', 'bracketed'] as const),
    ...(['em', 'underline', 'numbers', 'tasks', 'keys'] as const),
  ],
  desk: [
    ...([
      'style',
      'strong',
      'em',
      'underline',
      'strike',
      'bullets',
      'numbers',
      'tasks',
      'quote',
      'one',
      'two',
    ] as const),
    ...(['recommendation', 'decision', 'action', 'bracketed', 'footnote', 'blocks', 'undo', 'redo', 'keys'] as const),
  ],
};

/** In the order in which they find a place; what is missing in it comes last. */
const RANKS: Readonly<Record<'phone' | 'desk', readonly Slot[]>> = {
  phone: ORDERS.phone,
  desk: [
    ...(['style', 'recommendation', 'decision', 'action', 'blocks', 'one', 'two', 'undo', 'redo'] as const),
    ...(['strong', 'em', 'bullets', 'numbers', 'bracketed', 'tasks', 'underline', 'keys', 'footnote'] as const),
  ],
};

/** Every tool, in the order of the list behind the last button. */
export const TOOLS: readonly Tool[] = [
  ...(['recommendation', 'decision', 'action', 'bracketed', 'strong', 'em', 'underline', 'strike'] as const),
  ...(['bullets', 'numbers', 'tasks', 'outdent', 'indent', 'quote', 'table', 'link', 'footnote'] as const),
  ...(['undo', 'redo', 'keys'] as const),
];

/** With which tools a group begins, there and in the toolbar. */
export const GROUP_STARTS: ReadonlySet<Tool> = new Set<Tool>([
  ...(['strong', 'bullets', 'recommendation', 'undo', 'link'] as const),
]);

/** The kinds of text, as the list behind the word has them. */
export const STYLES = ['paragraph', 'heading1', 'heading2', 'heading3'] as const;
/** What is done to a table that the cursor is in. */
export const TABLE_TOOLS = ['rowAdd', 'columnAdd', 'rowDelete', 'columnDelete', 'tableDelete'] as const;

const placesOf = (slot: Slot) => (slot === 'style' ? WORD_PLACES : 1);

/** What stands in a toolbar so many pixels wide; one place is kept for the button behind which the others are. */
export function toolbarOf(width: number, context: Context): Bar {
  const places = Math.floor(width / PLACE);
  const kind = places >= DESK_PLACES ? 'desk' : 'phone';
  const order = ORDERS[kind];
  const ranks = [...RANKS[kind], ...order.filter((slot) => !RANKS[kind].includes(slot))];
  const taken = new Set<Slot>();
  let left = places - 1;
  for (const slot of ranks) {
    if (left < placesOf(slot)) break;
    left -= placesOf(slot);
    taken.add(slot);
  }
  const [one, two] = PAIRS[kind][context];
  const shown = order
    .filter((slot) => taken.has(slot))
    .map((slot) => (slot === 'one' ? one : slot === 'two' ? two : slot));
  return { shown, more: TOOLS.filter((tool) => !shown.includes(tool)) };
}

/** From what holds at the cursor. */
export function contextOf(active: ReadonlySet<string>): Context {
  if (active.has('table')) return 'table';
  return ['bullets', 'numbers', 'tasks'].some((each) => active.has(each)) ? 'list' : 'text';
}
