import { dayOf } from '../i18n/dates';
import type { Language, Translate } from '../i18n/i18n';
import { wallClock } from '../ui/wall-clock';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something still goes on, in the unit in which one thinks of it, and never more than it is; empty when over. */
export function leftWords(ms: number, translate: Translate): string {
  if (ms <= 0) return '';
  if (ms < MINUTE) return translate('closing.seconds', { count: Math.ceil(ms / SECOND) });
  if (ms < 2 * HOUR) return translate('closing.minutes', { count: Math.floor(ms / MINUTE) });
  if (ms < 2 * DAY) return translate('closing.hours', { count: Math.floor(ms / HOUR) });
  return translate('closing.days', { count: Math.floor(ms / DAY) });
}

/** When that is by the clock of the meeting; empty while its zone is not known. */
export function whenWords(
  at: number,
  now: number,
  zone: string | undefined,
  language: Language,
  translate: Translate,
): string {
  if (!zone) return '';
  const { date, time } = wallClock(at, zone);
  return date === wallClock(now, zone).date
    ? translate('closing.today', { time })
    : translate('closing.on', { day: dayOf(date, language), time });
}
