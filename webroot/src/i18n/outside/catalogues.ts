import type { Catalogues } from '../i18n';

/** The texts of who has no place on a page: signed out, in the lobby, or on a server without a meeting. */
export const outsideCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
