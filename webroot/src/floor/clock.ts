import type { Translate } from '../i18n/i18n';
import { clockFace, LAST_MS } from '../ui/time';
import type { SpeechClock } from '../wire/types';

/** Milliseconds that a speech has left at an instant of the server's clock; negative is overtime. */
export function leftMs(clock: SpeechClock, now: number): number {
  const running = clock.runningAt == null ? 0 : Math.max(0, now - clock.runningAt);
  return clock.allowedMs - clock.usedMs - running;
}

/** The marks, in seconds left, at which a clock is said aloud. */
const MARKS = [60, 30, 10, 0];

/** The mark that lies between two readings of a clock, if any; a first reading (infinite before) passes none. */
export function markBetween(beforeMs: number, afterMs: number): number | undefined {
  if (!Number.isFinite(beforeMs)) return undefined;
  return MARKS.findLast((mark) => beforeMs > mark * 1000 && afterMs <= mark * 1000);
}

/** How a speech goes, in words beside its clock. */
export function clockWords(clock: SpeechClock, left: number, translate: Translate): string {
  if (clock.runningAt == null) return translate('floor.paused');
  if (left < 0) return translate('floor.over');
  return left <= LAST_MS ? translate('floor.last') : translate('floor.leftOf', { time: clockFace(clock.allowedMs) });
}
