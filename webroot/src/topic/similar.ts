import type { TopicDoc } from '../wire/types';

/** Letters and digits of any script; all else parts words. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The pieces of words that were met before: titles are compared with each letter that is typed. */
const met = new Map<string, ReadonlySet<string>>();
/** A piece of a word; two letters alone say too little in any script. */
const PIECE = 3;
/** From how much in common on a title is pointed out. */
const ALIKE = 0.5;
/** Words that say nothing are short; of numbers each counts. */
const SHORT = 3;
/** The most that is pointed out at once. */
const MOST = 2;

/** Words as they are compared: without what differs only to the eye, in small letters and without stress and accents. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(WORD) ?? [])].filter((word) => word.length >= SHORT || /\p{N}/u.test(word));
}

/** The pieces of a word, with its beginning marked: endings differ most between the forms of a word. */
function pieces(word: string): ReadonlySet<string> {
  const before = met.get(word);
  if (before) return before;
  const marked = ` ${word}`;
  const made = new Set<string>();
  for (let at = 0; at + PIECE <= marked.length; at += 1) made.add(marked.slice(at, at + PIECE));
  if (made.size === 0) made.add(marked);
  met.set(word, made);
  return made;
}

/** How alike two words are, from 0 to 1: what their pieces have in common. */
function alike(one: string, other: string): number {
  if (one === other) return 1;
  const left = pieces(one);
  const right = pieces(other);
  const common = [...left].filter((piece) => right.has(piece)).length;
  return (2 * common) / (left.size + right.size);
}

/** How much of these words is found again among the others, long words for more than short ones. */
function found(words: readonly string[], among: readonly string[]): number {
  let all = 0;
  let again = 0;
  for (const word of words) {
    const best = Math.max(0, ...among.map((other) => alike(word, other)));
    all += word.length;
    // What has less than half in common is another word.
    if (best >= ALIKE) again += word.length * best;
  }
  return all === 0 ? 0 : again / all;
}

/** How alike two titles are, from 0 to 1, in either direction; one word in common is no topic in common. */
export function similarity(one: string, other: string): number {
  const left = wordsOf(one);
  const right = wordsOf(other);
  return Math.min(found(left, right), found(right, left));
}

/** The topics that say nearly what is being written, the nearest first; none of those that are out of the list. */
export function similarTo<T extends Pick<TopicDoc, 'id' | 'title'>>(title: string, topics: readonly T[]): T[] {
  return topics
    .map((topic) => ({ topic, by: similarity(title, topic.title) }))
    .filter(({ by }) => by >= ALIKE)
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST)
    .map(({ topic }) => topic);
}
