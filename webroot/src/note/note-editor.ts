import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-gapcursor/style/gapcursor.css';
import './note.css';
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, Plugin, Selection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { ActionItemView, type ActionWords } from './action-item';
import { activeActs } from './active';
import { blockTitles } from './block-titles';
import { type BoundWord, bounds } from './bounds';
import type { Turn } from './commit';
import { ACTS, type Act, footnote, keys, rules, selectedFootnote } from './note-acts';
import { LIMITS, linkTarget, noteSchema } from './note-schema';
import type { NoteSession } from './note-session';
import { type PasteWord, pasting } from './paste';
import { withShortSteps } from './short-steps';
import { taken } from './taken';
import { TaskItemView } from './task-item';

const POINT_EVERY_MS = 120;
const HUES = 6;
/** What stands over the edges of the window: tools above; how it is saved, and on a phone the places, below. */
const CLEAR = { top: 96, bottom: 128, left: 0, right: 0 };

/** Why something did not go into the note as it was, by its key in `i18n` (`note.…`). */
export type EditorWord = PasteWord | BoundWord;

/** What the editor needs of the page around it. */
export interface EditorWords {
  /** Names the editor to a screen reader. */
  label: string;
  action: ActionWords;
  task: { done: string };
  /** The titles of blocks, by the name of their kind. */
  blocks: Readonly<Record<string, string>>;
  /** Hears what holds where the cursor is, by the names of the toolbar's acts. */
  at: (acts: ReadonlySet<string>) => void;
  /** Hears why something did not go in; null once the author goes on. */
  say: (word: EditorWord | null) => void;
  /** The label of a seat. */
  nameOf: (participant: string) => string;
}

