import type { Catalogues } from '../i18n';

/** How a poll over topics can be answered and counted, as the organiser who prepares one is told it. */
export const waysCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
