import { addTexts } from '../i18n/i18n';
import { termsCatalogues } from '../i18n/terms/catalogues';

/** What somebody is told from whose seat the ballot is not cast, as a part of a page, with its words. */
export async function castingPart() {
  const [part] = await Promise.all([import('./casting-all'), addTexts(termsCatalogues)]);
  return part;
}

export type CastingPart = Awaited<ReturnType<typeof castingPart>>;
