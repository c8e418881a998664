import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { ScriptAuthority } from '../../test/note/authority';
import type { NoteCommitFrame } from '../wire/types';
import { NoteClient } from './note-client';
import { noteSchema } from './note-schema';
import { taken } from './taken';

const empty = noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });

/** A page with a cursor. */
class Page {
  readonly client = new NoteClient(0, empty, { steps: 100, bytes: 60_000 });
  state = EditorState.create({ doc: empty, selection: TextSelection.create(empty, 1) });

  type(letter: string): void {
    const transaction = this.state.tr.insertText(letter);
    this.state = this.state.apply(transaction);
    this.client.edited(transaction.steps, transaction.docs, transaction.doc);
  }

  hear(commit: NoteCommitFrame): void {
    const turn = this.client.receive(commit);
    if (turn) this.state = this.state.apply(taken(this.state, turn));
  }
}

test('two who go on typing at one spot do not write into each other’s words', async () => {
  const authority = new ScriptAuthority();
  await authority.ask({ op: 'open' });
  const pages = [new Page(), new Page()] as const;
  const words = ['peaceful', 'solution'] as const;
  for (let i = 0; i < 8; i++) {
    pages.forEach((page, who) => {
      page.type(words[who]?.[i] ?? '');
    });
    for (const [who, page] of pages.entries()) {
      const flight = page.client.commit(`${who} ${i}`);
      const [commit] = flight ? await authority.ask({ op: 'commit', by: `${who}`, ...flight }) : [];
      // The second page hears of the first one's letter only after it has sent its own.
      for (const each of pages) each.hear(commit as NoteCommitFrame);
    }
  }
  const texts = pages.map((page) => page.state.doc.textContent);
  expect(texts[0]).toBe(texts[1]);
  expect(['peacefulsolution', 'solutionpeaceful']).toContain(texts[0]);
});
