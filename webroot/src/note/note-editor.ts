import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-gapcursor/style/gapcursor.css';
import './note.css';
import './peer-carets.css';
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, type Plugin, Selection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { derived, type Readable } from '../signal/signal';
import { ActionItemView, type ActionWords } from './action-item';
import { type Here, hereOf } from './active';
import { type BlockList, blockMenu, takeBlock } from './block-menu';
import { type BlockWords, blockWords, isEmpty } from './block-words';
import type { Block, Entry } from './blocks';
import { type BoundWord, bounds } from './bounds';
import type { Turn } from './commit';
import { follow } from './compose';
import { footnote, selectedFootnote } from './footnotes';
import { inSight } from './in-sight';
import { insertApart } from './insert-apart';
import { ACTS, type Act, type Hindrance, hindrance } from './note-acts';
import { noteKeys } from './note-keys';
import { rules } from './note-rules';
import { LIMITS, linkTarget, noteSchema } from './note-schema';
import type { NoteSession } from './note-session';
import { type PasteWord, pasting } from './paste';
import { peerCarets } from './peer-carets';
import { withShortSteps } from './short-steps';
import type { Rect } from './sight';
import { taken } from './taken';
import { TaskItemView, type TaskWords } from './task-item';

const POINT_EVERY_MS = 120;

/** Why something did not go into the note as it was, by its key in `i18n` (`note.…`). */
export type EditorWord = PasteWord | BoundWord | Hindrance | 'selectFirst';

/** What the editor says in the language of the page. */
export interface EditorTexts {
  /** Names the editor to a screen reader. */
  label: string;
  action: ActionWords;
  task: TaskWords;
  /** What stands in and above blocks. */
  blocks: BlockWords;
  /** What the list behind "/" offers. */
  entries: readonly Entry[];
}

/** What the editor needs of the page around it. */
export interface EditorWords {
  /** The words in it, in the language that is shown now. */
  texts: Readable<EditorTexts>;
  /** What tells how to begin, while nothing is written: the id of an element. */
  emptyBy: string;
  /** Hears what holds where the cursor is, for the toolbar. */
  at: (here: Here) => void;
  /** Hears why something did not go in; null once the author goes on. */
  say: (word: EditorWord | null) => void;
  /** Hears which blocks are offered; null while the list is closed. */
  offer: (list: BlockList | null) => void;
  /** Hears whose cursors are in the note beside one's own. */
  others: (participants: readonly string[]) => void;
  /** A key asks for the field of a link, for the tools, or for the list of keys. */
  ask: (what: 'link' | 'tools' | 'keys') => void;
  /** The label of a seat. */
  nameOf: (participant: string) => string;
}

