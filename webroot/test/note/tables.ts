import { type EditorState, TextSelection } from 'prosemirror-state';
import { TableMap } from 'prosemirror-tables';
import { ACTS, type Act } from '../../src/note/note-acts';
import { NoteClient } from '../../src/note/note-client';
import { LIMITS, noteSchema } from '../../src/note/note-schema';
import { withShortSteps } from '../../src/note/short-steps';
import type { NoteCommitFrame } from '../../src/wire/types';
import type { Authority } from './authority';
import { stateOf } from './edits';

const LIMIT = { steps: LIMITS.stepsPerCommit, bytes: LIMITS.commitBytes };

/** Cells by row; `B 2x1` is two columns wide and one row high, `#B` is one of headers. */
export const TABLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a cell over two columns': [
    ['#A', '#B 2x1'],
    ['C', 'D', 'E'],
    ['F', 'G', 'H'],
  ],
  'a cell over two rows': [
    ['#A', '#B', '#C'],
    ['D 1x2', 'E', 'F'],
    ['G', 'H'],
  ],
  'a cell over two rows and columns': [['#A', '#B', '#C'], ['D', 'E 2x2'], ['F']],
  'a cell over two rows and columns in the middle': [
    ['#A', '#B', '#C', '#D'],
    ['E', 'F 2x2', 'G'],
    ['H', 'I'],
    ['J', 'K', 'L', 'M'],
  ],
  'cells over each edge': [['#A 3x1'], ['B 1x2', 'C', 'D'], ['E 2x1']],
};

export const TABLE_ACTS = ['rowAdd', 'rowDelete', 'columnAdd', 'columnDelete'] as const satisfies readonly Act[];

const cellJson = (cell: string) => {
  const [, head = '', text = '', wide = 1, high = 1] = /^(#?)(\w+)(?: (\d)x(\d))?$/.exec(cell) ?? [];
  return {
    type: head ? 'table_header' : 'table_cell',
    attrs: { colspan: Number(wide), rowspan: Number(high) },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
};

/** One page with the note, and the cursor of its author. */
class Page {
  readonly client: NoteClient;
  readonly handedBack: string[] = [];

  constructor(
    readonly name: string,
    revision: number,
    document: unknown,
  ) {
    this.client = new NoteClient(revision, noteSchema.nodeFromJSON(document), LIMIT);
  }

  get doc() {
    return this.client.document;
  }

  /** The state with the cursor at the end of the cell that says so. */
  at(words: string): EditorState {
    let place = -1;
    this.doc.descendants((node, at) => {
      if (node.isText && node.text === words) place = at + words.length;
    });
    if (place < 0) throw new Error(`No cell says ${words}.`);
    const state = stateOf(this.doc);
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
  }

  act(words: string, act: Act): boolean {
    const state = this.at(words);
    return ACTS[act](state, (made) => {
      const { transactions } = state.applyTransaction(withShortSteps(state, made));
      for (const each of transactions) this.client.edited(each.steps, each.docs, each.doc);
    });
  }

  type(words: string, more: string): void {
    const state = this.at(words);
    const made = state.tr.insertText(more);
    this.client.edited(made.steps, made.docs, made.doc);
  }

  hear(frame: NoteCommitFrame): void {
    for (const { text } of this.client.receive(frame)?.handedBack ?? []) this.handedBack.push(text);
  }

  get words(): string[] {
    const found: string[] = [];
    this.doc.descendants((node) => void (node.isText && found.push(node.text ?? '')));
    return found.sort();
  }
}

/** A note with one table, two pages that have it, and who decides. */
export class Sheet {
  readonly pages: readonly [Page, Page];
  readonly #authority: Authority;
  #commits = 0;

  private constructor(authority: Authority, revision: number, document: unknown) {
    this.#authority = authority;
    this.pages = [new Page('one', revision, document), new Page('two', revision, document)];
  }

  static async open(authority: Authority, rows: readonly (readonly string[])[]): Promise<Sheet> {
    const [start] = await authority.ask({ op: 'open' });
    if (start?.type !== 'note-state') throw new Error('The authority did not open.');
    const first = new Page('first', start.revision, start.document);
    const table = noteSchema.nodeFromJSON({
      type: 'table',
      content: rows.map((cells) => ({ type: 'table_row', content: cells.map(cellJson) })),
    });
    const { tr } = stateOf(first.doc);
    const made = tr.insert(0, table);
    first.client.edited(made.steps, made.docs, made.doc);
    const flight = first.client.commit('table');
    const [frame] = flight ? await authority.ask({ op: 'commit', by: 'first', ...flight }) : [];
    if (frame?.type !== 'note-commit') throw new Error(`The table was not taken: ${JSON.stringify(frame)}`);
    first.client.receive(frame);
    return new Sheet(authority, frame.revision, first.doc.toJSON());
  }

  /**
   * Brings what both have made to the authority, each before it hears of the other. Nothing is refused; words whose place
   * is gone come back to who wrote them.
   */
  async settle(): Promise<void> {
    for (let busy = true; busy; ) {
      busy = false;
      const heard: NoteCommitFrame[] = [];
      for (const { name, client } of this.pages) {
        const flight = client.commit(`${name} ${++this.#commits}`);
        if (!flight) continue;
        busy = true;
        const [frame] = await this.#authority.ask({ op: 'commit', by: name, ...flight });
        if (frame?.type !== 'note-commit') throw new Error(`${name} is refused: ${JSON.stringify(frame)}`);
        heard.push(frame);
      }
      for (const frame of heard) for (const page of this.pages) page.hear(frame);
    }
  }
}

/** What is wrong with the tables of a note: a hole, an overlap, content that the schema does not allow. */
export function faultsOf({ doc }: Pick<Page, 'doc'>): string[] {
  const faults: string[] = [];
  try {
    doc.check();
  } catch (failure) {
    faults.push(String(failure));
  }
  doc.descendants((node) => {
    if (node.type.name === 'table') faults.push(...(TableMap.get(node).problems ?? []).map((each) => each.type));
    return node.type.name !== 'table';
  });
  return faults;
}
