/** One line of a list that a button opens. */
export interface MenuItem<Id extends string = string> {
  id: Id;
  words: string;
  icon?: string | undefined;
  /** The keys that do the same, each as it stands on the keyboard. */
  keys?: readonly string[] | undefined;
  /** Whether it holds; undefined where it is something to do. */
  checked?: boolean | undefined;
  /** Nothing would happen now. */
  idle?: boolean | undefined;
  /** A group begins here. */
  starts?: boolean | undefined;
}

/** Where the focus goes for a key, in a row of so many; null where it stays. */
export function stepped(key: string, at: number, count: number, [back, on]: readonly [string, string]): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === on) return (at + 1) % count;
  return key === back ? (at - 1 + count) % count : null;
}
