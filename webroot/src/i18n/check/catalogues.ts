import type { Catalogues } from '../i18n';

/** The texts of the page on which a result is checked. */
export const checkCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
