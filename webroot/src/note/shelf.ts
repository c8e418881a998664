import { createStore, del, get, keys, type UseStore, update } from 'idb-keyval';
import type { Kept } from './note-keep';

/** Where a device puts notes, by their keys. Each call may fail, or never be answered. */
export interface Shelf {
  get(key: string): Promise<Kept | undefined>;
  /** Puts there what the function makes of what is there, in one go; if it throws, nothing changes. */
  change(key: string, make: (before: Kept | undefined) => Kept): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

/** The browser's IndexedDB. */
export class DatabaseShelf implements Shelf {
  #made: UseStore | undefined;

  async get(key: string): Promise<Kept | undefined> {
    return get<Kept>(key, this.#store());
  }

  async change(key: string, make: (before: Kept | undefined) => Kept): Promise<void> {
    await update<Kept>(key, make, this.#store());
  }

  async remove(key: string): Promise<void> {
    await del(key, this.#store());
  }

  async keys(): Promise<string[]> {
    return (await keys<string>(this.#store())).map(String);
  }

  #store(): UseStore {
    this.#made ??= createStore('session-iv.notes', 'notes');
    return this.#made;
  }
}
