import { addTexts } from '../i18n/i18n';
import { resultsCatalogues } from '../i18n/results/catalogues';
import { rulesCatalogues } from '../i18n/rules/catalogues';
import { termsCatalogues } from '../i18n/terms/catalogues';

/** Results as a part of a page, with their words: fetched once the page stands. */
export async function resultPart() {
  const [{ default: PollResult }, { annulledWords, resultSentence, turnoutSentence }] = await Promise.all([
    import('./PollResult.svelte'),
    import('./results'),
    addTexts(resultsCatalogues),
    addTexts(rulesCatalogues),
    addTexts(termsCatalogues),
  ]);
  return { PollResult, resultSentence, turnoutSentence, annulledWords };
}

export type ResultPart = Awaited<ReturnType<typeof resultPart>>;
