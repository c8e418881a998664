import type { Node } from 'prosemirror-model';

/** A place of a note that a list beside it leads to; `at` is the position just inside it. */
export interface Spot {
  at: number;
  text: string;
}

export interface Heading extends Spot {
  level: number;
}

/** What a group gives to the report: a recommendation, a decision, or an action with who does it by when. */
export interface Outcome extends Spot {
  kind: 'recommendation' | 'decision' | 'action';
  who: string;
  due: string;
}

/** What stands in a note, in its order. */
export interface Outline {
  headings: readonly Heading[];
  outcomes: readonly Outcome[];
  /** Words in square brackets: not agreed. */
  brackets: readonly Spot[];
}

export const EMPTY_OUTLINE: Outline = { headings: [], outcomes: [], brackets: [] };

const KINDS: Readonly<Record<string, Outcome['kind']>> = {
  recommendation: 'recommendation',
  decision: 'decision',
  action_item: 'action',
};

export function outlineOf(note: Node): Outline {
  const headings: Heading[] = [];
  const outcomes: Outcome[] = [];
  const brackets: (Spot & { id: string; to: number })[] = [];
  note.descendants((node, at) => {
    const name = node.type.name;
    const kind = KINDS[name];
    if (name === 'heading') headings.push({ at: at + 1, text: node.textContent, level: Number(node.attrs.level) });
    if (kind) {
      const { who = '', due = '' } = node.attrs as { who?: string; due?: string };
      // Just inside the first paragraph, where one goes on writing.
      outcomes.push({ at: at + 2, text: node.firstChild?.textContent ?? '', kind, who, due });
    }
    const mark = node.isText && node.marks.find((each) => each.type.name === 'bracketed');
    if (!mark) return;
    const before = brackets.at(-1);
    // One bracket may hold bold and plain words: they touch and have the same id.
    if (before && before.to === at && before.id === mark.attrs.id) {
      before.text += node.text ?? '';
      before.to = at + node.nodeSize;
    } else {
      brackets.push({ at, text: node.text ?? '', id: String(mark.attrs.id), to: at + node.nodeSize });
    }
  });
  return { headings, outcomes, brackets: brackets.map(({ at, text }) => ({ at, text })) };
}
