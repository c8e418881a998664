import type { Wording } from '../wire/types';
import { formOf, type TopicForm } from './topic-form';

/** Words that stand in the room under an id, and which of its wordings they are. */
export interface Standing extends Wording {
  id: string;
  revision: number;
}

/** Words of the delegation that are being written anew on this page: what they are, and which wording they began from. */
export interface Rewriting {
  kind: 'draft' | 'topic';
  id: string;
  seen: number;
  form: TopicForm;
}

export const rewritingOf = (kind: Rewriting['kind'], words: Standing): Rewriting => ({
  kind,
  id: words.id,
  seen: words.revision,
  form: formOf(words),
});

/** What another member has written meanwhile; undefined as long as nobody has. */
export function writtenMeanwhile<T extends Standing>(own: Rewriting, now: T | undefined): T | undefined {
  return now && now.revision !== own.seen ? now : undefined;
}

/** One's own words, to be sent although another member has written: both were seen. */
export const keepingMine = (own: Rewriting, other: Standing): Rewriting => ({ ...own, seen: other.revision });
