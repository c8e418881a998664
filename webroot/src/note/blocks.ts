import type { Act } from './note-acts';

/** What the list behind "/" and "+" offers; what goes into the report stands first. */
export const BLOCKS = [
  ...(['recommendation', 'decision', 'action', 'paragraph', 'heading1', 'heading2', 'heading3'] as const),
  ...(['bullets', 'numbers', 'tasks', 'quote', 'table'] as const),
] satisfies readonly Act[];

export type Block = (typeof BLOCKS)[number];

/** A block with what it is called on this page. */
export interface Entry {
  block: Block;
  words: string;
}

/** Those of which a word begins with what was typed, in any of their names; the best come first. */
export function matching(typed: string, entries: readonly Entry[]): Entry[] {
  const wanted = plain(typed);
  if (!wanted) return [...entries];
  const rank = ({ block, words }: Entry) => {
    const names = [plain(words), block.toLowerCase()];
    if (names.some((each) => each.startsWith(wanted))) return 0;
    return plain(words)
      .split(' ')
      .some((each) => each.startsWith(wanted))
      ? 1
      : 2;
  };
  return entries
    .map((entry) => [rank(entry), entry] as const)
    .filter(([found]) => found < 2)
    .sort(([one], [other]) => one - other)
    .map(([, entry]) => entry);
}

const plain = (text: string) => text.trim().toLocaleLowerCase().replaceAll(/\s+/g, ' ');
