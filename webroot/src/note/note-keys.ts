import { chainCommands } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keydownHandler } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import { depthOf, isItem, node } from './compose';
import { splitItem } from './list-acts';
import type { Act } from './note-acts';
import { SHORTCUTS } from './shortcuts';
import { nextCell } from './table-acts';

/** What the keys of a note ask of the editor around it. */
export interface KeyHands {
  /** Does an act, or says why it cannot be done. */
  act: (act: Act) => void;
  link: () => void;
  toTools: () => void;
  keys: () => void;
}

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(node('hard_break').create()).scrollIntoView());
  return true;
};

const inItem: Command = ({ selection }) => depthOf(selection.$from, isItem) > 0;
/** Only where both hold is the second one asked. */
const where =
  (holds: Command, act: Command): Command =>
  (state, dispatch, view) =>
    holds(state) && act(state, dispatch, view);

/**
 * The keys of a note. Tab goes through the cells of a table and moves the items of a list; elsewhere, and behind Escape,
 * it leaves the text as on any page.
 */
export function noteKeys(hands: KeyHands): Plugin {
  let leaving = false;
  const done = (hand: () => void): Command => {
    return (_state, dispatch) => {
      if (dispatch) hand();
      return true;
    };
  };
  const acts = Object.keys(SHORTCUTS).filter((name): name is Act => !(name in OTHERS) && name !== 'leave');
  const bound: Record<string, Command> = {};
  for (const act of acts) {
    for (const key of SHORTCUTS[act] ?? []) if (!/Tab$/.test(key)) bound[key] = done(() => hands.act(act));
  }
  for (const [name, make] of Object.entries(OTHERS)) {
    for (const key of SHORTCUTS[name as keyof typeof OTHERS] ?? []) bound[key] = make(hands, done);
  }
  const pressed = keydownHandler({
    ...bound,
    Backspace: undoInputRule,
    Enter: splitItem,
    Tab: chainCommands(
      nextCell,
      where(
        inItem,
        done(() => hands.act('indent')),
      ),
    ),
    'Shift-Tab': chainCommands(
      where(isInTable, goToNextCell(-1)),
      where(
        inItem,
        done(() => hands.act('outdent')),
      ),
    ),
  });
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const leaves = leaving && event.key === 'Tab';
        if (event.key !== 'Shift') leaving = event.key === 'Escape';
        return !leaves && pressed(view, event);
      },
    },
  });
}

type Done = (hand: () => void) => Command;
const OTHERS = {
  newLine: () => breakLine,
  link: (hands: KeyHands, done: Done) => done(hands.link),
  toTools: (hands: KeyHands, done: Done) => done(hands.toTools),
  keys: (hands: KeyHands, done: Done) => done(hands.keys),
};
