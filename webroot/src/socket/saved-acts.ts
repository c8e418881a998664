import { type Readable, Signal } from '../signal/signal';
import type { ClientFrame, Command, RecalledFrame, ServerFrame } from '../wire/types';
import type { Answer, Keep, Submission } from './outbox';

/** A command that the server said it had stored; `gone` once a server that was restored from a copy has it no more. */
export interface Saved {
  id: string;
  room: string;
  command: Command;
  savedAt: number;
  version: number;
  gone: boolean;
}

/** How many saved commands a device remembers, and for how long: copies of a server are made at least once a day. */
export const SAVED_LIMIT = 200;
export const SAVED_FOR_MS = 24 * 3_600_000;

/**
 * The commands that the server acknowledged, kept on this device for a while, and for each room the lineage that came
 * after the last of them. When a whole board comes, the room is asked whether it still has that lineage; if not, the
 * commands that it does not know are gone, and can be put in again under their ids, which does nothing twice. A note's
 * commits are not kept here: the note hands its words back itself.
 */
export class SavedActs {
  readonly #acts: string;
  readonly #marks: string;
  readonly #keep: Keep;
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #now: () => number;
  readonly #gone = new Signal<readonly Saved[]>([]);
  readonly #saved = new Map<string, Saved>();
  readonly #lineages = new Map<string, string>();
  /** Rooms whose whole board came, and which have not answered yet. */
  readonly #asked = new Set<string>();

  constructor(owner: string, keep: Keep, send: (frame: ClientFrame) => boolean, now: () => number = Date.now) {
    this.#acts = `session-iv.saved.${owner}.`;
    this.#marks = `session-iv.lineage.${owner}.`;
    this.#keep = keep;
    this.#send = send;
    this.#now = now;
    this.#load();
  }

  /** What was saved before the server was restored, and is not there any more; the oldest first. */
  get gone(): Readable<readonly Saved[]> {
    return this.#gone;
  }

  /** Hears every answer that a command of this device got. */
  answered(answer: Answer, { id, room, command }: Submission): void {
    if (command.type === 'note.commit') return;
    if (answer.type !== 'done') {
      this.letGo(id);
      return;
    }
    this.#put({ id, room, command, savedAt: this.#now(), version: answer.version, gone: false });
    this.#bound();
    this.#tell();
  }

  /** A new socket was welcomed: what was asked on the old one is asked again. */
  welcomed(): void {
    for (const room of this.#asked) this.#ask(room);
  }

  take(frame: ServerFrame): void {
    if (frame.type === 'snapshot') {
      if (this.#of(frame.room).length > 0 && this.#lineages.has(frame.room)) this.#ask(frame.room);
      this.#mark(frame.room, frame.version, frame.lineage);
    } else if (frame.type === 'change' && frame.version != null && frame.lineage) {
      this.#mark(frame.room, frame.version, frame.lineage);
    } else if (frame.type === 'recalled') {
      this.#recalled(frame);
    }
  }

  /** Somebody else of this page may have asked about other commands. */
  #recalled({ room, parted, known, unknown }: RecalledFrame): void {
    const told = new Set([...known, ...unknown]);
    if (!this.#of(room).some(({ id }) => told.has(id))) return;
    this.#asked.delete(room);
    const lost = new Set(parted ? unknown : []);
    for (const saved of this.#of(room)) if (lost.has(saved.id)) this.#put({ ...saved, gone: true });
    this.#forgetLineage(room);
    this.#tell();
  }

  /** Forgets a command. */
  letGo(id: string): void {
    this.#saved.delete(id);
    this.#drop(this.#acts + id);
    this.#tell();
  }

  #of(room: string): Saved[] {
    return [...this.#saved.values()].filter((saved) => saved.room === room && !saved.gone);
  }

  #ask(room: string): void {
    this.#asked.add(room);
    const ids = this.#of(room).map(({ id }) => id);
    this.#send({ type: 'recall', room, lineage: this.#lineages.get(room) ?? null, ids });
  }

  /** The first lineage that covers all that this device has in the room; not before the room has answered. */
  #mark(room: string, version: number, lineage: string): void {
    if (this.#asked.has(room)) return;
    const newest = Math.max(-1, ...this.#of(room).map((saved) => saved.version));
    const marked = Number.parseInt(this.#lineages.get(room) ?? '-1', 10);
    if (newest < 0 || version < newest || marked >= newest) return;
    this.#lineages.set(room, lineage);
    this.#store(this.#marks + room, lineage);
  }

  #forgetLineage(room: string): void {
    this.#lineages.delete(room);
    this.#drop(this.#marks + room);
  }

  #put(saved: Saved): void {
    this.#saved.set(saved.id, saved);
    this.#store(this.#acts + saved.id, JSON.stringify(saved));
  }

  #bound(): void {
    const oldest = [...this.#saved.values()].sort((a, b) => a.savedAt - b.savedAt);
    oldest.forEach((saved, i) => {
      const old = this.#now() - saved.savedAt > SAVED_FOR_MS;
      if (old || i < oldest.length - SAVED_LIMIT) this.letGo(saved.id);
    });
  }

  #tell(): void {
    const gone = [...this.#saved.values()].filter((saved) => saved.gone);
    this.#gone.set(gone.sort((a, b) => a.savedAt - b.savedAt));
  }

  #store(key: string, text: string): void {
    try {
      this.#keep.setItem(key, text);
    } catch {
      // Storage is full or forbidden: it is remembered as long as this page lives.
    }
  }

  #drop(key: string): void {
    try {
      this.#keep.removeItem(key);
    } catch {
      // A device that cannot store has nothing to forget.
    }
  }

  #load(): void {
    try {
      for (let i = 0; i < this.#keep.length; i++) {
        const key = this.#keep.key(i) ?? '';
        const text = this.#keep.getItem(key);
        if (text && key.startsWith(this.#acts)) {
          const saved = JSON.parse(text) as Saved;
          this.#saved.set(saved.id, saved);
        } else if (text && key.startsWith(this.#marks)) this.#lineages.set(key.slice(this.#marks.length), text);
      }
    } catch {
      // Unreadable storage remembers nothing.
    }
    this.#bound();
    this.#tell();
  }
}
