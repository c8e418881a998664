import type { DotsBallot } from '../../wire/types';
import DotsPaper from './DotsPaper.svelte';
import { dotsLeft, lacksDots } from './dots';
import { methodOf, type Way } from './way';

/** Dots that are spread over the options. */
export const dotsWay: Way<DotsBallot> = {
  Paper: DotsPaper,
  asks: (poll, translate) => {
    const { points, mostPerOption: most, allSpent } = methodOf(poll, 'dots');
    const spread = translate(allSpent ? 'ballot.spreadAll' : 'ballot.spread', { points });
    return most < points ? `${spread} · ${translate('ballot.most', { most })}` : spread;
  },
  lacks: (poll, ballot, translate) => {
    const { points, allSpent } = methodOf(poll, 'dots');
    if (!lacksDots(poll, ballot)) return '';
    return allSpent
      ? translate('ballot.dotsLeft', { left: dotsLeft(poll, ballot), points })
      : translate('ballot.dotOne');
  },
  leaves: (poll, ballot, translate) =>
    translate('ballot.dotsLeft', { left: dotsLeft(poll, ballot), points: methodOf(poll, 'dots').points }),
};
