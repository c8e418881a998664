import type { Catalogues } from '../i18n';

/** The texts of the terms of votes: until when one is open, and which majority adopts; they come with what shows that. */
export const termsCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
