import type { RankingBallot } from '../../wire/types';
import { type Asked, methodOf } from './way';

type Tiers = readonly (readonly string[])[];

const ballotOf = (tiers: Tiers): RankingBallot => ({
  type: 'ranking',
  tiers: tiers.filter((tier) => tier.length > 0).map((tier) => [...tier]),
});

const tiersOf = (ballot: RankingBallot | undefined): Tiers => ballot?.tiers ?? [];

/** An option that has a place. */
export interface Ranked {
  option: string;
  /** From one; options that share a place have the same. */
  place: number;
  /** Whether others have the same place. */
  shared: boolean;
}

/** The options that are ranked, the best first. */
export function rankedOf(ballot: RankingBallot | undefined): Ranked[] {
  return tiersOf(ballot).flatMap((tier, i) =>
    tier.map((option) => ({ option, place: i + 1, shared: tier.length > 1 })),
  );
}

/** The others, in the order in which they are put. */
export function unrankedOf(poll: Asked, ballot: RankingBallot | undefined): string[] {
  const ranked = new Set(tiersOf(ballot).flat());
  return poll.options.map(({ id }) => id).filter((id) => !ranked.has(id));
}

/** Whether no further option may be ranked. */
export function isFull(poll: Asked, ballot: RankingBallot | undefined): boolean {
  return tiersOf(ballot).flat().length >= methodOf(poll, 'ranking').max;
}

/** How many options have to be ranked before the ballot can be sent. */
export function ranksLacked(poll: Asked, ballot: RankingBallot | undefined): number {
  return Math.max(0, methodOf(poll, 'ranking').min - tiersOf(ballot).flat().length);
}

/** The ballot with that option at the next place. */
export function ranked(poll: Asked, ballot: RankingBallot | undefined, option: string): RankingBallot {
  return isFull(poll, ballot) ? ballotOf(tiersOf(ballot)) : ballotOf([...without(ballot, option), [option]]);
}

export function takenOut(ballot: RankingBallot | undefined, option: string): RankingBallot {
  return ballotOf(without(ballot, option));
}

const without = (ballot: RankingBallot | undefined, option: string): Tiers =>
  tiersOf(ballot).map((tier) => tier.filter((each) => each !== option));

/** One place up or down. Who shares a place leaves it first, and then stands alone before or behind those that were there. */
export function moved(ballot: RankingBallot | undefined, option: string, by: 1 | -1): RankingBallot {
  const tiers = tiersOf(ballot);
  const at = tiers.findIndex((tier) => tier.includes(option));
  const own = tiers[at];
  if (!own) return ballotOf(tiers);
  const others = without(ballot, option);
  // Behind a place that it leaves comes the gap after it; who stands alone leaves an empty place behind, and passes one.
  const gap = own.length > 1 ? (by < 0 ? at : at + 1) : by < 0 ? at - 1 : at + 2;
  return ballotOf(inserted(others, Math.min(tiers.length, Math.max(0, gap)), option));
}

const inserted = (tiers: Tiers, gap: number, option: string): Tiers => [
  ...tiers.slice(0, gap),
  [option],
  ...tiers.slice(gap),
];

/** Whether that option may share the place of those above it: where places may be shared, and there are some. */
export function mayShare(poll: Asked, ballot: RankingBallot | undefined, option: string): boolean {
  const at = tiersOf(ballot).findIndex((tier) => tier.includes(option));
  return methodOf(poll, 'ranking').mayTie && at > 0 && tiersOf(ballot)[at]?.length === 1;
}

/** At the same place as those above it. */
export function sharing(poll: Asked, ballot: RankingBallot | undefined, option: string): RankingBallot {
  const tiers = tiersOf(ballot);
  if (!mayShare(poll, ballot, option)) return ballotOf(tiers);
  const at = tiers.findIndex((tier) => tier.includes(option));
  return ballotOf(without(ballot, option).map((tier, i) => (i === at - 1 ? [...tier, option] : tier)));
}

/** Away from a place that it shares, to one of its own right behind. */
export function apart(ballot: RankingBallot | undefined, option: string): RankingBallot {
  const tiers = tiersOf(ballot);
  const at = tiers.findIndex((tier) => tier.length > 1 && tier.includes(option));
  return at < 0 ? ballotOf(tiers) : moved(ballot, option, 1);
}

/**
 * Among the rows, where a hand lets it go: before that one of the others, counted from none. Between two that share a
 * place it shares it too.
 */
export function dropped(ballot: RankingBallot | undefined, option: string, before: number): RankingBallot {
  const others = rankedOf(ballotOf(without(ballot, option)));
  const above = others[before - 1];
  const below = others[before];
  const tiers = without(ballot, option).filter((tier) => tier.length > 0);
  if (above && above.place === below?.place) {
    const from = others.findIndex(({ place }) => place === above.place);
    const among = (tier: readonly string[]) => [...tier.slice(0, before - from), option, ...tier.slice(before - from)];
    return ballotOf(tiers.map((tier, i) => (i === above.place - 1 ? among(tier) : tier)));
  }
  return ballotOf(inserted(tiers, above ? above.place : 0, option));
}
