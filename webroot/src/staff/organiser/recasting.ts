import { stands } from '../../topic/standing';
import { formOf, type TopicForm, wordingOf } from '../../topic/topic-form';
import type { Command, TopicDoc } from '../../wire/types';

/** Topics that one merge takes, and parts into which one topic is split, as the room counts them. */
export const MOST = 10;

/** Topics that are being made into others: which, in the wording that was seen, and the words of what comes of them. */
export interface Recasting {
  kind: 'merge' | 'split';
  /** Each with the revision that the organiser saw, in the order in which they were taken. */
  old: { id: string; seen: number }[];
  parts: TopicForm[];
}

const empty = (language: string): TopicForm => ({ title: '', why: '', question: '', language });

export const merging = (): Recasting => ({ kind: 'merge', old: [], parts: [empty('')] });

/** The first part begins with the words of the topic, the second with none. */
export const splitting = (topic: TopicDoc): Recasting => ({
  kind: 'split',
  old: [{ id: topic.id, seen: topic.revision }],
  parts: [formOf(topic), empty(topic.language ?? '')],
});

const isBlank = (form: TopicForm) => ![form.title, form.why, form.question].some((text) => text.trim());

/** With that topic among the merged, or without; as long as nothing is written, the words are those of the first. */
export function taking(own: Recasting, topic: TopicDoc, taken: boolean): Recasting {
  const others = own.old.filter(({ id }) => id !== topic.id);
  const old = taken ? [...others, { id: topic.id, seen: topic.revision }] : others;
  const parts = own.parts.every(isBlank) && taken ? [formOf(topic)] : own.parts;
  return { ...own, old, parts };
}

/** Whether somebody has changed the words of a topic since it was taken, or it can no longer be. */
export const isOld = (own: Recasting, topics: readonly TopicDoc[]): boolean =>
  own.old.some(({ id, seen }) => !topics.some((each) => each.id === id && each.revision === seen && stands(each)));

/** The same for the topics as they are now; what cannot be chosen any more is left out. */
export const seenNow = (own: Recasting, topics: readonly TopicDoc[]): Recasting => ({
  ...own,
  old: own.old.flatMap(({ id }) =>
    topics.filter((each) => each.id === id && stands(each)).map((each) => ({ id, seen: each.revision })),
  ),
});

export const isReady = ({ kind, old, parts }: Recasting): boolean =>
  parts.every(({ title }) => title.trim()) &&
  (kind === 'merge' ? old.length >= 2 && old.length <= MOST : old.length === 1 && parts.length >= 2);

/** What is sent; only for what is ready. */
export function recastCommand({ kind, old, parts }: Recasting): Command | undefined {
  const [first] = old;
  const [part] = parts;
  if (!first || !part) return undefined;
  return kind === 'merge'
    ? {
        type: 'topic.merge',
        topics: old.map(({ id, seen }) => ({ topic: id, seen })),
        words: wordingOf(part),
      }
    : { type: 'topic.split', topic: first.id, seen: first.seen, parts: parts.map(wordingOf) };
}
