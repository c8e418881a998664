import type { Catalogues } from '../i18n';

/** The texts of the way in: the code, a seat link, and waiting to be let in. */
export const joinCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
