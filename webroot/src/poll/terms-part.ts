import { addTexts } from '../i18n/i18n';
import { termsCatalogues } from '../i18n/terms/catalogues';
import type { PollDoc } from '../wire/types';

/** Whether a voter is to know more than the question and the options. */
export const hasTerms = (poll: PollDoc): boolean =>
  !!(poll.closesAt || poll.conduct || poll.again || poll.attending) ||
  poll.deciding.type === 'required-majority' ||
  poll.whoVoted === 'all';

/** What says the terms of an open vote, as a part of a page, with its words. */
export async function termsPart() {
  const [{ default: VoterTerms }] = await Promise.all([import('./VoterTerms.svelte'), addTexts(termsCatalogues)]);
  return VoterTerms;
}
