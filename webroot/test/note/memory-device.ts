import type { Claims } from '../../src/note/claims';
import type { Device, Kept } from '../../src/note/note-keep';
import type { Shelf } from '../../src/note/shelf';
import { MemoryStorage } from '../fixture/socket-server';

/** A device's notes in memory, as structured clones; it can be full, forbidden or silent, as real ones are. */
export class MemoryShelf implements Shelf {
  readonly notes = new Map<string, Kept>();
  trouble: 'none' | 'full' | 'silent' = 'none';

  async get(key: string): Promise<Kept | undefined> {
    await this.#answer();
    return structuredClone(this.notes.get(key));
  }

  async change(key: string, make: (before: Kept | undefined) => Kept): Promise<void> {
    await this.#answer();
    if (this.trouble === 'full') throw new DOMException('No room.', 'QuotaExceededError');
    this.notes.set(key, structuredClone(make(structuredClone(this.notes.get(key)))));
  }

  async remove(key: string): Promise<void> {
    await this.#answer();
    this.notes.delete(key);
  }

  async keys(): Promise<string[]> {
    await this.#answer();
    return [...this.notes.keys()];
  }

  #answer(): Promise<void> {
    return this.trouble === 'silent' ? new Promise(() => undefined) : Promise.resolve();
  }
}

/** The locks of one browser: each page has its own view of them, and lets go of all when it is gone. */
export class MemoryLocks {
  readonly #held = new Map<string, object>();

  page(): Claims & { gone(): void } {
    const page = {};
    const held = this.#held;
    return {
      take: async (name) => {
        if (held.has(name)) return null;
        held.set(name, page);
        return () => held.delete(name);
      },
      gone: () => {
        for (const [name, by] of held) if (by === page) held.delete(name);
      },
    };
  }
}

/** A clock that is moved by hand. */
export class HandClock {
  #now = 0;
  readonly #due: { at: number; run: () => void }[] = [];

  readonly after = (ms: number, run: () => void) => {
    const each = { at: this.#now + ms, run };
    this.#due.push(each);
    return () => {
      const index = this.#due.indexOf(each);
      if (index >= 0) this.#due.splice(index, 1);
    };
  };

  /** How many things wait for their time. */
  get waiting(): number {
    return this.#due.length;
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const each of this.#due.filter(({ at }) => at <= this.#now)) {
      this.#due.splice(this.#due.indexOf(each), 1);
      each.run();
    }
  }
}

/** A browser with several pages of one seat. */
export class MemoryBrowser {
  readonly shelf = new MemoryShelf();
  readonly marks = new MemoryStorage();
  readonly clock = new HandClock();
  readonly #locks = new MemoryLocks();

  page(): { device: Device; gone: () => void } {
    const claims = this.#locks.page();
    const device = { shelf: this.shelf, marks: this.marks, claims, after: this.clock.after };
    return { device, gone: () => claims.gone() };
  }
}
