import type { FloorDoc, TimesDoc } from '../wire/types';
import { leftMs } from './clock';

/** From when to when somebody's turn may come, in milliseconds of the server's clock. */
export interface Turn {
  fromMs: number;
  toMs: number;
}

/** What a forecast rests on. */
export interface Basis {
  /** The speaking time of a speech. */
  wholeMs: number;
  /** The speeches of this room that are over. */
  speeches: number;
  /** What they took on average, at most the speaking time; nothing as long as too few have spoken to tell. */
  usualMs: number | undefined;
}

/** Speeches after which a room's own average tells something. */
const ENOUGH_SPEECHES = 3;

export function basisOf(floor: FloorDoc, times: TimesDoc | undefined): Basis {
  const wholeMs = floor.speakingTimeMs;
  const speeches = times?.delegations.reduce((sum, each) => sum + each.speeches, 0) ?? 0;
  const spoken = times?.delegations.reduce((sum, each) => sum + each.spokenMs, 0) ?? 0;
  const usualMs = speeches >= ENOUGH_SPEECHES ? Math.min(wholeMs, spoken / speeches) : undefined;
  return { wholeMs, speeches, usualMs };
}

/**
 * When the turn of a place in the queue (1 is next) may come, if each follows at once: at the latest everybody before
 * uses the whole speaking time, whoever was interrupted all that is left; at the earliest each speaks as briefly as speeches here have been on average. As long
 * as no average is known, nothing is known of the earliest: it is now.
 */
export function turnOf(place: number, floor: FloorDoc, basis: Basis, nowMs: number): Turn {
  const { wholeMs, usualMs = 0 } = basis;
  const before = place - 1;
  const left = floor.speaking ? Math.max(0, leftMs(floor.speaking.clock, nowMs)) : 0;
  const kept = Math.max(0, floor.interrupted?.leftMs ?? 0);
  return { fromMs: nowMs + Math.min(left, usualMs) + before * usualMs, toMs: nowMs + left + kept + before * wholeMs };
}

/** The whole minutes until then, `8–12` or `12`; the last is one at least, since a turn that may still come is not now. */
export function minutesUntil({ fromMs, toMs }: Turn, nowMs: number): string {
  const [from, to] = [fromMs, toMs].map((at) => Math.round((at - nowMs) / 60_000)) as [number, number];
  const last = Math.max(1, to);
  return from < last ? `${from}–${last}` : `${last}`;
}
