/** More letters than go in one commit. */
const LONG = 20_000;

/** How far a long text has come: from the most that ever waited down to nothing. */
export class Backlog {
  #most = 0;

  /** Letters that wait now; answers which share of a long text is on the server, null while there is none. */
  take(waiting: number): number | null {
    this.#most = waiting === 0 ? 0 : Math.max(this.#most, waiting);
    return this.#most > LONG ? 1 - waiting / this.#most : null;
  }
}
