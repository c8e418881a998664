import { type Command, NodeSelection } from 'prosemirror-state';
import { node } from './compose';
import { noteSchema } from './note-schema';

/** A footnote where the cursor is; one that is selected takes the new words. */
export function footnote(text: string): Command {
  return (state, dispatch) => {
    if (!text.trim()) return false;
    const made = node('footnote').create(null, noteSchema.text(text.trim()));
    const { $from, from, to } = state.selection;
    // The words stay; the footnote comes behind them.
    const start = selectedFootnote(state.selection) === null ? to : from;
    if (!$from.parent.canReplaceWith($from.index(), $from.index(), made.type)) return false;
    dispatch?.(state.tr.replaceWith(start, to, made).scrollIntoView());
    return true;
  };
}

/** The words of the footnote that is selected, null while none is. */
export function selectedFootnote(selection: NodeSelection | { from: number }): string | null {
  return selection instanceof NodeSelection && selection.node.type === node('footnote')
    ? selection.node.textContent
    : null;
}
