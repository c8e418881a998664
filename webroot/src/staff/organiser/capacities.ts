import { language, localeOf, type Translate } from '../../i18n/i18n';
import type { Delegation } from '../../roster/names';
import type { Capacity } from '../../wire/types';

/** What stands for a seat of which nothing is said. */
export const UNSAID = '';

const ALL = { head: true, alternate: true, adviser: true, observer: true } satisfies Record<Capacity, true>;
/** The capacities in which somebody sits in a delegation, in the order in which they are offered. */
export const CAPACITIES = Object.keys(ALL) as Capacity[];

type Seats = Pick<Delegation, 'seats'>;

/** Who votes for a delegation: any seat where nothing is said that changes it, else those that do. */
export function votersOf({ seats }: Seats, translate: Translate): string {
  const casting = seats.filter(({ mandate }) => mandate === 'casts');
  if (casting.length === seats.length) return translate('org.castsAny');
  const list = new Intl.ListFormat(localeOf(language.get()), { type: 'unit' });
  return translate('org.castsNamed', { names: list.format(casting.map(({ label }) => label)) });
}

/** Which seat is marked as the head's once that one is removed: an alternate's, else one that does not look on. */
export function heirOf({ seats }: Seats, participant: string): string | undefined {
  const others = seats.filter((each) => each.participant !== participant);
  const heir =
    others.find(({ capacity }) => capacity === 'alternate') ??
    others.find(({ capacity }) => capacity !== 'observer') ??
    others[0];
  return heir?.label;
}
