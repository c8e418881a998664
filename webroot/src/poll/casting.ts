import { language, localeOf, type Translate } from '../i18n/i18n';
import type { Delegation } from '../roster/names';
import type { Mandate } from '../wire/types';

/** Who casts the ballots of a delegation: their seats, in the language of the page. */
export function castersOf({ seats }: Pick<Delegation, 'seats'>, translate: Translate): string {
  const labels = seats.filter(({ mandate }) => mandate === 'casts').map(({ label }) => label);
  const names = new Intl.ListFormat(localeOf(language.get()), { type: 'unit' }).format(labels);
  return translate('casting.by', { names });
}

/** What somebody is told from whose seat the ballot is not cast. */
export const seatWords = (mandate: Mandate, translate: Translate): string =>
  mandate === 'casts' ? '' : translate(`casting.${mandate}`);
