import { checkCatalogues } from '../i18n/check/catalogues';
import { addTexts } from '../i18n/i18n';

/** A closer look at a result as a part of a page, with its words: fetched when somebody asks for it. */
export async function closerPart() {
  const [{ default: CloserFold }] = await Promise.all([import('./CloserFold.svelte'), addTexts(checkCatalogues)]);
  return CloserFold;
}
