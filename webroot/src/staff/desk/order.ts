/** Where an entry goes: before which other one, or behind the one that is the last now. */
export type Place = { before: string } | { after: string };

/**
 * The place that brings an entry to an index of the list as it will be, counted from 0; undefined when it stands there
 * already or is not on the list.
 */
export function placeAt(list: readonly string[], entry: string, index: number): Place | undefined {
  const from = list.indexOf(entry);
  if (from < 0) return undefined;
  const others = list.filter((each) => each !== entry);
  const to = Math.max(0, Math.min(index, others.length));
  if (to === from) return undefined;
  const before = others[to];
  const last = others.at(-1);
  if (before !== undefined) return { before };
  return last === undefined ? undefined : { after: last };
}

/** The index at which a dragged entry lands: how many of the other rows have their middle above the pointer. */
export function indexUnder(pointerY: number, middles: readonly number[], dragged: number): number {
  return middles.filter((middle, row) => row !== dragged && middle < pointerY).length;
}
