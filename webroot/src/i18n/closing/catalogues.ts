import type { Catalogues } from '../i18n';

/** The texts of votes that close by the clock; they come with what shows until when. */
export const closingCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
