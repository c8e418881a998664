import type { FloorDoc, TimesDoc } from '../wire/types';
import { leftMs } from './clock';

/** From when to when somebody's turn may come, in milliseconds of the server's clock. */
export interface Turn {
  fromMs: number;
  toMs: number;
}

/** Speeches after which a room's own average is worth more than a guess. */
const ENOUGH_SPEECHES = 3;

/**
 * When the turn of a place in the queue (1 is next) may come: at the latest everybody before uses the whole speaking
 * time; at the earliest each speaks as briefly as speeches here have been on average, or for half the time before that
 * is known.
 */
export function turnOf(place: number, floor: FloorDoc, times: TimesDoc | undefined, nowMs: number): Turn {
  const whole = floor.speakingTimeMs;
  const speeches = times?.delegations.reduce((sum, each) => sum + each.speeches, 0) ?? 0;
  const spoken = times?.delegations.reduce((sum, each) => sum + each.spokenMs, 0) ?? 0;
  const usual = speeches >= ENOUGH_SPEECHES ? Math.min(whole, spoken / speeches) : whole / 2;
  const before = place - 1;
  const left = floor.speaking ? Math.max(0, leftMs(floor.speaking.clock, nowMs)) : 0;
  return { fromMs: nowMs + Math.min(left, usual) + before * usual, toMs: nowMs + left + before * whole };
}
