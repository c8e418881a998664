import { chainCommands, setBlockType } from 'prosemirror-commands';
import { Fragment } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, Selection } from 'prosemirror-state';
import { depthOf, follow, isItem, node } from './compose';

type List = 'bullet_list' | 'ordered_list' | 'task_list';

const items = (act: (type: ReturnType<typeof node>) => Command) =>
  chainCommands(act(node('list_item')), act(node('task_item')));

/** What is ticked off stays so; the new item is still to be done. */
export const splitItem = chainCommands(
  splitListItem(node('list_item')),
  splitListItem(node('task_item'), { done: false }),
);
export const indent = items(sinkListItem);
export const outdent = items(liftListItem);

/** Makes a list of what is selected; a list of this kind becomes text again, and another one becomes one of this kind. */
export function list(name: List): Command {
  const type = node(name);
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const depth = depthOf($from, isItem) - 1;
    if (depth < 0 || $to.depth < depth || $to.start(depth) !== $from.start(depth))
      return newList(name)(state, dispatch);
    const found = $from.node(depth);
    if (found.type === type) return outdent(state, dispatch);
    const { tr, selection } = state;
    const at = $from.before(depth);
    if (type.validContent(found.content)) tr.setNodeMarkup(at, type, null);
    else {
      const item = type.contentMatch.defaultType ?? node('list_item');
      const made = found.children.map((each) => item.create(null, each.content));
      tr.replaceWith(at, at + found.nodeSize, type.create(null, Fragment.from(made)));
      // Everything stands where it stood; only the names around it are others.
      tr.setSelection(Selection.fromJSON(tr.doc, selection.toJSON()));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** A heading in a list is text. */
function newList(name: List): Command {
  return ({ tr }, dispatch) => {
    follow(tr, setBlockType(node('paragraph')));
    const done = follow(tr, wrapInList(node(name)));
    if (done) dispatch?.(tr.scrollIntoView());
    return done;
  };
}
