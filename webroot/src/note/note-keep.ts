import { createStore, get, set, type UseStore } from 'idb-keyval';
import { freshId } from '../wire/ids';
import type { Remembered } from './commit';
import { markUnsent, type Owner } from './unsent';

/** Words that came back, under a name of their own so that a page can let them go one by one. */
export interface Returned {
  id: string;
  text: string;
  perhapsThere: boolean;
}

/** What a keystroke brought joins the words before it: else a refused sentence would come back letter by letter. */
export function withReturned(
  before: readonly Returned[],
  { text, perhapsThere }: Omit<Returned, 'id'>,
): readonly Returned[] {
  const last = before.at(-1);
  if (!last || [...text].length > 1 || last.perhapsThere !== perhapsThere) {
    return [...before, { id: freshId(), text, perhapsThere }];
  }
  return [...before.slice(0, -1), { ...last, text: last.text + text }];
}

/** What the device holds of one note for one seat. */
export interface Kept {
  schema: number;
  client: Remembered;
  returned: readonly Returned[];
}

/** Where a note is kept on the device. */
export interface NoteKeep {
  load(): Promise<Kept | null>;
  save(kept: Kept): Promise<void>;
  close(): void;
}

let store: UseStore | undefined;

/**
 * A note in the browser's IndexedDB. Two pages of one seat must not both send what is kept, nor overwrite each
 * other's: the first one holds a lock, and a second one lives without the device's memory.
 */
export class DeviceKeep implements NoteKeep {
  readonly #owner: Owner;
  readonly #room: string;
  readonly #key: string;
  readonly #held: Promise<boolean>;
  #release: () => void = () => undefined;

  constructor(owner: Owner, room: string) {
    this.#owner = owner;
    this.#room = room;
    this.#key = `${owner.meeting} ${owner.participant} ${room}`;
    this.#held = new Promise((resolve) => {
      if (!navigator.locks) {
        resolve(true);
        return;
      }
      const hold = (lock: Lock | null) => {
        resolve(lock !== null);
        return lock ? new Promise<void>((done) => (this.#release = done)) : undefined;
      };
      navigator.locks.request(`session-iv.note ${this.#key}`, { ifAvailable: true }, hold).catch(() => resolve(true));
    });
  }

  async load(): Promise<Kept | null> {
    if (!(await this.#held)) return null;
    return (await get<Kept>(this.#key, this.#store())) ?? null;
  }

  async save(kept: Kept): Promise<void> {
    if (!(await this.#held)) return;
    await set(this.#key, kept, this.#store());
    markUnsent(this.#owner, this.#room, kept.client.unconfirmed.length > 0);
  }

  close(): void {
    this.#release();
  }

  #store(): UseStore {
    store ??= createStore('session-iv.notes', 'notes');
    return store;
  }
}
