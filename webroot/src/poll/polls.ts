import type { RoomBoard } from '../board/room-board';
import type { Translate } from '../i18n/i18n';
import { derived, type Readable } from '../signal/signal';
import type { Outcome, PollDoc } from '../wire/types';

const POLLS = /^poll\/[^/]+$/;

/** The polls of a room, the newest first. */
export function pollsOf(board: RoomBoard): Readable<PollDoc[]> {
  return derived(board.family<PollDoc>(POLLS), (found) => [...found.values()].sort((a, b) => b.number - a.number));
}

export function optionTitle(poll: PollDoc, option: string, translate: Translate): string {
  if (poll.method === 'yes-no-abstain' && (option === 'yes' || option === 'no' || option === 'abstain')) {
    return translate(`vote.${option}`);
  }
  return poll.options.find((each) => each.id === option)?.title ?? option;
}

function countOf(outcome: Outcome, option: string): number {
  return outcome.counts.find((each) => each.option === option)?.count ?? 0;
}

/** The result in one sentence, ready to be read out. */
export function resultSentence(poll: PollDoc, outcome: Outcome, translate: Translate): string {
  if (outcome.decidedBy === 'no-ballots') return translate('result.noBallots');
  if (outcome.decidedBy === 'quorum-missed' || !outcome.quorumMet) {
    const { cast, entitled, quorumNeeded } = outcome;
    return translate('result.quorumMissed', { cast, entitled, needed: quorumNeeded ?? 0 });
  }
  if (poll.method === 'yes-no-abstain') {
    const values = {
      yes: countOf(outcome, 'yes'),
      no: countOf(outcome, 'no'),
      abstain: countOf(outcome, 'abstain'),
    };
    return translate(outcome.adopted ? 'result.adopted' : 'result.rejected', values);
  }
  const counted = (options: readonly string[]) =>
    options.map((option) => `${optionTitle(poll, option, translate)} (${countOf(outcome, option)})`).join(' · ');
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
  /** Of the longest bar, 0–100. */
  percent: number;
  selected: boolean;
}

/** The bars of a result: in the order of votes for a selection, as asked for yes, no, abstain. */
export function barsOf(poll: PollDoc, outcome: Outcome, translate: Translate): Bar[] {
  const most = Math.max(1, ...outcome.counts.map((each) => each.count));
  const bars = poll.options.map(({ id }) => {
    const count = countOf(outcome, id);
    const selected = outcome.elected.includes(id) || (id === 'yes' && outcome.adopted === true);
    return { option: id, title: optionTitle(poll, id, translate), count, percent: (100 * count) / most, selected };
  });
  return poll.method === 'approval' ? bars.sort((a, b) => b.count - a.count || +b.selected - +a.selected) : bars;
}
