import type { Catalogues } from '../i18n';

/** The texts of what a hall sees, which phones show seldom or never. */
export const hallCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