/** A ProseMirror view over a room's note: one's own typing goes to the session, everybody's comes from it. */
export class NoteEditor {
  readonly #view: EditorView;
  readonly #session: NoteSession;
  readonly #stops: (() => void)[];
  #pointing: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, session: NoteSession, words: EditorWords, editable: () => boolean) {
    const document = session.document.get();
    if (!document) throw new Error('The note is not there yet.');
    this.#session = session;
    const cursors = new Plugin({
      props: { decorations: (state) => this.#cursors(state, words.nameOf) },
      // One entry in the history for each step of the client, or a rebase would take one for another.
      historyPreserveItems: true,
    });
    this.#view = new EditorView(place, {
      state: EditorState.create({
        doc: document,
        plugins: [
          rules,
          keys,
          keymap(baseKeymap),
          history(),
          gapCursor(),
          cursors,
          blockTitles(words.blocks),
          pasting(noteSchema, words.say),
          bounds(LIMITS, words.say),
        ],
      }),
      editable,
      // The line that is written stays clear of the tools above and of the bars below.
      scrollThreshold: CLEAR,
      scrollMargin: CLEAR,
      handleDOMEvents: {
        // A key acts where the one before it has put the cursor, also when the browser has not told of that yet.
        keydown: (view) => {
          if (!view.composing) readSelection(view);
          return false;
        },
      },
      attributes: { 'aria-label': words.label, 'aria-multiline': 'true', role: 'textbox' },
      nodeViews: {
        action_item: (item, view, at) => new ActionItemView(item, view, at, words.action),
        task_item: (item, view, at) => new TaskItemView(item, view, at, words.task),
      },
      dispatchTransaction: (made) => this.#dispatch(made, words),
    });
    this.#stops = [
      session.watchers.beforeTurn(() => readSelection(this.#view)),
      session.watchers.onTurn((turn) => this.#turn(turn)),
      session.watchers.onPeers(() => this.#redraw()),
      // A place in new text can be told only once that text is on the server.
      session.unsent.subscribe((count) => {
        if (count === 0) this.#pointSoon();
      }),
    ];
  }

  /** Does what a button of the toolbar says, and gives the keyboard back to the text. */
  act(name: Act): void {
    readSelection(this.#view);
    ACTS[name](this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  /** Links what is selected; false when the address is not one that a note may hold. */
  link(address: string): boolean {
    const href = linkTarget(address);
    if (!href) return false;
    const { link } = noteSchema.marks;
    if (link) toggleMark(link, { href })(this.#view.state, this.#view.dispatch);
    this.#view.focus();
    return true;
  }

  /** Puts a footnote behind the cursor, or new words into the one that is selected; false where none can be. */
  footnote(text: string): boolean {
    const done = footnote(text)(this.#view.state, this.#view.dispatch);
    this.#view.focus();
    return done;
  }

  /** The words of the footnote that is selected; empty while none is. */
  get footnoteText(): string {
    return selectedFootnote(this.#view.state.selection) ?? '';
  }

  /** Puts words where the cursor is. */
  insert(text: string): void {
    this.#view.dispatch(this.#view.state.tr.insertText(text).scrollIntoView());
    this.#view.focus();
  }

  /** Puts the cursor at a place of the note and brings it into sight. */
  goTo(at: number): void {
    const { doc, tr } = this.#view.state;
    const place = doc.resolve(Math.min(at, doc.content.size));
    this.#view.dispatch(tr.setSelection(Selection.near(place)).scrollIntoView());
    this.#view.focus();
  }

  /** Whether the selection can be linked. */
  get hasSelection(): boolean {
    return !this.#view.state.selection.empty;
  }

  close(): void {
    clearTimeout(this.#pointing);
    for (const stop of this.#stops) stop();
    this.#view.destroy();
  }

  #dispatch(made: Transaction, words: EditorWords): void {
    const own = made.docChanged && !made.getMeta('others');
    const { state, transactions } = this.#view.state.applyTransaction(
      own ? withShortSteps(this.#view.state, made) : made,
    );
    this.#view.updateState(state);
    words.at(activeActs(state));
    if (own && transactions.length > 0 && !made.getMeta('uiEvent')) words.say(null);
    for (const each of transactions) {
      if (each.docChanged && !each.getMeta('others')) this.#session.edited(each.steps, each.docs, each.doc);
    }
    if (made.selectionSet || made.docChanged) this.#pointSoon();
  }

  /** Others' doing, and one's own brought up to date. */
  #turn(turn: Turn): void {
    this.#view.dispatch(taken(this.#view.state, turn));
  }

  #redraw(): void {
    readSelection(this.#view);
    this.#view.dispatch(this.#view.state.tr.setMeta('others', true).setMeta('addToHistory', false));
  }

  #pointSoon(): void {
    this.#pointing ??= setTimeout(() => {
      this.#pointing = undefined;
      const { anchor, head } = this.#view.state.selection;
      if (this.#view.hasFocus()) this.#session.point(anchor, head);
    }, POINT_EVERY_MS);
  }

  #cursors(state: EditorState, nameOf: EditorWords['nameOf']): DecorationSet {
    const { size } = state.doc.content;
    const marked = this.#session.peers().flatMap(({ by, anchor, head }) => {
      if (anchor > size || head > size) return [];
      const hue = `hue-${[...by].reduce((sum, each) => sum + each.charCodeAt(0), 0) % HUES}`;
      const caret = Decoration.widget(head, () => caretOf(nameOf(by), hue), { key: `${by} ${hue}`, side: 1 });
      const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
      return from === to ? [caret] : [caret, Decoration.inline(from, to, { class: `note-chosen ${hue}` })];
    });
    return DecorationSet.create(state.doc, marked);
  }
}

function caretOf(name: string, hue: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `note-caret ${hue}`;
  const label = document.createElement('span');
  label.className = 'note-caret-name';
  label.dir = 'auto';
  label.textContent = name;
  caret.append(label);
  return caret;
}

/**
 * Lets the view take in where an arrow key or a click has just put the cursor. The browser reports that a moment later;
 * a change drawn before then would set the cursor back to where it was. ProseMirror has no public call for it.
 */
function readSelection(view: EditorView): void {
  (view as unknown as { domObserver?: { flush?(): void } }).domObserver?.flush?.();
}
