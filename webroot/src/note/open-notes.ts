import type { Readable } from '../signal/signal';
import { DeviceKeep } from './note-keep';
import type { NoteLine } from './note-line';
import { NoteSession } from './note-session';
import type { Owner } from './unsent';

/** What is asked of a session here. */
export interface Open {
  /** Resolves when the device has said what it holds. */
  readonly started: Promise<void>;
  readonly unsent: Readable<number>;
  /** Whether something would be gone with this page. */
  readonly onlyHere: boolean;
  close(): Promise<void>;
}

/**
 * The notes that a page has open, one session a room however many views look at it. A session outlives its last view
 * until the server has everything, so that turning to another part of the page strands nothing on the device.
 */
export class OpenNotes<S extends Open> {
  readonly #make: (room: string, before: Promise<void>) => S;
  readonly #closing = new Map<string, Promise<void>>();
  readonly #open = new Map<string, { session: S; views: number }>();

  /** What is made waits with what the device holds until the session before it has put all there. */
  constructor(make: (room: string, before: Promise<void>) => S) {
    this.#make = make;
  }

  /** The session of a room's note; pair each call with `leave`. */
  enter(room: string): S {
    let open = this.#open.get(room);
    if (!open) {
      open = { session: this.#make(room, this.#closing.get(room) ?? Promise.resolve()), views: 0 };
      this.#open.set(room, open);
    }
    open.views += 1;
    return open.session;
  }

  leave(room: string): void {
    const open = this.#open.get(room);
    if (!open) return;
    open.views -= 1;
    if (open.views === 0) void this.#closeWhenSent(room, open.session);
  }

  /** Whether any of them holds something that would be gone with this page. */
  get onlyHere(): boolean {
    return [...this.#open.values()].some(({ session }) => session.onlyHere);
  }

  /** Sends what earlier pages left on the device. */
  resume(rooms: readonly string[]): void {
    for (const room of rooms) {
      this.enter(room);
      this.leave(room);
    }
  }

  async #closeWhenSent(room: string, session: S): Promise<void> {
    await session.started;
    let stop = () => {};
    await new Promise<void>((resolve) => {
      stop = session.unsent.subscribe((count) => {
        if (count === 0) resolve();
      });
    });
    stop();
    const open = this.#open.get(room);
    if (open?.session !== session || open.views > 0) return;
    this.#open.delete(room);
    const closing = session.close();
    this.#closing.set(room, closing);
    await closing;
    if (this.#closing.get(room) === closing) this.#closing.delete(room);
  }
}

const byLine = new WeakMap<NoteLine, OpenNotes<NoteSession>>();

/** The open notes of a page's line. */
export function notesOf(line: NoteLine, owner: Owner): OpenNotes<NoteSession> {
  let notes = byLine.get(line);
  if (!notes) {
    const made = new OpenNotes((room, before) => new NoteSession(room, line, new DeviceKeep(owner, room, before)));
    line.leaving.watch(() => made.onlyHere);
    notes = made;
    byLine.set(line, notes);
  }
  return notes;
}
