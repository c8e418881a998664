import type { Catalogues } from '../i18n';

/** The texts of the staff's pages, in addition to those that everybody sees. */
export const staffCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
