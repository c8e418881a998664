import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { PeerPlace } from './peers';
import { labelPlace, type Rect } from './sight';

const HUES = 6;
/** What stands in a note beside its words and is not to be covered either. */
const BESIDES = '.note-action-head, li > input';
/** So far from a cursor what is written is looked at, in pixels. */
const NEAR = 32;

export const hueOf = (by: string) => `hue-${[...by].reduce((sum, each) => sum + each.charCodeAt(0), 0) % HUES}`;

/** Others' cursors, each with a name where that covers no word. */
export function peerCarets(peers: () => readonly PeerPlace[], nameOf: (participant: string) => string): Plugin {
  return new Plugin({
    props: { decorations: (state) => caretsOf(state, peers(), nameOf) },
    // One entry in the history for each step of the client, or a rebase would take one for another.
    historyPreserveItems: true,
    view: (view) => {
      let asked = 0;
      const ask = () => {
        asked ||= requestAnimationFrame(() => {
          asked = 0;
          placeNames(view);
        });
      };
      const resized = new ResizeObserver(ask);
      resized.observe(view.dom);
      return {
        update: ask,
        destroy: () => {
          cancelAnimationFrame(asked);
          resized.disconnect();
        },
      };
    },
  });
}

function caretsOf(state: EditorState, peers: readonly PeerPlace[], nameOf: (by: string) => string): DecorationSet {
  const { size } = state.doc.content;
  const marked = peers.flatMap(({ by, anchor, head }) => {
    if (anchor > size || head > size) return [];
    const hue = hueOf(by);
    const caret = Decoration.widget(head, () => caretOf(nameOf(by), hue), { key: `${by} ${hue}`, side: 1 });
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    return from === to ? [caret] : [caret, Decoration.inline(from, to, { class: `note-chosen ${hue}` })];
  });
  return DecorationSet.create(state.doc, marked);
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

/** Gives each name the place where it covers nothing; where there is none, the cursor alone is shown. */
function placeNames(view: EditorView): void {
  const carets = [...view.dom.querySelectorAll<HTMLElement>('.note-caret')];
  if (carets.length === 0) return;
  const sheet = view.dom.getBoundingClientRect();
  const taken: Rect[] = [];
  const blocks = [...view.dom.querySelectorAll<HTMLElement>('p, h2, h3, h4')].map(
    (block) => [block, block.getBoundingClientRect()] as const,
  );
  const own = view.hasFocus() ? [widened(view.coordsAtPos(view.state.selection.head))] : [];
  const besides = [...view.dom.querySelectorAll(BESIDES)].map((each) => each.getBoundingClientRect());
  const titles = [...view.dom.querySelectorAll('[data-title]')].map(titleOf);
  const seen = new Map<HTMLElement, readonly Rect[]>();
  const choices = carets.map((caret) => {
    const name = caret.firstElementChild as HTMLElement;
    const at = caret.getBoundingClientRect();
    const near = blocks.filter(([, { top, bottom }]) => top < at.bottom + NEAR && bottom > at.top - NEAR);
    const words = near.flatMap(([block]) => {
      const known = seen.get(block) ?? wordsOf(block);
      seen.set(block, known);
      return known;
    });
    const size = { width: name.offsetWidth, height: name.offsetHeight };
    const leftward = getComputedStyle(caret).direction === 'rtl';
    const found = labelPlace(at, size, sheet, [...words, ...besides, ...titles, ...own, ...taken], leftward);
    if (found) taken.push(found.at);
    return [name, found?.place ?? 'none'] as const;
  });
  for (const [name, place] of choices) name.dataset.place = place;
}

const widened = ({ left, top, bottom }: { left: number; top: number; bottom: number }): Rect => ({
  left: left - 1,
  top,
  right: left + 1,
  bottom,
});

/** A title stands above the words of its block. */
function titleOf(block: Element): Rect {
  const { left, top, right } = block.getBoundingClientRect();
  return { left, top, right, bottom: block.firstElementChild?.getBoundingClientRect().top ?? top };
}

/** Where the lines of a block's words are, without the names that stand at cursors. */
function wordsOf(block: HTMLElement): Rect[] {
  const found: Rect[] = [];
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('.note-caret')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    found.push(...range.getClientRects());
  }
  return found;
}
