import type { Catalogues } from '../i18n';

/** The texts of what delegations would like; they come with the controls, and with the organiser's page. */
export const wishCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
