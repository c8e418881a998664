import type { Catalogues } from '../i18n';

/** The texts of the note, which come with it. */
export const noteCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
