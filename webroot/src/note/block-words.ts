import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What the editor says in and above blocks. */
export interface BlockWords {
  /** The titles of blocks, by the name of their kind. */
  titles: Readonly<Record<string, string>>;
  /** What an empty first line of a block, or an empty heading, asks for, by the name of its kind. */
  hints: Readonly<Record<string, string>>;
  /** What the empty line of the cursor offers. */
  line: string;
  /** What a table is called. */
  table: string;
}

/** A note in which nothing stands. */
export const isEmpty = ({ childCount, firstChild }: Node) =>
  childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0;

/**
 * Puts a title on each block of a named kind: as its name, and as `data-title`, which the style sheet shows above the
 * block's words; and on what is empty what belongs there, as `data-hint`, for those who may write.
 */
export function blockWords(wordsNow: () => BlockWords, writes: () => boolean): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const words = wordsNow();
        const found: Decoration[] = [];
        const hints = writes();
        state.doc.descendants((node, at, parent, index) => {
          const title = words.titles[node.type.name];
          const named = { 'data-title': title ?? '', role: 'group', 'aria-label': title ?? '' };
          if (title) found.push(Decoration.node(at, at + node.nodeSize, named));
          if (node.type.name === 'table') found.push(Decoration.node(at, at + node.nodeSize, reached(words, hints)));
          const hint =
            hints && node.isTextblock && node.content.size === 0 && hintFor(words, state, at, node, parent, index);
          if (hint) found.push(Decoration.node(at, at + node.nodeSize, { 'data-hint': hint }));
          return !node.isTextblock;
        });
        return DecorationSet.create(state.doc, found);
      },
    },
  });

  /**
   * How a table that is wider than the page is gone through by keys: with the cursor by those who write, who are told that
   * it goes there, and as a place of its own by those who only read.
   */
  function reached({ table }: BlockWords, writes: boolean): Record<string, string> {
    return writes ? { contenteditable: 'true' } : { tabindex: '0', role: 'group', 'aria-label': table };
  }

  function hintFor(
    words: BlockWords,
    state: EditorState,
    at: number,
    node: Node,
    parent: Node | null,
    index: number,
  ): string | undefined {
    if (node.type.name === 'heading') return words.hints.heading;
    const asked = index === 0 && parent ? words.hints[parent.type.name] : undefined;
    if (asked) return asked;
    const { empty, from } = state.selection;
    return empty && from === at + 1 && parent === state.doc ? words.line : undefined;
  }
}
