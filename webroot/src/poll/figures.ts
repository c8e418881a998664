import type { MessageKey, Translate } from '../i18n/i18n';
import type { PollDocSides, PollMethod, Rule } from '../wire/types';

/** What the figure beside an option of a result is. */
interface Figures {
  /** The heading of its column. */
  heading: MessageKey;
  /** What it is, in a sentence. */
  note: MessageKey;
  /** Whether its share of the ballots is told: each ballot adds one or nothing, and nobody's ballot adds to it twice. */
  shares: boolean;
  /** Whether a bar is as long as its share of the ballots; else the longest is that of the most. */
  ofBallots: boolean;
  /** Whether there are as many figures as answers. */
  sides: boolean;
  /** The rules that decide by this figure and nothing else; none where all do. */
  decides: readonly Rule[] | null;
  /** What stands behind a title in a sentence; nothing where no single figure says it. */
  given: ((count: number, sides: PollDocSides, translate: Translate) => string) | null;
}

const bare = (count: number) => String(count);

/** The figures of each method. */
export const FIGURES: Record<PollMethod['type'], Figures> = {
  'single-choice': {
    heading: 'result.count',
    note: 'result.noteBallots',
    shares: true,
    ofBallots: true,
    sides: false,
    decides: null,
    given: bare,
  },
  'yes-no-abstain': {
    heading: 'vote.yes',
    note: 'result.noteYes',
    shares: true,
    ofBallots: true,
    sides: true,
    decides: ['approval'],
    given: (yes, sides, translate) => translate('result.sides', { yes, ...sides }),
  },
  approval: {
    heading: 'result.count',
    note: 'result.noteBallots',
    shares: true,
    ofBallots: true,
    sides: false,
    decides: ['approval'],
    given: bare,
  },
  score: {
    heading: 'result.inPoints',
    note: 'result.notePoints',
    shares: false,
    ofBallots: false,
    sides: false,
    decides: ['score'],
    given: (count, _, translate) => translate('result.points', { count }),
  },
  dots: {
    heading: 'result.inDots',
    note: 'result.noteDots',
    shares: false,
    ofBallots: false,
    sides: false,
    decides: ['score'],
    given: (count, _, translate) => translate('result.dots', { count }),
  },
  // An order is more than its first place, so no figure stands for it in a sentence.
  ranking: {
    heading: 'result.inFirst',
    note: 'result.noteFirst',
    shares: false,
    ofBallots: true,
    sides: false,
    decides: ['plurality'],
    given: null,
  },
  answer: {
    heading: 'result.count',
    note: 'result.noteBallots',
    shares: true,
    ofBallots: true,
    sides: false,
    decides: null,
    given: bare,
  },
};

/** What an option was given, for a place in brackets behind its title. */
export function given({ type }: PollMethod, count: number, sides: PollDocSides, translate: Translate): string {
  return FIGURES[type].given?.(count, sides, translate) ?? '';
}
