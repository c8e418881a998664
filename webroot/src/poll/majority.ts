import type { Translate } from '../i18n/i18n';
import type { MajorityBase, MajorityPart, Outcome, RequiredMajority } from '../wire/types';

export type { MajorityBase, MajorityPart };

/** How great a part of what must be in favour. */
type Needed = Pick<RequiredMajority, 'part' | 'base'>;

/** The part as a fraction; only half has to be passed, every other is enough when it is reached. */
const PARTS = {
  'more-than-half': [1, 2],
  'three-fifths': [3, 5],
  'two-thirds': [2, 3],
  'three-quarters': [3, 4],
  all: [1, 1],
} as const satisfies Record<MajorityPart, readonly [number, number]>;

/** The parts and bases that can be asked for, those that are usual first. */
export const MAJORITY_PARTS = Object.keys(PARTS) as MajorityPart[];
export const MAJORITY_BASES = [
  'for-and-against',
  'cast',
  'present',
  'entitled',
] as const satisfies readonly MajorityBase[];

const countOf = (outcome: Outcome, option: string) => outcome.counts.find((each) => each.option === option)?.count ?? 0;

const OF: Record<MajorityBase, (outcome: Outcome) => number> = {
  'for-and-against': (outcome) => countOf(outcome, 'yes') + countOf(outcome, 'no'),
  cast: ({ turnout }) => turnout.cast,
  present: ({ turnout }) => turnout.attended?.present ?? turnout.cast,
  entitled: ({ turnout }) => turnout.entitled,
};

/** The fewest votes for a question that adopt it, after these ballots; one at least. */
export function neededVotes({ part, base }: Needed, outcome: Outcome): number {
  const [numerator, denominator] = PARTS[part];
  const of = OF[base](outcome) * numerator;
  return Math.max(1, part === 'more-than-half' ? Math.floor(of / denominator) + 1 : Math.ceil(of / denominator));
}

/** Which majority of what a question needs, in words. */
export function majorityWords({ part, base }: Needed, translate: Translate): string {
  return translate('majority.of', { part: translate(`majority.${part}`), base: translate(`majority.base.${base}`) });
}
