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
  close(): Promise<void>;
}

/**
 * The notes that a page has open, one session a room however many views look at it. A session outlives its last view
 * until the server has everything, so that turning to another part of the page strands nothing on the device.
 */
export class OpenNotes<S extends Open> {
  readonly #make: (room: string) => S;
  readonly #open = new Map<string, { session: S; views: number }>();

  constructor(make: (room: string) => S) {
    this.#make = make;
  }

  /** The session of a room's note; pair each call with `leave`. */
  enter(room: string): S {
    let open = this.#open.get(room);
    if (!open) {
      open = { session: this.#make(room), views: 0 };
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
    await session.close();
  }
}

const byLine = new WeakMap<NoteLine, OpenNotes<NoteSession>>();

/** The open notes of a page's line. */
export function notesOf(line: NoteLine, owner: Owner): OpenNotes<NoteSession> {
  let notes = byLine.get(line);
  if (!notes) {
    notes = new OpenNotes((room) => new NoteSession(room, line, new DeviceKeep(owner, room)));
    byLine.set(line, notes);
  }
  return notes;
}
