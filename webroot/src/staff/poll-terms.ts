import type { PollMethod } from '../wire/types';
import type { MethodName } from './poll-intent';

/** A number of a form; null while its field is empty, which stands for what the page says there. */
type Entry = number | null;

/** What can be set for each method, whichever is chosen: to look at another one loses nothing. */
export interface Terms {
  approval: { max: Entry };
  ranking: { min: Entry; max: Entry; mayTie: boolean };
  'single-choice': { mayAbstain: boolean };
  'yes-no-abstain': { mayAbstain: boolean; allAnswered: boolean };
  score: { lowest: Entry; highest: Entry; mayLeaveBlank: boolean };
  dots: { points: Entry; mostPerOption: Entry; allSpent: boolean };
}

/** What asks least of a delegation: nobody has to look at forty topics to have a say. */
export const usualTerms = (): Terms => ({
  approval: { max: null },
  ranking: { min: 1, max: null, mayTie: false },
  'single-choice': { mayAbstain: true },
  'yes-no-abstain': { mayAbstain: true, allAnswered: false },
  score: { lowest: 0, highest: 5, mayLeaveBlank: true },
  dots: { points: null, mostPerOption: null, allSpent: false },
});

export type TermsProblem = 'max-range' | 'rank-range' | 'scale-range' | 'dots-range' | 'dots-left';

/** The farthest that a scale reaches from zero, and the most dots of a ballot, as the server has them. */
export const SCALE_LIMIT = 100;
export const DOTS_LIMIT = 100;

export const whole = (number: Entry, from: number, to: number): number is number =>
  number !== null && Number.isInteger(number) && number >= from && number <= to;

/** Two dots for each topic that is wanted, so that one can say which of them one wants more; three at least. */
export const usualDots = (select: number): number => Math.min(DOTS_LIMIT, Math.max(3, 2 * select));

interface Poll {
  topics: number;
  select: number;
}

/** What keeps these terms from being those of a ballot over so many topics; the bounds are those of the server. */
export function termsProblem(terms: Terms, method: MethodName, poll: Poll): TermsProblem | undefined {
  const made = methodOf(terms, method, poll);
  switch (made.type) {
    case 'approval':
      return whole(made.max, 1, poll.topics) ? undefined : 'max-range';
    case 'ranking':
      return whole(made.max, 1, poll.topics) && whole(made.min, 1, made.max) ? undefined : 'rank-range';
    case 'score':
      return scaleProblem(terms.score);
    case 'dots':
      return dotsProblem(made, poll.topics);
    default:
      return undefined;
  }
}

function scaleProblem({ lowest, highest }: Terms['score']): TermsProblem | undefined {
  const rises =
    whole(lowest, -SCALE_LIMIT, SCALE_LIMIT) && whole(highest, -SCALE_LIMIT, SCALE_LIMIT) && lowest < highest;
  return rises ? undefined : 'scale-range';
}

function dotsProblem(made: PollMethod & { type: 'dots' }, topics: number): TermsProblem | undefined {
  const { points, mostPerOption, allSpent } = made;
  if (!whole(points, 1, DOTS_LIMIT) || !whole(mostPerOption, 1, points)) return 'dots-range';
  return allSpent && mostPerOption * topics < points ? 'dots-left' : undefined;
}

/** The method with these terms; what was left open is as wide as it can be. */
export function methodOf(terms: Terms, method: MethodName, { topics, select }: Poll): PollMethod {
  switch (method) {
    case 'approval':
      return { type: method, min: 1, max: terms.approval.max ?? topics };
    case 'ranking': {
      const { min, max, mayTie } = terms.ranking;
      return { type: method, min: min ?? 1, max: max ?? topics, mayTie };
    }
    case 'single-choice':
      return { type: method, ...terms[method] };
    case 'yes-no-abstain':
      return { type: method, ...terms[method] };
    case 'score': {
      const { lowest, highest, mayLeaveBlank } = terms.score;
      return { type: method, lowest: lowest ?? 0, highest: highest ?? 0, mayLeaveBlank };
    }
    case 'dots': {
      const points = terms.dots.points ?? usualDots(select);
      return { type: method, points, mostPerOption: terms.dots.mostPerOption ?? points, allSpent: terms.dots.allSpent };
    }
    default:
      return method satisfies never;
  }
}
