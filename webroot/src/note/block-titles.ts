import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Puts a title on each block of a named kind, as `data-title`, which the style sheet shows above the block's words. */
export function blockTitles(titles: Readonly<Record<string, string>>): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        doc.descendants((node, at) => {
          const title = titles[node.type.name];
          if (title) found.push(Decoration.node(at, at + node.nodeSize, { 'data-title': title }));
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}
