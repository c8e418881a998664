import { checkCatalogues } from '../i18n/check/catalogues';
import { addTexts } from '../i18n/i18n';
import { resultsCatalogues } from '../i18n/results/catalogues';
import { rulesCatalogues } from '../i18n/rules/catalogues';
import { termsCatalogues } from '../i18n/terms/catalogues';

/** The page that counts again, with its words. */
export async function checkPage() {
  const words = [checkCatalogues, resultsCatalogues, rulesCatalogues, termsCatalogues].map(addTexts);
  return (await Promise.all([import('./CheckPage.svelte'), ...words]))[0].default;
}
