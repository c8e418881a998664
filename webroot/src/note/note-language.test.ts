// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Signal } from '../signal/signal';
import { type EditorTexts, type EditorWords, NoteEditor } from './note-editor';
import { noteSchema } from './note-schema';
import type { NoteSession } from './note-session';

const inLanguage = (mark: string): EditorTexts => ({
  label: `${mark} label`,
  task: { done: `${mark} done` },
  action: { title: `${mark} action`, who: `${mark} who`, due: `${mark} due` },
  blocks: { titles: { recommendation: `${mark} recommendation` }, hints: {}, line: `${mark} line`, table: '' },
  entries: [],
});

const p = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const NOTE = noteSchema.nodeFromJSON({
  type: 'doc',
  content: [
    p('words'),
    { type: 'recommendation', content: [p('one')] },
    { type: 'action_item', content: [p('two')] },
    { type: 'task_list', content: [{ type: 'task_item', content: [p('three')] }] },
  ],
});

/** The names and labels that the editor shows. */
function shown(place: HTMLElement): (string | null | undefined)[] {
  const one = (selector: string) => place.querySelector(selector);
  return [
    one('.ProseMirror')?.getAttribute('aria-label'),
    one('[data-title]')?.getAttribute('data-title'),
    one('[data-kind=action]')?.getAttribute('aria-label'),
    ...[...place.querySelectorAll('.note-action-head :is(strong, span)')].map((each) => each.textContent),
    one('[data-kind=task] input')?.getAttribute('aria-label'),
  ];
}

test('labels follow the language; the words, their undo and a field that is being filled stay', () => {
  class Watch {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Watch);
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
  const place = document.body.appendChild(document.createElement('div'));
  const texts = new Signal(inLanguage('en'));
  const nothing = () => () => {};
  const sent: unknown[] = [];
  const session = {
    document: new Signal(NOTE),
    watchers: { beforeTurn: nothing, onTurn: nothing, onPeers: nothing },
    unsent: new Signal(1),
    peers: () => [],
    edited: (steps: unknown) => sent.push(steps),
    point: () => {},
  } as unknown as NoteSession;
  const hear = () => {};
  const words = { texts, emptyBy: 'x', at: hear, say: hear, offer: hear, others: hear, ask: hear } as object;
  const editor = new NoteEditor(place, session, { ...words, nameOf: String } as unknown as EditorWords, () => true);
  editor.goTo(3);
  editor.insert('++');
  const [first, who] = [place.querySelector('p'), place.querySelector<HTMLInputElement>('.note-action-head input')];
  const of = (mark: string) =>
    ['label', 'recommendation', 'action', 'action', 'who', 'due', 'done'].map((each) => `${mark} ${each}`);
  expect(shown(place)).toEqual(of('en'));

  who?.focus();
  if (who) who.value = 'Georg';
  texts.set(inLanguage('ka'));
  expect(shown(place)).toEqual(of('ka'));
  expect(first?.isConnected).toBe(true);
  expect(first?.textContent).toBe('wo++rds');
  expect(document.activeElement).toBe(who);
  expect(who?.value).toBe('Georg');
  expect(sent).toHaveLength(1);

  editor.insert('!');
  expect(first?.textContent).toBe('wo++!rds');
  editor.act('undo');
  expect(place.querySelector('p')?.textContent).toBe('words');
  editor.close();
  texts.set(inLanguage('hy'));
});
