import { ballotCatalogues } from '../../i18n/ballot/catalogues';
import { addTexts } from '../../i18n/i18n';
import type { Ballot, PollMethod } from '../../wire/types';
import { choiceWay } from './choice-way';
import type { Way } from './way';

/** The frame of a ballot knows none of them apart: each is given ballots of its own method only. */
const any = <B extends Ballot>(way: Way<B>) => way as unknown as Way;

const choice = any(choiceWay);

/** How each method is filled in: what is only a choice is there at once, the others are parts of their own. */
const WAYS: Record<PollMethod['type'], Way | (() => Promise<Way>)> = {
  'single-choice': choice,
  approval: choice,
  answer: choice,
  'yes-no-abstain': async () => any((await import('./each-way')).eachWay),
  score: async () => any((await import('./score-way')).scoreWay),
  dots: async () => any((await import('./dots-way')).dotsWay),
  ranking: async () => any((await import('./ranking-way')).rankingWay),
};

/** Their words come with them. */
async function worded(way: Promise<Way>): Promise<Way> {
  return (await Promise.all([way, addTexts(ballotCatalogues)]))[0];
}

/** The way of a method if it is there, and how to fetch it. */
export function wayNow({ type }: PollMethod): Way | undefined {
  const way = WAYS[type];
  return typeof way === 'function' ? undefined : way;
}

export async function fetchWay({ type }: PollMethod): Promise<Way> {
  const way = WAYS[type];
  return typeof way === 'function' ? worded(way()) : way;
}
