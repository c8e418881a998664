import type { PollDoc, ScoreBallot } from '../../wire/types';
import { methodOf } from './way';

/** So many steps of a scale stand beside each other; a longer one is a slider. */
const STEPS = 7;

const scaleOf = (poll: PollDoc) => methodOf(poll, 'score');

/** Whether an option may be left without points. */
export const mayBeBlank = (poll: PollDoc): boolean => scaleOf(poll).mayLeaveBlank;

/** Each step of a short scale, from the fewest points; none of a long one. */
export function stepsOf(poll: PollDoc): number[] {
  const { lowest, highest } = scaleOf(poll);
  const steps = highest - lowest + 1;
  return steps <= STEPS ? Array.from({ length: steps }, (_, i) => lowest + i) : [];
}

/** Where a slider stands before it is moved: as near to zero as the scale goes. */
export function restOf(poll: PollDoc): number {
  const { lowest, highest } = scaleOf(poll);
  return Math.min(highest, Math.max(lowest, 0));
}

/** The ballot with these points for an option, or with none. */
export function scored(
  poll: PollDoc,
  ballot: ScoreBallot | undefined,
  option: string,
  points: number | undefined,
): ScoreBallot {
  const { lowest, highest } = scaleOf(poll);
  const { [option]: _, ...others } = ballot?.scores ?? {};
  if (points === undefined) return { type: 'score', scores: others };
  return { type: 'score', scores: { ...others, [option]: Math.min(highest, Math.max(lowest, points)) } };
}

/** One point more or less; from none it is where the slider rests. */
export function stepped(poll: PollDoc, ballot: ScoreBallot | undefined, option: string, by: 1 | -1): ScoreBallot {
  const points = ballot?.scores[option];
  return scored(poll, ballot, option, points === undefined ? restOf(poll) : points + by);
}

/** How many options lack points: one at least has to have some, or each. */
export function scoresLacked(poll: PollDoc, ballot: ScoreBallot | undefined): number {
  const given = Object.keys(ballot?.scores ?? {}).length;
  return Math.max(0, (mayBeBlank(poll) ? 1 : poll.options.length) - given);
}
