import type { Catalogues } from '../i18n';

/** The words for refusals; they follow once a page stands, since nobody is refused before. */
export const refusedCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
