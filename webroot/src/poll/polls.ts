import type { RoomBoard } from '../board/room-board';
import { isolated } from '../i18n/bidi';
import type { MessageKey, Translate } from '../i18n/i18n';
import { derived, type Readable } from '../signal/signal';
import type {
  Answer,
  Answered,
  Ballot,
  Deciding,
  Outcome,
  PollDecision,
  PollDoc,
  PollMethod,
  Selected,
  Undecided,
} from '../wire/types';

const POLLS = /^poll\/[^/]+$/;

/** The polls of a room, the newest first. */
export function pollsOf(board: RoomBoard): Readable<PollDoc[]> {
  return derived(board.family<PollDoc>(POLLS), (found) => [...found.values()].sort((a, b) => b.number - a.number));
}

interface Shown {
  /** Whether the options were named by people; else the page has words for them. */
  named: boolean;
  /** The ballot that chooses these options; none where they make none. */
  ballotOf: (chosen: readonly string[]) => Ballot | undefined;
}

/** How each method is shown and its ballot filled in. */
const METHODS = {
  approval: { named: true, ballotOf: (chosen) => ({ type: 'approval', options: [...chosen] }) },
  answer: {
    named: false,
    ballotOf: (chosen) => {
      const answer = chosen.find(isAnswer);
      return answer && { type: 'answer', answer };
    },
  },
} satisfies Record<PollMethod['type'], Shown>;

interface Decided {
  /** Whether the result picks options, so that they stand in the order of votes with a mark on those that won. */
  picks: boolean;
  /** The ballots of which more than half are a majority, where a majority decides. */
  majorityOf: ((outcome: Outcome) => number) | null;
}

/** How the result of each way of deciding is shown. */
const DECIDED = {
  selection: { picks: true, majorityOf: null },
  'simple-majority': {
    picks: false,
    // More yes than no, abstentions left out.
    majorityOf: (outcome) => countOf(outcome, 'yes') + countOf(outcome, 'no'),
  },
} satisfies Record<Deciding['type'], Decided>;

const ANSWERS = { yes: 'vote.yes', no: 'vote.no', abstain: 'vote.abstain' } as const satisfies Record<
  Answer,
  MessageKey
>;

function isAnswer(option: string): option is Answer {
  return Object.hasOwn(ANSWERS, option);
}

/** The fewest and the most options that a ballot chooses. */
export interface Bounds {
  min: number;
  max: number;
}

export function boundsOf(method: PollMethod): Bounds {
  switch (method.type) {
    case 'approval':
      return { min: method.min, max: method.max };
    case 'answer':
      return { min: 1, max: 1 };
    default:
      return method satisfies never;
  }
}

/** The ballot of that poll in which these options are chosen; none where they make none. */
export function ballotOf(poll: PollDoc, chosen: readonly string[]): Ballot | undefined {
  return METHODS[poll.method.type].ballotOf(chosen);
}

/** The options that a ballot chooses; none while there is no ballot. */
export function chosenOf(ballot: Ballot | undefined): readonly string[] {
  switch (ballot?.type) {
    case undefined:
      return [];
    case 'approval':
      return ballot.options;
    case 'answer':
      return [ballot.answer];
    default:
      return ballot satisfies never;
  }
}

export function optionTitle(poll: PollDoc, option: string, translate: Translate): string {
  if (!METHODS[poll.method.type].named && isAnswer(option)) return translate(ANSWERS[option]);
  return poll.options.find((each) => each.id === option)?.title ?? option;
}

function countOf(outcome: Outcome, option: string): number {
  return outcome.counts.find((each) => each.option === option)?.count ?? 0;
}

/** The options that were selected; none where nothing was. */
export function electedOf({ decision }: Outcome): readonly string[] {
  switch (decision.type) {
    case 'selected':
      return decision.elected;
    case 'undecided':
    case 'answered':
      return [];
    default:
      return decision satisfies never;
  }
}

