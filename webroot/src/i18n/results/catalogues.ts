import type { Catalogues } from '../i18n';

/** The texts of results, which follow once a page stands, since no result is there at first. */
export const resultsCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
