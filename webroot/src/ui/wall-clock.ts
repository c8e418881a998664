const DAY_MS = 86_400_000;

/** What a calendar and a clock on a wall show: `2026-11-30` and `18:00`. */
export interface WallClock {
  date: string;
  time: string;
}

/** What they show at that instant in that zone. */
export function wallClock(at: number, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** As a field for day and time has it: `2026-11-30T18:00`. */
export function fieldTime(at: number, timeZone: string): string {
  const { date, time } = wallClock(at, timeZone);
  return `${date}T${time}`;
}

/**
 * When the clock on the wall there shows the day and time of a field; nothing where that is no time. Where the clock
 * leaps over it, it is as long after the leap; where it is shown twice, it is the first time.
 */
export function instantIn(field: string, timeZone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field)) return null;
  const shown = Date.parse(`${field}:00Z`);
  if (Number.isNaN(shown)) return null;
  const ahead = (at: number) => Date.parse(`${fieldTime(at, timeZone)}:00Z`) - at;
  const before = shown - ahead(shown - DAY_MS);
  const after = shown - ahead(shown + DAY_MS);
  const times = [before, after].filter((at) => fieldTime(at, timeZone) === field);
  return times.length > 0 ? Math.min(...times) : before;
}
