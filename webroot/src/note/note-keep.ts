import { storageOf } from '../socket/storage';
import { freshId } from '../wire/ids';
import { type After, after, type Claims, claimsOfBrowser } from './claims';
import type { Remembered } from './commit';
import type { ConfirmedText } from './confirmed-words';
import type { Returned } from './returned';
import { DatabaseShelf, type Shelf } from './shelf';
import { type Marks, markUnsent, type Owner } from './unsent';

/** What the device holds of one note for one seat. */
export interface Kept {
  schema: number;
  client: Remembered;
  returned: readonly Returned[];
  /** The page that keeps it; absent in what an earlier version kept. */
  page?: string;
  /** What came with the revision, and one's own words that were confirmed lately; absent in what was kept earlier. */
  lineage?: string | null;
  confirmed?: readonly ConfirmedText[];
}

/** What a note begins with: this page's own part, and the parts that pages left which are gone. */
export interface Found {
  own: Kept | null;
  left: readonly Kept[];
}

/** Where a note is kept on the device. What it does not say to be kept is not. */
export interface NoteKeep {
  /** Rejects when the device keeps nothing for this page. */
  load(): Promise<Found>;
  /** Resolves once it is kept; rejects when it is not. */
  save(kept: Kept): Promise<void>;
  close(): Promise<void>;
}

/** What a keep needs of the device and of the page around it. */
export interface Device {
  shelf: Shelf;
  claims: Claims;
  marks: Marks;
  after: After;
}

/** So long a device has to answer; after that this page goes on without it. */
export const ANSWERED_WITHIN_MS = 5_000;

export class NotKept extends Error {}

let browser: Device | undefined;

function thisBrowser(): Device {
  browser ??= { shelf: new DatabaseShelf(), claims: claimsOfBrowser(), marks: storageOf(window), after };
  return browser;
}

/**
 * A note on this device. Of several pages of one seat the first one owns the note's place; each other one keeps what it
 * has in a place of its own beside it, so that none overwrites or sends what another one has. The owner takes over what
 * pages left that are gone.
 */
export class DeviceKeep implements NoteKeep {
  readonly #owner: Owner;
  readonly #room: string;
  readonly #before: Promise<void>;
  readonly #device: Device;
  readonly #page = freshId();
  #place: string;
  #taken: { place: string; release: () => void }[] = [];
  #release: () => void = () => undefined;
  #saved = false;
  #off = false;

  /** Begins once `before` is settled: what this page itself has still to put there. */
  constructor(owner: Owner, room: string, before: Promise<void>, device: Device = thisBrowser()) {
    this.#owner = owner;
    this.#room = room;
    this.#before = before.catch(() => undefined);
    this.#device = device;
    this.#place = `${owner.meeting} ${owner.participant} ${room}`;
  }

  async load(): Promise<Found> {
    await this.#before;
    return this.#answered(() => this.#find());
  }

  async save(kept: Kept): Promise<void> {
    await this.#answered(() => this.#put(kept));
    markUnsent(this.#owner, this.#roomOf(this.#place), isUnsent(kept), this.#device.marks);
  }

  async close(): Promise<void> {
    for (const { release } of this.#taken) release();
    this.#release();
  }

  async #find(): Promise<Found> {
    const { claims, shelf } = this.#device;
    const first = this.#place;
    let release = await claims.take(first);
    const owns = release !== null;
    if (!owns) {
      this.#place = `${first} ${this.#page}`;
      release = await claims.take(this.#place);
    }
    this.#release = release ?? this.#release;
    const own = (await shelf.get(this.#place)) ?? null;
    const beside = (await shelf.keys()).filter((key) => isBeside(first, key));
    const left: Kept[] = [];
    for (const place of owns ? beside : []) {
      const free = await claims.take(place);
      if (!free) continue;
      const kept = await shelf.get(place);
      if (kept) left.push(kept);
      this.#taken.push({ place, release: free });
    }
    // Too late: the page has begun without all this, and must leave it to the next one.
    if (this.#off) await this.close();
    return { own, left };
  }

  async #put(kept: Kept): Promise<void> {
    const { shelf } = this.#device;
    const mine = { ...kept, page: this.#page };
    let overtaken = false;
    await shelf.change(this.#place, (before) => {
      overtaken = this.#saved && before !== undefined && before.page !== this.#page;
      return overtaken && before ? before : mine;
    });
    if (overtaken) {
      // Another page took this one for gone. It keeps what it has there; this one goes on elsewhere.
      this.#place = `${this.#owner.meeting} ${this.#owner.participant} ${this.#room} ${this.#page}`;
      await shelf.change(this.#place, () => mine);
    }
    this.#saved = true;
    for (const { place, release } of this.#taken.splice(0)) {
      await shelf.remove(place);
      markUnsent(this.#owner, this.#roomOf(place), false, this.#device.marks);
      release();
    }
    // Beside the owner's place nothing stays that nobody needs.
    if (this.#place.endsWith(this.#page) && !isUnsent(kept) && kept.returned.length === 0) {
      await shelf.remove(this.#place);
      this.#saved = false;
    }
  }

  #roomOf(place: string): string {
    return place.slice(`${this.#owner.meeting} ${this.#owner.participant} `.length);
  }

  /** A device that did not answer once is asked no more: nobody waits twice, and no late answer surprises anybody. */
  async #answered<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#off) throw new NotKept();
    return new Promise<T>((resolve, reject) => {
      const callOff = this.#device.after(ANSWERED_WITHIN_MS, () => {
        this.#off = true;
        reject(new NotKept());
      });
      ask().then(resolve, reject).finally(callOff);
    });
  }
}

/** Whether it holds something that the server does not have. */
export function isUnsent({ client }: Kept): boolean {
  return client.unconfirmed.length > 0 || client.flight !== null;
}

/** Whether it is a place that a second page made for itself. */
function isBeside(first: string, key: string): boolean {
  return key.startsWith(`${first} `) && /^[0-9a-f]{32}$/.test(key.slice(first.length + 1));
}
