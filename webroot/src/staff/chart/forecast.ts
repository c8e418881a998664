import { type Basis, basisOf, type Turn, turnOf } from '../../floor/estimate';
import type { FloorDoc, QueueEntry, SessionState, TimesDoc } from '../../wire/types';

/** When who will have the floor, and when the list will be through, by the server's clock. */
export interface Forecast {
  basis: Basis;
  rows: readonly (Turn & { entry: QueueEntry })[];
  end: Turn;
}

/** The forecast of a list of speakers; none while the room does not sit, or nobody waits. */
export function forecastOf(
  floor: FloorDoc | undefined,
  times: TimesDoc | undefined,
  session: SessionState,
  nowMs: number,
): Forecast | undefined {
  if (!floor || session !== 'open' || floor.queue.length === 0) return undefined;
  const basis = basisOf(floor, times);
  const rows = floor.queue.map((entry, i) => ({ entry, ...turnOf(i + 1, floor, basis, nowMs) }));
  return { basis, rows, end: turnOf(rows.length + 1, floor, basis, nowMs) };
}
