import type { RoomBoard } from '../board/room-board';
import { isolated } from '../i18n/bidi';
import type { Translate } from '../i18n/i18n';
import { derived, type Readable } from '../signal/signal';
import type { Outcome, PollDoc, PollMethod } from '../wire/types';

const POLLS = /^poll\/[^/]+$/;

/** The polls of a room, the newest first. */
export function pollsOf(board: RoomBoard): Readable<PollDoc[]> {
  return derived(board.family<PollDoc>(POLLS), (found) => [...found.values()].sort((a, b) => b.number - a.number));
}

interface Method {
  /** Whether a ballot names one option, whatever its terms allow. */
  single: boolean;
  /** Whether the options were named by people; else the page has words for them. */
  named: boolean;
  /** Whether the result picks options, so that they stand in the order of votes with a mark on those that won. */
  picks: boolean;
  /** The ballots of which more than half are a majority, where a majority decides. */
  majorityOf: ((outcome: Outcome) => number) | null;
}

/** How each method is shown. */
export const METHODS = {
  approval: { single: false, named: true, picks: true, majorityOf: null },
  'yes-no-abstain': {
    single: true,
    named: false,
    picks: false,
    // A simple majority: more yes than no, abstentions left out.
    majorityOf: (outcome) => countOf(outcome, 'yes') + countOf(outcome, 'no'),
  },
} satisfies Record<PollMethod, Method>;

const ANSWERS = { yes: 'vote.yes', no: 'vote.no', abstain: 'vote.abstain' } as const;

function isAnswer(option: string): option is keyof typeof ANSWERS {
  return Object.hasOwn(ANSWERS, option);
}

export function optionTitle(poll: PollDoc, option: string, translate: Translate): string {
  if (!METHODS[poll.method].named && isAnswer(option)) return translate(ANSWERS[option]);
  return poll.options.find((each) => each.id === option)?.title ?? option;
}

function countOf(outcome: Outcome, option: string): number {
  return outcome.counts.find((each) => each.option === option)?.count ?? 0;
}

/** The result in one sentence, ready to be read out. */
export function resultSentence(poll: PollDoc, outcome: Outcome, translate: Translate): string {
  const { decidedBy, cast, entitled, quorumNeeded } = outcome;
  switch (decidedBy) {
    case 'no-ballots':
      return translate('result.noBallots');
    case 'quorum-missed':
      return translate('result.quorumMissed', { cast, entitled, needed: quorumNeeded ?? 0 });
    case 'count':
    case 'majority':
    case 'tie-unresolved':
      return SENTENCES[poll.method](poll, outcome, translate);
    default:
      return decidedBy satisfies never;
  }
}

/** The sentence of a result that stands, by the method of its poll. */
const SENTENCES = {
  approval: pickedSentence,
  'yes-no-abstain': answeredSentence,
} satisfies Record<PollMethod, typeof pickedSentence>;

function answeredSentence(_poll: PollDoc, outcome: Outcome, translate: Translate): string {
  const values = { yes: countOf(outcome, 'yes'), no: countOf(outcome, 'no'), abstain: countOf(outcome, 'abstain') };
  return translate(outcome.adopted ? 'result.adopted' : 'result.rejected', values);
}

function pickedSentence(poll: PollDoc, outcome: Outcome, translate: Translate): string {
  const counted = (options: readonly string[]) =>
    options
      .map((option) => `${isolated(optionTitle(poll, option, translate))} (${countOf(outcome, option)})`)
      .join(' · ');
  const { elected, tied } = outcome;
  const head = elected.length
    ? translate('result.elected', { count: elected.length, titles: counted(elected) })
    : translate('result.tie');
  return tied.length ? `${head}. ${translate('result.tied', { titles: counted(tied) })}` : head;
}

/** How many voted and, where one was set, that the quorum was met; a quorum that was missed stands in the sentence. */
export function turnoutSentence({ cast, entitled, quorumNeeded, quorumMet }: Outcome, translate: Translate): string {
  const turnout = translate('result.turnout', { cast, entitled });
  return quorumMet && quorumNeeded ? `${turnout}${translate('result.quorum', { needed: quorumNeeded })}` : turnout;
}

export interface Bar {
  option: string;
  title: string;
  count: number;
  /** Of the ballots that were cast, 0–100. */
  percent: number;
  selected: boolean;
}

/** The bars of a result: in the order of votes for a selection, as asked for yes, no, abstain. */
export function barsOf(poll: PollDoc, outcome: Outcome, translate: Translate): Bar[] {
  const cast = Math.max(1, outcome.cast);
  const bars = poll.options.map(({ id }) => {
    const count = countOf(outcome, id);
    const selected = outcome.elected.includes(id) || (id === 'yes' && outcome.adopted === true);
    return { option: id, title: optionTitle(poll, id, translate), count, percent: (100 * count) / cast, selected };
  });
  return METHODS[poll.method].picks ? bars.sort((a, b) => b.count - a.count || +b.selected - +a.selected) : bars;
}

/** How many votes are a majority, and where that is among the ballots that were cast, 0–100. */
export interface Majority {
  needed: number;
  percent: number;
}

/** The majority that decides a poll; none where the most votes decide, whatever their share. */
export function majorityOf(poll: PollDoc, outcome: Outcome): Majority | undefined {
  const { majorityOf: base } = METHODS[poll.method];
  if (!base) return undefined;
  const needed = Math.floor(base(outcome) / 2) + 1;
  return { needed, percent: Math.min(100, (100 * needed) / Math.max(1, outcome.cast)) };
}
