import { isolated } from '../i18n/bidi';
import type { Translate } from '../i18n/i18n';
import type {
  Answered,
  Deciding,
  Outcome,
  PollDecision,
  PollDoc,
  PollDocSides,
  Selected,
  Undecided,
} from '../wire/types';
import { FIGURES, given } from './figures';
import { majorityWords, neededVotes } from './majority';
import { electedOf, NAMED, optionTitle } from './polls';
import { tieSentence } from './ties';

interface Decided {
  /** Whether the result picks options, so that they stand in the order of votes with a mark on those that won. */
  picks: boolean;
  /** The fewest votes for a question that adopt it, where a majority decides. */
  needed: ((poll: PollDoc, outcome: Outcome) => number) | null;
}

/** More yes than no, abstentions left out. */
const SIMPLE = { part: 'more-than-half', base: 'for-and-against' } as const;

/** How the result of each way of deciding is shown. */
const DECIDED = {
  selection: { picks: true, needed: null },
  'simple-majority': { picks: false, needed: (_, outcome) => neededVotes(SIMPLE, outcome) },
  'required-majority': {
    picks: false,
    needed: ({ deciding }, outcome) => neededVotes(deciding.type === 'required-majority' ? deciding : SIMPLE, outcome),
  },
} satisfies Record<Deciding['type'], Decided>;

const NO_SIDES: PollDocSides = { no: 0, abstain: 0 };

function countOf(outcome: Outcome, option: string): number {
  return outcome.counts.find((each) => each.option === option)?.count ?? 0;
}

function sidesOf(outcome: Outcome, option: string): PollDocSides {
  return outcome.counts.find((each) => each.option === option)?.sides ?? NO_SIDES;
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
      return answeredSentence(poll, decision, outcome, translate);
    default:
      return decision satisfies never;
  }
}

function undecidedSentence({ reason }: Undecided, { turnout }: Outcome, translate: Translate): string {
  switch (reason) {
    case 'no-ballots':
      return translate('result.noBallots');
    case 'quorum-missed': {
      const { cast, entitled, quorumNeeded, attended } = turnout;
      const needed = quorumNeeded ?? 0;
      if (attended?.forQuorum)
        return translate('result.attendanceMissed', { present: attended.present, entitled, needed });
      return translate('result.quorumMissed', { cast, entitled, needed });
    }
    case 'nothing-chosen':
      return translate('result.nothingChosen');
    default:
      return reason satisfies never;
  }
}

function answeredSentence(poll: PollDoc, { adopted }: Answered, outcome: Outcome, translate: Translate): string {
  const values = { yes: countOf(outcome, 'yes'), no: countOf(outcome, 'no'), abstain: countOf(outcome, 'abstain') };
  const sentence = translate(adopted ? 'result.adopted' : 'result.rejected', values);
  return [sentence, neededSentence(poll, outcome, translate)].filter((each) => each !== '').join('. ');
}

/** Which majority was needed, where it is another than more votes for than against. */
function neededSentence({ deciding }: PollDoc, outcome: Outcome, translate: Translate): string {
  if (deciding.type !== 'required-majority') return '';
  const needed = neededVotes(deciding, outcome);
  return translate('majority.needed', { majority: majorityWords(deciding, translate), needed });
}

function selectedSentence(poll: PollDoc, decision: Selected, outcome: Outcome, translate: Translate): string {
  const named = (option: string) => {
    const figure = given(poll.method, countOf(outcome, option), sidesOf(outcome, option), translate);
    return isolated(optionTitle(poll, option, translate)) + (figure && ` (${figure})`);
  };
  const counted = (options: readonly string[]) => options.map(named).join(' · ');
  const { elected, tied } = decision;
  const head = elected.length
    ? translate('result.elected', { count: elected.length, titles: counted(elected) })
    : translate('result.tie');
  const reason = poll.tie ? translate('ties.reason', { reason: isolated(poll.tie.reason) }) : '';
  return [head, tieSentence(poll, decision, counted(tied), translate), reason].filter((each) => each !== '').join('. ');
}

/**
 * How many were present where anything rests on it, how many voted, how many of them for nothing, and, where one was
 * set, that the quorum was met; a quorum that was missed stands in the sentence, as do abstentions from a question.
 */
