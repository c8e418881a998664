import { instantIn } from '../ui/wall-clock';

/**
 * When a poll that is being prepared closes: day and time as a field has them, by the clock of the meeting; null where
 * it is closed by hand.
 */
export type Closes = string | null;

export type ClosingProblem = 'closing-missing' | 'closing-past' | 'closing-far';

/** The longest that a poll may be open, as the server has it. */
const LONGEST_MS = 366 * 86_400_000;

/** What keeps a poll from being opened with that closing time. */
export function closingProblem(closes: Closes, zone: string, now: number): ClosingProblem | undefined {
  if (closes === null) return undefined;
  const at = instantIn(closes, zone);
  if (at === null) return 'closing-missing';
  if (at <= now) return 'closing-past';
  return at > now + LONGEST_MS ? 'closing-far' : undefined;
}

/** The closing time as one of the terms of a poll. */
export function closingOf(closes: Closes, zone: string): { closesAt?: number } {
  const at = closes === null ? null : instantIn(closes, zone);
  return at === null ? {} : { closesAt: at };
}
