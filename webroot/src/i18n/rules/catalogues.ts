import type { Catalogues } from '../i18n';

/** What the rules are called by which ballots are counted; they come with a result, and with the staff's pages. */
export const rulesCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
