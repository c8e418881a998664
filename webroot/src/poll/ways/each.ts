import type { Answer, PollDoc, YesNoAbstainBallot } from '../../wire/types';
import { methodOf } from './way';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'abstain'];

/** What each option may be answered by. */
export function answersOf(poll: PollDoc): readonly Answer[] {
  return methodOf(poll, 'yes-no-abstain').mayAbstain ? ANSWERS : ANSWERS.filter((each) => each !== 'abstain');
}

/** Whether an answer may be taken back. */
export function mayLeaveOut(poll: PollDoc): boolean {
  return !methodOf(poll, 'yes-no-abstain').allAnswered;
}

/** The ballot with that answer to an option, or with none. */
export function answered(
  ballot: YesNoAbstainBallot | undefined,
  option: string,
  answer: Answer | undefined,
): YesNoAbstainBallot {
  const { [option]: _, ...others } = ballot?.answers ?? {};
  return { type: 'yes-no-abstain', answers: answer ? { ...others, [option]: answer } : others };
}

/** How many answers a ballot lacks: one at least, or one for each option. */
export function answersLacked(poll: PollDoc, ballot: YesNoAbstainBallot | undefined): number {
  const given = Object.keys(ballot?.answers ?? {}).length;
  return Math.max(0, (mayLeaveOut(poll) ? 1 : poll.options.length) - given);
}
