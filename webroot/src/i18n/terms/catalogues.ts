import type { Catalogues } from '../i18n';

/** The texts of the terms of votes: until when one is open, which majority adopts, and who casts a ballot. */
export const termsCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
