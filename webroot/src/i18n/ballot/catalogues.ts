import type { Catalogues } from '../i18n';

/** The texts of ballots that are more than a choice; they come with the controls. */
export const ballotCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
