import type { TimesDoc } from '../../wire/types';

export interface Spoken {
  delegation: string;
  speeches: number;
  spokenMs: number;
  /** Of all the time that was spoken, 0–100. */
  percent: number;
}

/** What the picture of the speaking times shows: the longest first, and where all would be if they had equal shares. */
export interface Times {
  rows: readonly Spoken[];
  totalMs: number;
  equalMs: number;
  /** Who spoke more than twice an equal share; none when only one delegation has spoken. */
  more: readonly Spoken[];
}

const FAR_ABOVE = 2;

/** The speeches of several rooms together, by delegation. */
export function timesOf(rooms: readonly (TimesDoc | undefined)[]): Times {
  const sums = new Map<string, { speeches: number; spokenMs: number }>();
  for (const { delegation, speeches, spokenMs } of rooms.flatMap((room) => room?.delegations ?? [])) {
    const before = sums.get(delegation) ?? { speeches: 0, spokenMs: 0 };
    sums.set(delegation, { speeches: before.speeches + speeches, spokenMs: before.spokenMs + spokenMs });
  }
  const spoken = [...sums].filter(([, { speeches }]) => speeches > 0);
  const totalMs = spoken.reduce((sum, [, each]) => sum + each.spokenMs, 0);
  const equalMs = spoken.length > 0 ? totalMs / spoken.length : 0;
  const rows = spoken
    .map(([delegation, each]) => ({ delegation, ...each, percent: (100 * each.spokenMs) / Math.max(1, totalMs) }))
    .sort((a, b) => b.spokenMs - a.spokenMs);
  const more = rows.length > 1 ? rows.filter((each) => each.spokenMs > FAR_ABOVE * equalMs) : [];
  return { rows, totalMs, equalMs, more };
}
