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

/** How near to an edge of the window a dragged row pulls the page along, and how fast it does at most. */
const EDGE_PX = 96;
const FASTEST_PX_A_MS = 2;

/** How fast the page goes along with a dragged row, in pixels a millisecond; the nearer to an edge, the faster. */
export function pullAt(pointerY: number, windowHeight: number): number {
  const up = Math.min(EDGE_PX, Math.max(0, EDGE_PX - pointerY));
  const down = Math.min(EDGE_PX, Math.max(0, pointerY - (windowHeight - EDGE_PX)));
  return ((down - up) / EDGE_PX) * FASTEST_PX_A_MS;
}

/** What brings one entry to a place; says whether it was accepted. */
export type Send = (entry: string, place: Place) => Promise<boolean>;

/**
 * Moves that are pressed faster than they are answered: each press counts from where the one before it leads, and one
 * command at a time goes out, always for the place that was asked for last.
 */
export class Moves {
  readonly #wanted = new Map<string, number>();
  readonly #list: () => readonly string[];
  readonly #send: Send;
  /** Where the entry that was moved last stands by the answer, as long as the list is as it was then. */
  #told: { entry: string; at: number; list: readonly string[] } | undefined;

  constructor(list: () => readonly string[], send: Send) {
    this.#list = list;
    this.#send = send;
  }

  /** Moves an entry by so many places from where it was last asked to stand; done when it is there, or was refused. */
  by(entry: string, steps: number): Promise<number | undefined> {
    const from = this.#wanted.get(entry) ?? this.#toldOf(entry) ?? this.#list().indexOf(entry);
    return this.to(entry, from + steps);
  }

  /** Whether an entry is on its way to where it was asked to stand. */
  moving(entry: string): boolean {
    return this.#wanted.has(entry);
  }

  /** Moves an entry to an index; says at which it stands then, and nothing where it was refused or was there already. */
  async to(entry: string, index: number): Promise<number | undefined> {
    const underway = this.#wanted.has(entry);
    this.#wanted.set(entry, Math.max(0, Math.min(index, this.#list().length - 1)));
    if (underway) return undefined;
    let at = this.#toldOf(entry);
    let moved: number | undefined;
    try {
      for (;;) {
        const to = this.#wanted.get(entry);
        if (to === undefined || to === at) return moved;
        const place = this.#place(entry, to, at);
        if (!place || !(await this.#send(entry, place))) return moved;
        at = to;
        moved = to;
        this.#told = { entry, at, list: this.#list() };
      }
    } finally {
      this.#wanted.delete(entry);
    }
  }

  #toldOf(entry: string): number | undefined {
    return this.#told?.entry === entry && this.#told.list === this.#list() ? this.#told.at : undefined;
  }

  /** An answer may come before the list does: then the entry still stands in it where it was before. */
  #place(entry: string, to: number, at: number | undefined): Place | undefined {
    const others = this.#list().filter((each) => each !== entry);
    const stands = at === undefined ? this.#list() : [...others.slice(0, at), entry, ...others.slice(at)];
    return placeAt(stands, entry, to);
  }
}
