import { castingCatalogues } from '../i18n/casting/catalogues';
import { addTexts } from '../i18n/i18n';

/** What somebody is told from whose seat the ballot is not cast, as a part of a page, with its words. */
export async function castingPart() {
  const [part] = await Promise.all([import('./casting'), addTexts(castingCatalogues)]);
  return part;
}

export type CastingPart = Awaited<ReturnType<typeof castingPart>>;
