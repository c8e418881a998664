import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-gapcursor/style/gapcursor.css';
import './note.css';
import { baseKeymap, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, Plugin, Selection } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { ActionItemView, type ActionWords } from './action-item';
import { activeActs } from './active';
import { blockTitles } from './block-titles';
import type { Turn } from './commit';
import { linkTarget, noteSchema } from './note-schema';
import type { NoteSession } from './note-session';

const POINT_EVERY_MS = 120;
const HUES = 6;
const { nodes, marks } = noteSchema;
const node = (name: string) => nodes[name] as NonNullable<(typeof nodes)[string]>;
const mark = (name: string) => marks[name] as NonNullable<(typeof marks)[string]>;

/** What the toolbar can do, by the name under which `i18n` spells it (`note.act.…`). */
const ACTS = {
  heading1: setBlockType(node('heading'), { level: 1 }),
  heading2: setBlockType(node('heading'), { level: 2 }),
  paragraph: setBlockType(node('paragraph')),
  strong: toggleMark(mark('strong')),
  em: toggleMark(mark('em')),
  underline: toggleMark(mark('underline')),
  bullets: wrapInList(node('bullet_list')),
  numbers: wrapInList(node('ordered_list')),
  quote: wrapIn(node('blockquote')),
  recommendation: wrapIn(node('recommendation')),
  decision: wrapIn(node('decision')),
  action: wrapIn(node('action_item')),
  undo,
  redo,
} satisfies Record<string, Command>;

export type Act = keyof typeof ACTS;

const keys = keymap({
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(mark('strong')),
  'Mod-i': toggleMark(mark('em')),
  'Mod-u': toggleMark(mark('underline')),
  'Mod-Alt-1': setBlockType(node('heading'), { level: 1 }),
  'Mod-Alt-2': setBlockType(node('heading'), { level: 2 }),
  'Mod-Alt-3': setBlockType(node('heading'), { level: 3 }),
  'Mod-Alt-0': setBlockType(node('paragraph')),
  Enter: splitListItem(node('list_item')),
  'Mod-]': sinkListItem(node('list_item')),
  'Mod-[': liftListItem(node('list_item')),
});

const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, node('heading'), (found) => ({ level: found[1]?.length ?? 1 })),
    wrappingInputRule(/^\s*[-*]\s$/, node('bullet_list')),
    wrappingInputRule(/^(\d+)\.\s$/, node('ordered_list'), (found) => ({ order: Number(found[1]) })),
    wrappingInputRule(/^\s*>\s$/, node('blockquote')),
  ],
});

/** What the editor needs of the page around it. */
export interface EditorWords {
  /** Names the editor to a screen reader. */
  label: string;
  action: ActionWords;
  /** The titles of blocks, by the name of their kind. */
  blocks: Readonly<Record<string, string>>;
  /** Hears what holds where the cursor is, by the names of the toolbar's acts. */
  at: (acts: ReadonlySet<string>) => void;
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
    const cursors = new Plugin({ props: { decorations: (state) => this.#cursors(state, words.nameOf) } });
    this.#view = new EditorView(place, {
      state: EditorState.create({
        doc: document,
        plugins: [rules, keys, keymap(baseKeymap), history(), gapCursor(), cursors, blockTitles(words.blocks)],
      }),
      editable,
      attributes: { 'aria-label': words.label, 'aria-multiline': 'true', role: 'textbox' },
      nodeViews: {
        action_item: (item, view, at) => new ActionItemView(item, view, at, words.action),
      },
      dispatchTransaction: (transaction) => {
        this.#view.updateState(this.#view.state.apply(transaction));
        words.at(activeActs(this.#view.state));
        if (transaction.docChanged && !transaction.getMeta('others'))
          session.edited(transaction.steps, transaction.docs, transaction.doc);
        if (transaction.selectionSet || transaction.docChanged) this.#pointSoon();
      },
    });
    this.#stops = [
      session.onTurn((turn) => this.#turn(turn)),
      session.onPeers(() => this.#redraw()),
      // A place in new text can be told only once that text is on the server.
      session.unsent.subscribe((count) => {
        if (count === 0) this.#pointSoon();
      }),
    ];
  }

  /** Does what a button of the toolbar says, and gives the keyboard back to the text. */
  act(name: Act): void {
    ACTS[name](this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  /** Links what is selected; false when the address is not one that a note may hold. */
  link(address: string): boolean {
    const href = linkTarget(address);
    if (!href) return false;
    toggleMark(mark('link'), { href })(this.#view.state, this.#view.dispatch);
    this.#view.focus();
    return true;
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

  /** Others' doing, and one's own brought up to date; history is told which of its steps were undone and redone. */
  #turn({ transform, undone }: Turn): void {
    readSelection(this.#view);
    const { tr } = this.#view.state;
    transform.steps.forEach((step, index) => {
      tr.step(step);
      const mirror = transform.mapping.getMirror(index);
      if (mirror != null && mirror < index) setMirror(tr.mapping, mirror, index);
    });
    tr.setMeta('others', true).setMeta('addToHistory', false).setMeta('rebased', undone);
    this.#view.dispatch(tr);
  }

  #redraw(): void {
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

/** Public in ProseMirror's collaboration package, but left out of its types. */
function setMirror(mapping: Mapping, from: number, to: number): void {
  (mapping as unknown as { setMirror(a: number, b: number): void }).setMirror(from, to);
}
