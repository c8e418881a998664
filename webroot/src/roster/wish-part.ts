import { ballotCatalogues } from '../i18n/ballot/catalogues';
import { addTexts } from '../i18n/i18n';
import { wishCatalogues } from '../i18n/wish/catalogues';

/** What a delegation would like, with its words and with those of a ranking. */
export async function wishPart() {
  const [{ default: WishView }] = await Promise.all([
    import('./WishView.svelte'),
    addTexts(ballotCatalogues),
    addTexts(wishCatalogues),
  ]);
  return WishView;
}
