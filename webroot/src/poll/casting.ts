import { language, localeOf, type Translate } from '../i18n/i18n';
import type { Delegation } from '../roster/names';
import type { Ballot, BallotDraftDoc, Command, Mandate, PollCastCommand } from '../wire/types';
import { isSame } from './ways/way';

type Seats = Pick<Delegation, 'seats'>;

/** Who casts the ballots of a delegation: their seats, in the language of the page. */
export function castersOf({ seats }: Seats, translate: Translate): string {
  const labels = seats.filter(({ mandate }) => mandate === 'casts').map(({ label }) => label);
  const names = new Intl.ListFormat(localeOf(language.get()), { type: 'unit' }).format(labels);
  return translate('casting.by', { names });
}

/** What somebody is told from whose seat the ballot is not cast; also what comes of a draft that waits. */
export function seatWords(mandate: Mandate, draft: BallotDraftDoc | undefined, translate: Translate): string {
  if (mandate === 'casts') return '';
  return mandate === 'advises' && draft ? waits(translate) : translate(`casting.${mandate}`);
}

/** What comes of a draft that was put forward. */
export const waits = (translate: Translate): string => translate('casting.waits');

/** What is said once it was taken: a draft that waits, or a vote for good; empty where it is a vote. */
export function done(casts: boolean, once: boolean, delegation: string, translate: Translate): string {
  if (!casts) return waits(translate);
  return once ? translate('final.stands', { delegation }) : '';
}

/** By whom a draft was written, and when; a seat that was removed since is named no more. */
export function writerOf({ seats }: Seats, { by }: Pick<BallotDraftDoc, 'by'>, at: string): string {
  const label = seats.find(({ participant }) => participant === by)?.label;
  return label ? `${label}, ${at}` : at;
}

/** What the act is called that is more than a vote; empty where it is one. */
export function actWords(
  casts: boolean,
  ballot: Ballot | undefined,
  draft: BallotDraftDoc | undefined,
  translate: Translate,
): string {
  if (!casts) return translate('casting.put');
  return draft && isSame(ballot, draft.ballot) ? translate('casting.confirm') : '';
}

/** What is sent: a draft in the place of that one, its confirmation where it is what is cast, or the vote. */
export function commandOf(vote: PollCastCommand, casts: boolean, draft: BallotDraftDoc | undefined): Command {
  const { poll, ballot, votes } = vote;
  if (!casts) return { type: 'poll.draft-ballot', poll, seen: draft?.id ?? null, ballot };
  return draft && isSame(ballot, draft.ballot)
    ? { type: 'poll.confirm-ballot', poll, seen: draft.id, votes: votes ?? 0 }
    : vote;
}
