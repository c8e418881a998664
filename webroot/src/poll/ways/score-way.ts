import type { ScoreBallot } from '../../wire/types';
import ScorePaper from './ScorePaper.svelte';
import { mayBeBlank, scoresLacked, stepsOf } from './score';
import { methodOf, type Way } from './way';

/** Points on a scale for each option. */
export const scoreWay: Way<ScoreBallot> = {
  Paper: ScorePaper,
  asks: (poll, translate) => {
    const { lowest, highest } = methodOf(poll, 'score');
    if (!mayBeBlank(poll)) return translate('ballot.scoreAll', { lowest, highest });
    const any = translate('ballot.scoreAny', { lowest, highest });
    return stepsOf(poll).length ? `${any}. ${translate('ballot.again')}` : any;
  },
  lacks: (poll, ballot, translate) => {
    const left = scoresLacked(poll, ballot);
    if (left === 0) return '';
    return mayBeBlank(poll) ? translate('ballot.scoreOne') : translate('ballot.toScore', { left });
  },
};
