import { type Language, localeOf } from './i18n';

/** A share of a hundred as it is written in a language: "73%", "73 %". */
export function percentIn(percent: number, shown: Language): string {
  return new Intl.NumberFormat(localeOf(shown), { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100);
}
