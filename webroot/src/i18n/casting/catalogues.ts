import type { Catalogues } from '../i18n';

/** The texts of who casts the ballot of a delegation; they come where somebody does not. */
export const castingCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
