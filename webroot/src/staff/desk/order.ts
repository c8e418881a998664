/** Where an entry goes: before which other one, null for the end of the list. */
export interface Place {
  before: string | null;
}

/**
 * The place that brings an entry to an index of the list as it will be, counted from 0; undefined when it stands there
 * already or is not on the list.
 */
export function placeAt(list: readonly string[], entry: string, index: number): Place | undefined {
  const from = list.indexOf(entry);
  if (from < 0) return undefined;
  const others = list.filter((each) => each !== entry);
  const to = Math.max(0, Math.min(index, others.length));
  return to === from ? undefined : { before: others[to] ?? null };
}

/** The index at which a dragged entry lands: how many of the other rows have their middle above the pointer. */
export function indexUnder(pointerY: number, middles: readonly number[], dragged: number): number {
  return middles.filter((middle, row) => row !== dragged && middle < pointerY).length;
}
