import type { PollDoc } from '../../wire/types';
import ChoicePaper from './ChoicePaper.svelte';
import { boundsOf, type ChoiceBallot, chosenOf } from './choice';
import type { Way } from './way';

const isLimited = ({ method, options }: PollDoc) => boundsOf(method).max > 1 && boundsOf(method).max < options.length;

/** One option, or several within bounds. */
export const choiceWay: Way<ChoiceBallot> = {
  Paper: ChoicePaper,
  asks: (poll, translate) => {
    const { max } = boundsOf(poll.method);
    return isLimited(poll) ? translate('vote.upTo', { max }) : max === 1 ? '' : translate('vote.any');
  },
  soFar: (poll, ballot, translate) =>
    isLimited(poll)
      ? translate('vote.chosen', { chosen: chosenOf(ballot).length, max: boundsOf(poll.method).max })
      : '',
  figures: (poll, ballot) => (isLimited(poll) ? `${chosenOf(ballot).length} / ${boundsOf(poll.method).max}` : ''),
  lacks: (poll, ballot, translate) => {
    const { min, max } = boundsOf(poll.method);
    if (chosenOf(ballot).length >= min) return '';
    return min > 1
      ? translate('vote.atLeast', { min })
      : choiceWay.asks(poll, translate) || translate('vote.upTo', { max });
  },
};
