import { DOMParser, type ParseOptions, type Schema, type Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { stylesAsText } from './paste-css';
import { tidy } from './paste-tidy';

/** What is said about a paste that does not come whole, by its key in `i18n` (`note.…`). */
export type PasteWord = 'noPictures' | 'picturesLeft';

/** A clipboard as the note's parser reads it; remembers what had to be left out of the newest one. */
export class PasteReader extends DOMParser {
  #rules = '';
  #pictures = 0;

  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  /** Before anything parses the clipboard. */
  take(html: string): string {
    const unstyled = stylesAsText(html);
    this.#rules = unstyled.rules;
    return unstyled.html;
  }

  /** How many pictures were left out since the last time that somebody asked. */
  pictures(): number {
    const count = this.#pictures;
    this.#pictures = 0;
    return count;
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    const root = dom as Element;
    // What an editor like this one copied is as it should be.
    if (!root.matches('[data-pm-slice]') && !root.querySelector('[data-pm-slice]')) {
      this.#pictures = tidy(root, this.#rules);
    }
    this.#rules = '';
    return super.parseSlice(root, options);
  }
}

/** Reads what is pasted and dropped. A note holds words: pictures and files are refused, and nothing of them is sent. */
export function pasting(schema: Schema, say: (word: PasteWord) => void): Plugin {
  const reader = new PasteReader(schema);
  /** Whether that was all: then nothing is left to the browser, which would put the picture in. */
  const refused = (files: number, slice: Slice): boolean => {
    const pictures = reader.pictures();
    if (slice.size > 0) {
      if (pictures > 0) say('picturesLeft');
      return false;
    }
    if (files + pictures > 0) say('noPictures');
    return files + pictures > 0;
  };
  return new Plugin({
    props: {
      transformPastedHTML: (html) => reader.take(html),
      clipboardParser: reader,
      handlePaste: (_, event, slice) => refused(event.clipboardData?.files.length ?? 0, slice),
      handleDrop: (_, event, slice, moved) => !moved && refused(event.dataTransfer?.files.length ?? 0, slice),
    },
  });
}

/** Keeps a browser from leaving the page for a file that was dropped beside the note. Answers how to stop. */
export function refuseFiles(say: (word: PasteWord) => void, target: Window = window): () => void {
  const holds = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (holds(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!holds(event) || event.defaultPrevented) return;
    event.preventDefault();
    say('noPictures');
  };
  target.addEventListener('dragover', over);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('drop', drop);
  };
}
