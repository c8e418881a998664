import { type Readable, Signal } from '../signal/signal';
import type { ChangeFrame, FaultCode, LiveFrame, SnapshotFrame } from '../wire/types';

type Documents = ReadonlyMap<string, unknown>;

/** Why the server shows a room to nobody. */
export type RoomFault = Extract<FaultCode, 'unknown-room' | 'room-stopped'>;

/** The copy of one room's board on this device: documents by key, and the version up to which it is whole. */
export class RoomBoard {
  readonly room: string;
  readonly #documents = new Map<string, unknown>();
  readonly #signals = new Map<string, Signal<unknown>>();
  readonly #families = new Map<string, { keys: RegExp; signal: Signal<Documents> }>();
  readonly #known = new Signal(false);
  readonly #fault = new Signal<RoomFault | null>(null);
  #version = 0;
  #lineage: string | null = null;

  constructor(room: string) {
    this.room = room;
  }

  get version(): number {
    return this.#version;
  }

  /** What came with the version, said back to the server when this copy is resumed. */
  get lineage(): string | null {
    return this.#lineage;
  }

  /** Whether a first snapshot has come; before it an absent document means "not yet known". */
  get known(): Readable<boolean> {
    return this.#known;
  }

  /** Why there is nothing new here and cannot be; what stands here is then as old as the last frame. */
  get fault(): Readable<RoomFault | null> {
    return this.#fault;
  }

  /** The server said that it cannot show the room. */
  fail(fault: RoomFault): void {
    this.#fault.set(fault);
  }

  /** The document under a key, undefined while there is none. */
  document<T>(key: string): Readable<T | undefined> {
    let signal = this.#signals.get(key);
    if (!signal) {
      signal = new Signal<unknown>(this.#documents.get(key));
      this.#signals.set(key, signal);
    }
    return signal as unknown as Readable<T | undefined>;
  }

  /** All documents whose key matches, as one signal; for families such as `poll/…`. */
  family<T>(keys: RegExp): Readable<ReadonlyMap<string, T>> {
    let family = this.#families.get(keys.source);
    if (!family) {
      family = { keys, signal: new Signal<Documents>(this.#matching(keys)) };
      this.#families.set(keys.source, family);
    }
    return family.signal as unknown as Readable<ReadonlyMap<string, T>>;
  }

  apply(frame: SnapshotFrame | ChangeFrame | LiveFrame): void {
    if (frame.type !== 'live') this.#fault.set(null);
    switch (frame.type) {
      case 'snapshot':
        this.#replace(frame);
        break;
      case 'change':
        // A version never goes back; what is older than this copy is an echo of a line that was lost.
        if (frame.version != null) {
          if (frame.version < this.#version) return;
          this.#version = frame.version;
          this.#lineage = frame.lineage ?? null;
        }
        this.#touch(frame.set ?? {}, frame.gone ?? []);
        break;
      case 'live':
        this.#touch(frame.set, []);
        break;
    }
  }

  /** What stands here may not be what this viewer sees now: the whole board is asked for, and replaces it. */
  forgetPlace(): void {
    this.#lineage = null;
  }

  /** Forgets everything: nobody watches the room any more, so what stands here would grow old unseen. */
  clear(): void {
    this.#version = 0;
    this.#lineage = null;
    this.#known.set(false);
    this.#fault.set(null);
    this.#touch({}, [...this.#documents.keys()]);
  }

  #replace(frame: SnapshotFrame): void {
    const gone = [...this.#documents.keys()].filter((key) => !(key in frame.documents) && key !== 'presence');
    this.#version = frame.version;
    this.#lineage = frame.lineage;
    this.#touch(frame.documents, gone);
    this.#known.set(true);
  }

  #touch(set: Record<string, unknown>, gone: readonly string[]): void {
    const touched = [...gone, ...Object.keys(set)];
    for (const key of gone) this.#documents.delete(key);
    for (const [key, document] of Object.entries(set)) this.#documents.set(key, document);
    // All documents stand before the first reader hears: a reader may look at a second one.
    for (const key of touched) this.#signals.get(key)?.set(this.#documents.get(key));
    for (const { keys, signal } of this.#families.values()) {
      if (touched.some((key) => keys.test(key))) signal.set(this.#matching(keys));
    }
  }

  #matching(keys: RegExp): Documents {
    return new Map([...this.#documents].filter(([key]) => keys.test(key)));
  }
}