/** A ProseMirror view over a room's note: one's own typing goes to the session, everybody's comes from it. */
export class NoteEditor {
  readonly #view: EditorView;
  readonly #session: NoteSession;
  readonly #words: EditorWords;
  readonly #stops: (() => void)[];
  #pointing: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, session: NoteSession, words: EditorWords, editable: () => boolean) {
    const document = session.document.get();
    if (!document) throw new Error('The note is not there yet.');
    this.#session = session;
    this.#words = words;
    const actionWords = derived(words.texts, ({ action }) => action);
    const taskWords = derived(words.texts, ({ task }) => task);
    this.#view = new EditorView(place, {
      state: EditorState.create({ doc: document, plugins: this.#plugins(editable) }),
      editable,
      ...inSight(place),
      handleDOMEvents: {
        // A key acts where the one before it has put the cursor, also when the browser has not told of that yet.
        keydown: (view) => {
          if (!view.composing) readSelection(view);
          return false;
        },
      },
      attributes: (state): Record<string, string> => ({
        'aria-label': words.texts.get().label,
        'aria-multiline': 'true',
        role: 'textbox',
        ...(isEmpty(state.doc) ? { 'aria-describedby': words.emptyBy } : {}),
      }),
      nodeViews: {
        action_item: (item, view, at) => new ActionItemView(item, view, at, actionWords),
        task_item: (item, view, at) => new TaskItemView(item, view, at, taskWords),
      },
      dispatchTransaction: (made) => this.#dispatch(made),
    });
    words.at(hereOf(this.#view.state));
    this.#stops = [
      // Drawn anew as it stands: a change of language changes nothing in the note, its cursor or what can be undone.
      words.texts.subscribe(() => this.#view.setProps({})),
      session.watchers.beforeTurn(() => readSelection(this.#view)),
      session.watchers.onTurn((turn) => this.#turn(turn)),
      session.watchers.onPeers(() => this.#redraw()),
      // A place in new text can be told only once that text is on the server.
      session.unsent.subscribe((count) => {
        if (count === 0) this.#pointSoon();
      }),
    ];
  }

  /** Does what a button of the toolbar says, or says why it cannot be done; gives the keyboard back to the text. */
  act(name: Act): void {
    readSelection(this.#view);
    const { state, dispatch } = this.#view;
    this.#words.say(null);
    if (!ACTS[name](state, dispatch, this.#view)) this.#words.say(hindrance(name, state));
    this.#view.focus();
  }

  /** Whether words are selected that can be a link; says so where none are. */
  canLink(): boolean {
    readSelection(this.#view);
    const chosen = !this.#view.state.selection.empty;
    this.#words.say(chosen ? null : 'selectFirst');
    if (!chosen) this.#view.focus();
    return chosen;
  }

  /** Puts the block that was chosen in the open list. */
  choose(block: Block): void {
    takeBlock(this.#view, block, (...chosen) => this.#take(...chosen));
  }

  /** Where the line of the cursor is on the screen. */
  line(): Rect {
    return this.#view.coordsAtPos(this.#view.state.selection.head);
  }

  focus(): void {
    this.#view.focus();
  }

  /** Brings the cursor's line back where it is seen, after something else has taken its place. */
  showLine(): void {
    if (this.#view.hasFocus()) this.#view.dispatch(this.#view.state.tr.scrollIntoView());
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

  /** Writes words as a paragraph of their own behind the block of the cursor. */
  insertApart(words: string): void {
    readSelection(this.#view);
    this.#view.dispatch(insertApart(this.#view.state, words));
    this.#view.focus();
  }

  /** Puts the cursor at a place of the note and brings it into sight. */
  goTo(at: number): void {
    const { doc, tr } = this.#view.state;
    const place = doc.resolve(Math.min(at, doc.content.size));
    this.#view.dispatch(tr.setSelection(Selection.near(place)).scrollIntoView());
    this.#view.focus();
  }

  close(): void {
    clearTimeout(this.#pointing);
    for (const stop of this.#stops) stop();
    this.#view.destroy();
  }

  #plugins(editable: () => boolean): Plugin[] {
    const words = this.#words;
    const hands = {
      act: (name: Act) => this.act(name),
      link: () => words.ask('link'),
      toTools: () => words.ask('tools'),
      keys: () => words.ask('keys'),
    };
    return [
      rules,
      blockMenu({
        entries: () => words.texts.get().entries,
        show: words.offer,
        take: (...chosen) => this.#take(...chosen),
      }),
      noteKeys(hands),
      keymap(baseKeymap),
      history(),
      gapCursor(),
      dropCursor({ color: false, width: 3, class: 'note-drop' }),
      peerCarets(() => this.#session.peers(), words.nameOf),
      blockWords(() => words.texts.get().blocks, editable),
      pasting(noteSchema, words.say),
      bounds(LIMITS, words.say),
    ];
  }

  /** A block in place of what was typed to find it, as one change; without the block where it cannot be. */
  #take(block: Block, from: number, to: number): void {
    const { tr } = this.#view.state;
    tr.delete(from, to);
    const made = follow(tr, ACTS[block]);
    const why = made ? null : hindrance(block, this.#view.state);
    this.#view.dispatch(tr.scrollIntoView());
    if (why) this.#words.say(why);
    this.#view.focus();
  }

  #dispatch(made: Transaction): void {
    const words = this.#words;
    const own = made.docChanged && !made.getMeta('others');
    const { state, transactions } = this.#view.state.applyTransaction(
      own ? withShortSteps(this.#view.state, made) : made,
    );
    this.#view.updateState(state);
    words.at(hereOf(state));
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
    this.#words.others(this.#session.peers().map(({ by }) => by));
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
}

/**
 * Lets the view take in where an arrow key or a click has just put the cursor. The browser reports that a moment later;
 * a change drawn before then would set the cursor back to where it was. ProseMirror has no public call for it.
 */
function readSelection(view: EditorView): void {
  (view as unknown as { domObserver?: { flush?(): void } }).domObserver?.flush?.();
}
