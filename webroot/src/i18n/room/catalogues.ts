import type { Catalogues } from '../i18n';

/** The texts of rooms, topics and the programme, which are looked at when the first page stands. */
export const roomCatalogues: Catalogues = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ka: () => import('./ka.json'),
  hy: () => import('./hy.json'),
};
