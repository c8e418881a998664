import type { YesNoAbstainBallot } from '../../wire/types';
import EachPaper from './EachPaper.svelte';
import { answersLacked, mayLeaveOut } from './each';
import type { Way } from './way';

/** Yes, no or abstain for each option by itself. */
export const eachWay: Way<YesNoAbstainBallot> = {
  Paper: EachPaper,
  asks: (poll, translate) =>
    mayLeaveOut(poll) ? `${translate('ballot.eachAny')}. ${translate('ballot.again')}` : translate('ballot.eachAll'),
  lacks: (poll, ballot, translate) => {
    const left = answersLacked(poll, ballot);
    if (left === 0) return '';
    return mayLeaveOut(poll) ? translate('ballot.answerOne') : translate('ballot.toAnswer', { left });
  },
};
