import type { PollDoc } from '../../wire/types';

/** How many had voted at an instant, and how many of them had come since the one before. */
export interface Point {
  atMs: number;
  came: number;
  cast: number;
}

/** The picture of a vote's turnout: how it filled, and where most of it came. */
export interface TurnoutPicture {
  /** From the first step on; before it nobody had voted. */
  points: readonly Point[];
  openedMs: number;
  closedMs: number;
  stepMinutes: number;
  cast: number;
  /** Half of all had come by the end of the first so many minutes, unless only the last step brought them. */
  half: { count: number; minutes: number; late: boolean };
}

const MINUTE = 60_000;

/** The turnout over time of a vote that is closed; none where its documents tell nothing of it. */
export function turnoutOf(poll: PollDoc): TurnoutPicture | undefined {
  const { turnout, openedAt, closedAt } = poll;
  if (!turnout || closedAt == null) return undefined;
  const { minutes, cast } = turnout;
  const closedMs = Math.max(closedAt, openedAt);
  const points = cast.map((sum, i) => ({
    atMs: Math.min(closedMs, openedAt + (i + 1) * minutes * MINUTE),
    came: sum - (cast[i - 1] ?? 0),
    cast: sum,
  }));
  const all = points.at(-1)?.cast ?? 0;
  const at = points.findIndex((each) => 2 * each.cast >= all);
  const late = at === points.length - 1;
  const began = late ? (points[at - 1]?.atMs ?? openedAt) : openedAt;
  const { atMs, came, cast: sum } = points[at] as Point;
  const half = { count: late ? came : sum, minutes: Math.max(1, Math.ceil((atMs - began) / MINUTE)), late };
  return { points, openedMs: openedAt, closedMs, stepMinutes: minutes, cast: all, half };
}
