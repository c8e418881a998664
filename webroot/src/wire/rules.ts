// Written by `make golden` from services/counting and services/domain; do not edit.
import type { PollMethod, Rule } from './types';

/** The methods whose ballots each rule counts, and whether it can select more than one option. */
export const RULES = {
  plurality: { counts: ['single-choice', 'ranking'], several: true },
  'two-round': { counts: ['ranking'], several: false },
  borda: { counts: ['single-choice', 'ranking'], several: true },
  schulze: { counts: ['single-choice', 'ranking'], several: true },
  'ranked-pairs': { counts: ['single-choice', 'ranking'], several: true },
  'ranked-pairs-margins': { counts: ['single-choice', 'ranking'], several: true },
  irv: { counts: ['single-choice', 'ranking'], several: false },
  stv: { counts: ['single-choice', 'ranking'], several: true },
  approval: { counts: ['single-choice', 'yes-no-abstain', 'approval'], several: true },
  score: { counts: ['score', 'dots'], several: true },
  median: { counts: ['score', 'dots'], several: true },
  mes: { counts: ['single-choice', 'yes-no-abstain', 'approval'], several: true },
  spav: { counts: ['single-choice', 'yes-no-abstain', 'approval'], several: true },
  phragmen: { counts: ['single-choice', 'yes-no-abstain', 'approval'], several: true },
} as const satisfies Record<Rule, { counts: readonly PollMethod['type'][]; several: boolean }>;
