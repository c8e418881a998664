import type { RoomBoard } from '../board/room-board';
import type { MessageKey, Translate } from '../i18n/i18n';
import { derived, type Readable } from '../signal/signal';
import type { Answer, Outcome, PollDoc, PollMethod } from '../wire/types';

const POLLS = /^poll\/[^/]+$/;

/** The polls of a room, the newest first. */
export function pollsOf(board: RoomBoard): Readable<PollDoc[]> {
  return derived(board.family<PollDoc>(POLLS), (found) => [...found.values()].sort((a, b) => b.number - a.number));
}

/** Of each method, whether people named its options; else the page has words for them. */
export const NAMED = {
  'single-choice': true,
  'yes-no-abstain': true,
  approval: true,
  score: true,
  dots: true,
  ranking: true,
  answer: false,
} satisfies Record<PollMethod['type'], boolean>;

const ANSWERS = { yes: 'vote.yes', no: 'vote.no', abstain: 'vote.abstain' } as const satisfies Record<
  Answer,
  MessageKey
>;

export function isAnswer(option: string): option is Answer {
  return Object.hasOwn(ANSWERS, option);
}

export function optionTitle(poll: Pick<PollDoc, 'method' | 'options'>, option: string, translate: Translate): string {
  if (!NAMED[poll.method.type] && isAnswer(option)) return translate(ANSWERS[option]);
  return poll.options.find((each) => each.id === option)?.title ?? option;
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
