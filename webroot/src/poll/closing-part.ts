import { closingCatalogues } from '../i18n/closing/catalogues';
import { addTexts } from '../i18n/i18n';

/** What says until when a vote is open, as a part of a page, with its words. */
export async function closingPart() {
  const [{ default: Deadline }] = await Promise.all([import('./Deadline.svelte'), addTexts(closingCatalogues)]);
  return Deadline;
}
