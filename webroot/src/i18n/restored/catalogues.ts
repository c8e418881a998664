import type { Catalogues } from '../i18n';

/** The texts of what a restored server has no more, which hardly anybody ever sees. */
export const restoredCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
