import type { Component, Snippet } from 'svelte';
import type { Translate } from '../../i18n/i18n';
import type { Ballot, PollDoc, PollMethod } from '../../wire/types';

/** What stands behind an option: its question and reasons. */
export interface More {
  has: (option: string) => boolean;
  words: Snippet<[string]>;
}

/** As much of a poll as the controls of a ballot need; what is no poll and filled in so has it too. */
export type Asked = Pick<PollDoc, 'id' | 'method' | 'options'>;

export interface PaperProps<B extends Ballot = Ballot> {
  poll: PollDoc;
  /** As it is marked now; none before the first mark. It may lack something yet. */
  ballot: B | undefined;
  onmark: (ballot: B) => void;
  more: More;
}

/** How a ballot of one method is filled in: the controls, and in words what is asked and what it lacks. */
export interface Way<B extends Ballot = Ballot> {
  /** The controls, one for each option. */
  Paper: Component<PaperProps<B>>;
  /** What is asked, in a line above the options. */
  asks: (poll: PollDoc, translate: Translate) => string;
  /** How far it is, beside that line. */
  soFar?: (poll: PollDoc, ballot: B | undefined, translate: Translate) => string;
  /** The same in figures, beside the act. */
  figures?: (poll: PollDoc, ballot: B | undefined) => string;
  /** What it lacks before it can be sent; nothing when it lacks nothing. */
  lacks: (poll: PollDoc, ballot: B | undefined, translate: Translate) => string;
  /** What may be added to one that lacks nothing. */
  leaves?: (poll: PollDoc, ballot: B | undefined, translate: Translate) => string;
}

/** The method of a poll whose ballots are filled in so. */
export function methodOf<T extends PollMethod['type']>(
  poll: Pick<PollDoc, 'method'>,
  type: T,
): Extract<PollMethod, { type: T }> {
  if (poll.method.type !== type) throw new Error(`A poll by ${poll.method.type} has no ballots by ${type}.`);
  return poll.method as Extract<PollMethod, { type: T }>;
}

const pairs = (given: Record<string, unknown>) =>
  Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1));

/** What a ballot says, without the order in which it happens to say it; empty for one that says nothing. */
function said(ballot: Ballot | undefined): unknown[] {
  switch (ballot?.type) {
    case undefined:
      return [];
    case 'single-choice':
      return [ballot.option ?? null];
    case 'answer':
      return [ballot.answer];
    case 'approval':
      return [...ballot.options].sort();
    case 'yes-no-abstain':
      return pairs(ballot.answers);
    case 'score':
      return pairs(ballot.scores);
    case 'dots':
      return pairs(ballot.dots);
    case 'ranking':
      return ballot.tiers.map((tier) => [...tier].sort());
    default:
      return ballot satisfies never;
  }
}

/** Whether two ballots say the same; one that says nothing is the same as none. */
export function isSame(one: Ballot | undefined, other: Ballot | undefined): boolean {
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
