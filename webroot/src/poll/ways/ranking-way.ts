import type { RankingBallot } from '../../wire/types';
import RankingPaper from './RankingPaper.svelte';
import { rankedOf, ranksLacked } from './ranking';
import { methodOf, type Way } from './way';

/** Options in an order. */
export const rankingWay: Way<RankingBallot> = {
  Paper: RankingPaper,
  asks: (poll, translate) => {
    const { min, max, mayTie } = methodOf(poll, 'ranking');
    const form = min === max ? 'ballot.rankJust' : min > 1 ? 'ballot.rankFrom' : 'ballot.rankUpTo';
    const asked = translate(form, { min, max });
    return mayTie ? `${asked}. ${translate('ballot.mayTie')}` : asked;
  },
  soFar: (poll, ballot, translate) =>
    translate('ballot.ranked', { ranked: rankedOf(ballot).length, max: methodOf(poll, 'ranking').max }),
  lacks: (poll, ballot, translate) => {
    const left = ranksLacked(poll, ballot);
    return left > 0 ? translate('ballot.toRank', { left }) : '';
  },
  leaves: (poll, ballot, translate) => rankingWay.soFar?.(poll, ballot, translate) ?? '',
};
