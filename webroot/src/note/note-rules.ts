import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { Fragment } from 'prosemirror-model';
import { node } from './compose';
import { noteSchema } from './note-schema';

/** A line in square brackets becomes a task, as a person would write it on paper. */
const task = new InputRule(/^\s*\[([ x]?)\]\s$/, (state, found, start, end) => {
  const at = state.doc.resolve(start);
  const range = at.blockRange();
  if (!range || at.parent.type !== node('paragraph') || at.depth > 1) return null;
  const rest = at.parent.content.cut(end - start);
  const item = node('task_item').create({ done: found[1] === 'x' }, node('paragraph').create(null, rest));
  return state.tr.replaceWith(range.start, range.end, Fragment.from(node('task_list').create(null, item)));
});

/** Words between signs are marked, and the signs go; what comes next is plain again. */
function markRule(signs: RegExp, sign: string, name: string): InputRule {
  const mark = noteSchema.marks[name]?.create();
  return new InputRule(signs, (state, found, start, end) => {
    const words = found[1];
    if (!mark || !words) return null;
    // A footnote between the signs is longer in the text than in what was matched.
    if (state.doc.textBetween(start, end).length !== end - start) return null;
    const first = start + found[0].length - words.length - 2 * sign.length;
    const behind = first + sign.length + words.length;
    if (behind > end || !state.doc.resolve(start).parent.type.allowsMarkType(mark.type)) return null;
    const { tr } = state;
    // The sign whose key calls this rule is not in the text yet.
    if (end > behind) tr.delete(behind, end);
    tr.delete(first, first + sign.length);
    tr.addMark(first, first + words.length, mark);
    return tr.removeStoredMark(mark);
  });
}

/** Short forms that turn into what they stand for, as in Markdown; Backspace and Undo take that back. */
export const rules = inputRules({
  rules: [
    task,
    textblockTypeInputRule(/^(#{1,3})\s$/, node('heading'), (found) => ({ level: found[1]?.length ?? 1 })),
    wrappingInputRule(/^\s*[-*]\s$/, node('bullet_list')),
    wrappingInputRule(/^(\d+)\.\s$/, node('ordered_list'), (found) => ({ order: Number(found[1]) })),
    wrappingInputRule(/^\s*>\s$/, node('blockquote')),
    markRule(/(?:^|[^*])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, '**', 'strong'),
    markRule(/(?:^|[^*])\*([^*\s](?:[^*]*[^*\s])?)\*$/, '*', 'em'),
    markRule(/(?:^|[^~])~~([^~\s](?:[^~]*[^~\s])?)~~$/, '~~', 'strike'),
  ],
});
