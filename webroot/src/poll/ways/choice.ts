import type { AnswerBallot, ApprovalBallot, PollDoc, PollMethod, SingleChoiceBallot } from '../../wire/types';
import { isAnswer } from '../polls';

export type ChoiceBallot = AnswerBallot | ApprovalBallot | SingleChoiceBallot;

/** The choice of none of the options, where that is a vote as well. */
export const NONE = '';

/** The fewest and the most options that a ballot chooses; other methods do not go by a number of choices. */
export function boundsOf(method: PollMethod): { min: number; max: number } {
  return method.type === 'approval' ? { min: method.min, max: method.max } : { min: 1, max: 1 };
}

/** What can be chosen: the options, and none of them where one may abstain. */
export function choicesOf({ options, method }: PollDoc): string[] {
  const all = options.map(({ id }) => id);
  return method.type === 'single-choice' && method.mayAbstain ? [...all, NONE] : all;
}

/** The choices of a ballot; none while there is no ballot. */
export function chosenOf(ballot: ChoiceBallot | undefined): readonly string[] {
  switch (ballot?.type) {
    case undefined:
      return [];
    case 'approval':
      return ballot.options;
    case 'answer':
      return [ballot.answer];
    case 'single-choice':
      return [ballot.option ?? NONE];
    default:
      return ballot satisfies never;
  }
}

/** The ballot after that was pressed: one more, one less, or that one in place of another. */
export function pressed(poll: PollDoc, ballot: ChoiceBallot | undefined, choice: string): ChoiceBallot | undefined {
  if (poll.method.type === 'answer') return isAnswer(choice) ? { type: 'answer', answer: choice } : ballot;
  if (poll.method.type === 'single-choice') return { type: 'single-choice', option: choice === NONE ? null : choice };
  const { max } = boundsOf(poll.method);
  const chosen = chosenOf(ballot);
  if (max === 1) return { type: 'approval', options: [choice] };
  if (chosen.includes(choice)) return { type: 'approval', options: chosen.filter((each) => each !== choice) };
  return chosen.length < max ? { type: 'approval', options: [...chosen, choice] } : ballot;
}
