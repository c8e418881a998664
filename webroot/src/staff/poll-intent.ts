import { RULES } from '../wire/rules';
import type { PollMethod, Rule } from '../wire/types';

/**
 * What a poll over topics is for: one topic, several that many can live with, or several so that minorities get theirs.
 */
export const INTENTS = ['one', 'many', 'shares'] as const;
export type Intent = (typeof INTENTS)[number];

/** How delegations can answer a poll over topics. */
export type MethodName = Exclude<PollMethod['type'], 'answer'>;

/**
 * The methods that serve an intent, each with the rule that follows; the first is the one to begin with. The sources are
 * those of the counting library's manual.
 *
 * One topic. A ranking tells which topic a majority prefers to each other one, and Schulze's method finds that topic
 * wherever there is one, is not misled by topics that are much alike, and never lets more support do harm (M. Schulze,
 * Social Choice and Welfare 36, 2011). Single choices tell first places only, and most of these win. Points are added:
 * who gives them says how much, and a median would not hear it. Dots are spent, so most topics get none and a median of
 * dots is nearly always 0.
 *
 * Several that many can live with. Approvals say just that, and the most approved win (S. Brams and P. Fishburn,
 * Approval Voting, 1983). From rankings Borda's sums find what is liked all round, where a row of pairwise winners may
 * all be topics of one majority. A ballot with a single choice does not say what one could live with, so it is not
 * offered.
 *
 * Several so that minorities get theirs. Only a proportional rule promises it: equal shares from approvals (D. Peters
 * and P. Skowron, ACM EC, 2020), the single transferable vote from rankings (the Scottish order SSI 2007/42). No rule of
 * the library does it for points, dots or single choices, so these are not offered.
 */
const FOLLOWS: Readonly<Record<Intent, Readonly<Partial<Record<MethodName, Rule>>>>> = {
  one: {
    approval: 'approval',
    ranking: 'schulze',
    'single-choice': 'plurality',
    'yes-no-abstain': 'approval',
    score: 'score',
    dots: 'score',
  },
  many: { approval: 'approval', ranking: 'borda', 'yes-no-abstain': 'approval', score: 'score', dots: 'score' },
  shares: { approval: 'mes', ranking: 'stv', 'yes-no-abstain': 'mes' },
};

/** The rules under which a group with its share of the votes gets about that share of the topics. */
const PROPORTIONAL: ReadonlySet<Rule> = new Set<Rule>(['mes', 'spav', 'phragmen', 'stv']);

/** How delegations can answer, in the order in which it is offered. */
export const METHODS = Object.keys(FOLLOWS.one) as MethodName[];

export function methodsFor(intent: Intent): readonly MethodName[] {
  return METHODS.filter((method) => method in FOLLOWS[intent]);
}

/** The rule that follows from what is wanted and how it is answered; a method that does not serve it has none. */
export function followingRule(intent: Intent, method: MethodName): Rule | undefined {
  return FOLLOWS[intent][method];
}

/**
 * The rules that count such ballots for so many topics, the one that follows first. Where minorities are to get theirs,
 * only the proportional ones: with another one the poll would not do what was asked for.
 */
export function rulesFor(intent: Intent, method: MethodName, select: number): Rule[] {
  const first = followingRule(intent, method);
  const fits = (rule: Rule) => {
    const { counts, several }: { counts: readonly PollMethod['type'][]; several: boolean } = RULES[rule];
    return counts.includes(method) && (select === 1 || several) && (intent !== 'shares' || PROPORTIONAL.has(rule));
  };
  const all = (Object.keys(RULES) as Rule[]).filter(fits);
  return all.filter((rule) => rule === first).concat(all.filter((rule) => rule !== first));
}
