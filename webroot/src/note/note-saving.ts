import { type Readable, Signal } from '../signal/signal';
import type { Found, Kept, NoteKeep } from './note-keep';

const SAVE_AFTER_MS = 150;

/** What the device has of the changes that are not on the server: how many at least, or that it keeps none. */
export interface Keeping {
  failed: boolean;
  changes: number;
}

/** A note as it stands, and how many of its changes are not on the server. */
export interface Standing {
  kept: Kept;
  changes: number;
}

/** Writes a note to the device shortly after it changed, and knows how far the device has it. */
export class NoteSaving {
  readonly #keep: NoteKeep;
  /** What is to be written; null while there is no note. */
  readonly #standing: () => Standing | null;
  readonly #keeping = new Signal<Keeping>({ failed: false, changes: 0 });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: NoteKeep, standing: () => Standing | null) {
    this.#keep = keep;
    this.#standing = standing;
  }

  get keeping(): Readable<Keeping> {
    return this.#keeping;
  }

  /** What the device holds; nothing where it does not answer, and then it keeps nothing either. */
  load(): Promise<Found> {
    return this.#keep.load().catch(() => {
      this.#failed();
      return { own: null, left: [] };
    });
  }

  /** Writes to the device now; a page that is being put away does not wait. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const standing = this.#standing();
    if (!standing) return;
    const { kept, changes } = standing;
    try {
      await this.#keep.save(kept);
      this.#keeping.set({ failed: false, changes });
    } catch {
      // The note lives as long as this page, which says so.
      this.#failed();
    }
  }

  soon(): void {
    this.#timer ??= setTimeout(() => void this.now(), SAVE_AFTER_MS);
  }

  async close(): Promise<void> {
    await this.now();
    await this.#keep.close();
  }

  #failed(): void {
    this.#keeping.set({ failed: true, changes: 0 });
  }
}