export function turnoutSentence(poll: PollDoc, { turnout }: Outcome, translate: Translate): string {
  const { cast, entitled, abstained, quorumNeeded, quorumMet, attended } = turnout;
  const needed = quorumMet && quorumNeeded ? quorumNeeded : 0;
  const byPresence = !!attended?.forQuorum;
  return [
    attended
      ? translate(byPresence && needed ? 'result.presentQuorum' : 'result.present', {
          present: attended.present,
          entitled,
          needed,
        })
      : '',
    translate('result.turnout', { cast, entitled }),
    NAMED[poll.method.type] && abstained > 0 ? translate('result.abstained', { count: abstained }) : '',
    needed && !byPresence ? translate('result.quorum', { needed }) : '',
  ].join('');
}

/**
 * By which rule the ballots were counted, and what the figures beside the options are; nothing for a question, nor for
 * approvals that are only summed up: there it is plain.
 */
export function countedBy({ method, deciding }: PollDoc, translate: Translate): string {
  if (deciding.type !== 'selection') return '';
  const { rule } = deciding;
  if (method.type === 'approval' && rule === 'approval') return '';
  const { note, decides } = FIGURES[method.type];
  const counted = translate('result.countedBy', { rule: translate(`rule.${rule}`) });
  const decisive = decides === null || decides.includes(rule);
  return `${counted} · ${decisive ? translate(note) : `${translate(note)} ${translate('result.noteAlone')}`}`;
}

export interface Bar {
  option: string;
  title: string;
  count: number;
  /** How long the bar is, 0–100: of the ballots that were cast, else of the most that an option was given. */
  length: number;
  /** The share of the ballots, 0–100, where the figure counts ballots of which each is counted once. */
  percent: number | null;
  /** Where each option was answered by itself: the other answers, and how much of the ballots all three take. */
  sides: Sides | null;
  selected: boolean;
}

export interface Sides {
  no: number;
  abstain: number;
  noLength: number;
  abstainLength: number;
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

/**
 * The bars of a result: those that were selected in the order in which they were, then the others in the order of their
 * figures; as asked for yes, no, abstain.
 */
export function barsOf(poll: PollDoc, outcome: Outcome, translate: Translate): Bar[] {
  const { shares, ofBallots, sides: told } = FIGURES[poll.method.type];
  const cast = Math.max(1, outcome.turnout.cast);
  const whole = ofBallots ? cast : Math.max(1, ...outcome.counts.map(({ count }) => count));
  const share = (count: number) => (100 * Math.max(0, count)) / whole;
  const bars = poll.options.map(({ id }): Bar => {
    const count = countOf(outcome, id);
    const { no, abstain } = sidesOf(outcome, id);
    return {
      option: id,
      title: optionTitle(poll, id, translate),
      count,
      length: share(count),
      percent: shares ? share(count) : null,
      sides: told ? { no, abstain, noLength: share(no), abstainLength: share(abstain) } : null,
      selected: isDecided(outcome.decision, id),
    };
  });
  if (!DECIDED[poll.deciding.type].picks) return bars;
  const elected = electedOf(outcome);
  const place = ({ option, selected }: Bar) => (selected ? elected.indexOf(option) : elected.length);
  return bars.sort((a, b) => place(a) - place(b) || b.count - a.count);
}

/** How many votes are a majority, and where that is among the ballots that were cast, 0–100. */
export interface Majority {
  needed: number;
  percent: number;
}

/**
 * The majority that decides a poll; none where the most votes decide, whatever their share, nor where more votes were
 * needed than were cast, so that no bar could reach it.
 */
export function majorityOf(poll: PollDoc, outcome: Outcome): Majority | undefined {
  const needed = DECIDED[poll.deciding.type].needed?.(poll, outcome);
  const { cast } = outcome.turnout;
  if (needed === undefined || needed > Math.max(1, cast)) return undefined;
  return { needed, percent: (100 * needed) / Math.max(1, cast) };
}

/** That a poll comes to no result, and why. */
export const annulledWords = ({ annulled }: PollDoc, t: Translate) =>
  t('annul.said', { reason: annulled?.reason ?? '' });
