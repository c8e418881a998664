import { type Language, localeOf } from './i18n';

/** So many seconds as they are written in short in a language: "10 secs", "10 с". */
export function secondsIn(seconds: number, shown: Language): string {
  return new Intl.NumberFormat(localeOf(shown), { style: 'unit', unit: 'second' }).format(seconds);
}
