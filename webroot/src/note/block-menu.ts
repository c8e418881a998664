import { isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { type Block, type Entry, matching } from './blocks';

/** The list that "/" opens at the beginning of a line: what is offered, and which of it Enter takes. */
export interface BlockList {
  entries: readonly Entry[];
  at: number;
}

interface Typed {
  /** Where the "/" stands. */
  from: number;
  at: number;
}

type Told = { to: number } | { close: true };

const LONGEST = 24;
const KEY = new PluginKey<Typed | null>('blocks');
export const BLOCK_LIST = 'note-blocks';
export const blockId = (block: string) => `note-block-${block}`;

/** What is typed behind the "/", while the list is open. */
function typedIn(state: EditorState, from: number): string | null {
  const { $from, empty } = state.selection;
  const text = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n');
  const open = empty && $from.start() === from && text.startsWith('/') && text.length <= LONGEST;
  return open && /^[^\n]*$/.test(text) ? text.slice(1) : null;
}

/** Whether this is somebody's own key that put a "/" at the beginning of a line. */
function opens(made: Transaction, state: EditorState): boolean {
  const [step] = made.steps;
  if (made.steps.length !== 1 || !(step instanceof ReplaceStep) || made.getMeta('others')) return false;
  if (made.getMeta('paste') || isHistoryTransaction(made) || step.slice.content.size !== 1) return false;
  return typedIn(state, state.selection.$from.start()) === '';
}

interface Hands {
  entries: () => readonly Entry[];
  /** Hears what is open, and null when it closes. */
  show: (list: BlockList | null) => void;
  /** Puts a block there; what was typed to find it goes. */
  take: (block: Block, from: number, to: number) => void;
}

/** A list of blocks that opens with "/" at the beginning of a line; letters find, arrows choose, Enter takes. */
export function blockMenu({ entries, show, take }: Hands): Plugin<Typed | null> {
  const found = (state: EditorState) => {
    const open = KEY.getState(state);
    const typed = open && typedIn(state, open.from);
    return open && typed !== null && typed !== undefined
      ? { open, list: matching(typed, entries()), to: state.selection.from }
      : null;
  };

  function press(view: EditorView, event: KeyboardEvent): boolean {
    const now = found(view.state);
    if (!now || event.ctrlKey || event.metaKey || event.altKey || view.composing) return false;
    const tell = (told: Told) => view.dispatch(view.state.tr.setMeta(KEY, told));
    const { list, open } = now;
    if (event.key === 'Escape') tell({ close: true });
    else if (list.length === 0) return false;
    else if (event.key === 'ArrowDown') tell({ to: (open.at + 1) % list.length });
    else if (event.key === 'ArrowUp') tell({ to: (open.at - 1 + list.length) % list.length });
    else if (event.key === 'Enter' || event.key === 'Tab') pick(view, list[open.at]?.block);
    else return false;
    return true;
  }

  function pick(view: EditorView, block: Block | undefined): void {
    const now = found(view.state);
    if (now && block) take(block, now.open.from, now.to);
  }

  return new Plugin<Typed | null>({
    key: KEY,
    state: {
      init: () => null,
      apply: (made, before, _old, state) => {
        const told: Told | undefined = made.getMeta(KEY);
        if (told && 'close' in told) return null;
        if (!before) return opens(made, state) ? { from: state.selection.$from.start(), at: 0 } : null;
        if (told) return { ...before, at: told.to };
        const from = made.mapping.map(before.from, -1);
        if (typedIn(state, from) === null) return null;
        return { from, at: made.docChanged && !made.getMeta('others') ? 0 : before.at };
      },
    },
    props: {
      handleKeyDown: press,
      handleDOMEvents: {
        blur: (view) => {
          closeBlocks(view);
          return false;
        },
      },
      attributes: (state): Record<string, string> => {
        const now = found(state);
        const block = now?.list[now.open.at]?.block;
        if (!now) return {};
        const over = { 'aria-controls': BLOCK_LIST, 'aria-autocomplete': 'list' };
        return block ? { ...over, 'aria-activedescendant': blockId(block) } : over;
      },
    },
    view: () => ({
      update: (view, before) => {
        if (KEY.getState(before) === KEY.getState(view.state) && before.doc === view.state.doc) return;
        const now = view.editable ? found(view.state) : null;
        show(now && { entries: now.list, at: now.open.at });
      },
      destroy: () => show(null),
    }),
  });
}

/** Takes what was pressed in the open list. */
export function takeBlock(view: EditorView, block: Block, take: Hands['take']): void {
  const open = KEY.getState(view.state);
  if (open) take(block, open.from, view.state.selection.from);
}

/** Closes the list; what was typed stays. */
function closeBlocks(view: EditorView): void {
  if (KEY.getState(view.state)) view.dispatch(view.state.tr.setMeta(KEY, { close: true } satisfies Told));
}
