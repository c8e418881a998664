import type { Turn } from './commit';

type Stop = () => void;

/** Who follows a note on a page: an editor that has to tell what its author does, and to show what others do. */
export class NoteWatchers {
  readonly #settlers = new Set<() => void>();
  readonly #turns = new Set<(turn: Turn) => void>();
  readonly #movers = new Set<() => void>();

  /** Called before a frame can change the document: what the author has just done is told now, or told too late. */
  beforeTurn(listener: () => void): Stop {
    return added(this.#settlers, listener);
  }

  /** Hears how the visible document changes by others' doing. */
  onTurn(listener: (turn: Turn) => void): Stop {
    return added(this.#turns, listener);
  }

  /** Hears that others' cursors moved. */
  onPeers(listener: () => void): Stop {
    return added(this.#movers, listener);
  }

  /** A frame is about to change the document. */
  settle(): void {
    for (const listener of [...this.#settlers]) listener();
  }

  /** The visible document has changed by others' doing. */
  turned(turn: Turn): void {
    if (turn.transform.docChanged) for (const listener of [...this.#turns]) listener(turn);
  }

  /** Others' cursors have moved. */
  moved(): void {
    for (const listener of [...this.#movers]) listener();
  }
}

function added<T>(listeners: Set<T>, listener: T): Stop {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