/** The result in one sentence, ready to be read out. */
export function resultSentence(poll: PollDoc, outcome: Outcome, translate: Translate): string {
  const { decision } = outcome;
  switch (decision.type) {
    case 'undecided':
      return undecidedSentence(decision, outcome, translate);
    case 'selected':
      return selectedSentence(poll, decision, outcome, translate);
    case 'answered':
      return answeredSentence(decision, outcome, translate);
    default:
      return decision satisfies never;
  }
}

function undecidedSentence({ reason }: Undecided, { turnout }: Outcome, translate: Translate): string {
  switch (reason) {
    case 'no-ballots':
      return translate('result.noBallots');
    case 'quorum-missed': {
      const { cast, entitled, quorumNeeded } = turnout;
      return translate('result.quorumMissed', { cast, entitled, needed: quorumNeeded ?? 0 });
    }
    default:
      return reason satisfies never;
  }
}

function answeredSentence({ adopted }: Answered, outcome: Outcome, translate: Translate): string {
  const values = { yes: countOf(outcome, 'yes'), no: countOf(outcome, 'no'), abstain: countOf(outcome, 'abstain') };
  return translate(adopted ? 'result.adopted' : 'result.rejected', values);
}

function selectedSentence(poll: PollDoc, decision: Selected, outcome: Outcome, translate: Translate): string {
  const counted = (options: readonly string[]) =>
    options
      .map((option) => `${isolated(optionTitle(poll, option, translate))} (${countOf(outcome, option)})`)
      .join(' · ');
  const { elected, tied } = decision;
  const head = elected.length
    ? translate('result.elected', { count: elected.length, titles: counted(elected) })
    : translate('result.tie');
  return tied.length ? `${head}. ${translate('result.tied', { titles: counted(tied) })}` : head;
}

/** How many voted and, where one was set, that the quorum was met; a quorum that was missed stands in the sentence. */
export function turnoutSentence({ turnout }: Outcome, translate: Translate): string {
  const { cast, entitled, quorumNeeded, quorumMet } = turnout;
  const told = translate('result.turnout', { cast, entitled });
  return quorumMet && quorumNeeded ? `${told}${translate('result.quorum', { needed: quorumNeeded })}` : told;
}

export interface Bar {
  option: string;
  title: string;
  count: number;
  /** Of the ballots that were cast, 0–100. */
  percent: number;
  selected: boolean;
}

/** Whether that option is what was decided. */
function isDecided(decision: PollDecision, option: string): boolean {
  switch (decision.type) {
    case 'undecided':
      return false;
    case 'selected':
      return decision.elected.includes(option);
    case 'answered':
      return decision.adopted && option === 'yes';
    default:
      return decision satisfies never;
  }
}

/** The bars of a result: in the order of votes for a selection, as asked for yes, no, abstain. */
export function barsOf(poll: PollDoc, outcome: Outcome, translate: Translate): Bar[] {
  const cast = Math.max(1, outcome.turnout.cast);
  const bars = poll.options.map(({ id }) => {
    const count = countOf(outcome, id);
    const selected = isDecided(outcome.decision, id);
    return { option: id, title: optionTitle(poll, id, translate), count, percent: (100 * count) / cast, selected };
  });
  const { picks } = DECIDED[poll.deciding.type];
  return picks ? bars.sort((a, b) => b.count - a.count || +b.selected - +a.selected) : bars;
}

/** How many votes are a majority, and where that is among the ballots that were cast, 0–100. */
export interface Majority {
  needed: number;
  percent: number;
}

/** The majority that decides a poll; none where the most votes decide, whatever their share. */
export function majorityOf(poll: PollDoc, outcome: Outcome): Majority | undefined {
  const { majorityOf: base } = DECIDED[poll.deciding.type];
  if (!base) return undefined;
  const needed = Math.floor(base(outcome) / 2) + 1;
  return { needed, percent: Math.min(100, (100 * needed) / Math.max(1, outcome.turnout.cast)) };
}
