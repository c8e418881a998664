import type { MessageKey, Translate } from '../i18n/i18n';
import type { PollDoc, Selected, Ties } from '../wire/types';

/** What may become of options that are equal in the last places; what is usual first. */
export const TIES = ['left-out', 'all-go-on', 'chair', 'lot'] as const satisfies readonly Ties[];

/** How a tie was settled, as it stands behind what was selected. */
const SETTLED = {
  'left-out': 'result.tied',
  'all-go-on': 'ties.allWentOn',
  chair: 'ties.chairDecided',
  lot: 'ties.lotDecided',
} satisfies Record<Ties, MessageKey>;

/** Whether the chair has to tell options apart that the ballots do not. */
export const waitsForChair = ({ conduct }: PollDoc, { tied, settled }: Selected): boolean =>
  tied.length > 0 && !settled && conduct?.ties === 'chair';

/** A result of that poll in which the chair still has to do so. */
export function tieOf(poll: PollDoc): Selected | undefined {
  const decision = poll.outcome?.decision;
  return decision?.type === 'selected' && waitsForChair(poll, decision) ? decision : undefined;
}

/** How many of the tied options the chair is to name. */
export const freePlaces = ({ deciding }: PollDoc, { elected }: Selected): number =>
  deciding.type === 'selection' ? deciding.seats - elected.length : 0;

/** What became of the options that were equal in the last places; nothing where none were. */
export function tieSentence(poll: PollDoc, decision: Selected, titles: string, translate: Translate): string {
  if (decision.tied.length === 0) return '';
  const key = waitsForChair(poll, decision) ? 'ties.waits' : SETTLED[decision.settled ?? 'left-out'];
  return translate(key, { titles });
}
