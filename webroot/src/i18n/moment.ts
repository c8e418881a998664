import { dayOf } from './dates';
import type { Language } from './i18n';

/** Seconds are not shown and not entered. */
const MINUTE = 60_000;

/** An instant on the clock of a place, as a field for day and time has it: `2017-10-10T18:00`. */
export function clockIn(at: number, zone: string): string {
  const style = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-GB', { ...style, hourCycle: 'h23', timeZone: zone });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** The instant at which the clock of that place shows this; undefined where it is no day and time. */
export function instantIn(clock: string, zone: string): number | undefined {
  const asIfThere = Date.parse(`${clock}Z`);
  if (Number.isNaN(asIfThere)) return undefined;
  const ahead = (at: number) => Date.parse(`${clockIn(at, zone)}Z`) - Math.floor(at / MINUTE) * MINUTE;
  // The clocks may be changed between the first guess and the instant itself.
  return asIfThere - ahead(asIfThere - ahead(asIfThere));
}

/** An instant in words, by the clock of a place: `10 October 2017, 18:00`. */
export function momentIn(at: number, zone: string, language: Language): string {
  const clock = clockIn(at, zone);
  return `${dayOf(clock.slice(0, 10), language)}, ${clock.slice(11)}`;
}
