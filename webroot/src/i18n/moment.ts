import { wallClock } from '../ui/wall-clock';
import { dayOf } from './dates';
import type { Language } from './i18n';

/** An instant in words, by the clock of a place: `10 October 2017, 18:00`. */
export function momentIn(at: number, zone: string, language: Language): string {
  const { date, time } = wallClock(at, zone);
  return `${dayOf(date, language)}, ${time}`;
}
