import { type Language, localeOf, type MessageKey, type Translate } from '../i18n/i18n';
import type { PassedAgainst, PlaceReason, PlaceReasonKind } from '../wire/types';
import { languageList } from './wish';

const WHY = {
  wish: 'place.wish',
  other: 'place.other',
  any: 'place.any',
  joined: 'place.joined',
  serves: 'place.serves',
  'by-hand': 'place.byHand',
} satisfies Record<PlaceReasonKind, MessageKey>;

export const AGAINST = {
  language: 'place.notLanguage',
  full: 'place.full',
  kind: 'place.kind',
  region: 'place.region',
  others: 'place.others',
} satisfies Record<PassedAgainst, MessageKey>;

/** Why a delegation has its place, in one or two sentences; what stood against better ones is told apart. */
export function whyOf({ kind, wish, only }: PlaceReason, translate: Translate, language: Language): string[] {
  const why = translate(WHY[kind], { wish });
  const languages = languageList(only, translate, localeOf(language));
  return only.length > 0 ? [why, translate('place.only', { languages })] : [why];
}
