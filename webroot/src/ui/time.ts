import { derived, type Readable, Signal } from '../signal/signal';
import { steadyNow } from '../signal/steady';

/** The server's time, told again four times a second while somebody looks; a page sets where it comes from. */
export class Ticker implements Readable<number> {
  readonly #signal: Signal<number>;
  #now: () => number;
  #readers = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(now: () => number = steadyNow) {
    this.#now = now;
    this.#signal = new Signal(now());
  }

  follow(now: () => number): void {
    this.#now = now;
    this.#signal.set(now());
  }

  get(): number {
    return this.#now();
  }

  subscribe(reader: (value: number) => void): () => void {
    this.#readers += 1;
    if (this.#readers === 1) {
      this.#signal.set(this.#now());
      this.#timer = setInterval(() => this.#signal.set(this.#now()), 250);
    }
    const stop = this.#signal.subscribe(reader);
    return () => {
      stop();
      this.#readers -= 1;
      if (this.#readers === 0) clearInterval(this.#timer);
    };
  }
}

export const ticker = new Ticker();

/** From when on a countdown is near its end. */
export const LAST_MS = 30_000;

/** `4:05`, or `−0:12` when over time; seconds are rounded so that a full minute shows first and 0:00 is the end. */
export function clockFace(ms: number): string {
  const over = ms < 0;
  const seconds = over ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return over && seconds > 0 ? `−${face}` : face;
}

/** The zone in which times are kept, for a name that is not in the tables of this device. */
const KEPT_IN = 'UTC';

const zoneNow = new Signal<string | undefined>(undefined);

/** Times of day are shown by the clock on the wall of this place from now on, wherever the device is. */
export function showTimesIn(zone: string): void {
  zoneNow.set(isKnown(zone) ? zone : KEPT_IN);
}

function isKnown(zone: string): boolean {
  try {
    return !!zone && !!new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
}

/** Turns an instant into the time of day, as `14:05`; into nothing while nobody has said in which zone. */
export const timeOfDay = derived(zoneNow, (timeZone) => {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  // Dear to make, and asked for with every tick.
  let format: Intl.DateTimeFormat | undefined;
  return (atMs: number) => {
    if (!timeZone) return '';
    format ??= new Intl.DateTimeFormat('en-GB', style);
    return format.format(atMs);
  };
});

/** The zone of the times that are shown; nothing while nobody has said which. */
export const zoneShown: Readable<string | undefined> = zoneNow;

/** The zone of the times that are shown, where the device's own clock shows others; else empty. */
export const foreignZone = derived(zoneNow, (zone) => {
  const now = steadyNow();
  const style = { dateStyle: 'short', timeStyle: 'short' } as const;
  const clockIn = (timeZone?: string) => new Intl.DateTimeFormat('en-GB', { ...style, timeZone }).format(now);
  return zone && clockIn(zone) !== clockIn() ? zone.replaceAll('_', ' ') : '';
});
