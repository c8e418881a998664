import { type Readable, Signal } from '../signal/signal';
import { freshId } from '../wire/ids';
import type { ClientFrame, Command, DoneFrame, RefusalCode, RefusedFrame, ServerFrame } from '../wire/types';
import { backoffMs } from './backoff';

/**
 * A command on its way: `kept` is on this device only, `held` in this page only since the device keeps nothing, `sent`
 * left it and has no answer yet.
 */
export interface Submission {
  id: string;
  room: string;
  command: Command;
  madeAt: number;
  /** What the command rests on, where it rests on something. */
  lineage?: string | null;
  state: 'kept' | 'held' | 'sent';
}

export type Answer = DoneFrame | RefusedFrame;

/** The part of the browser's localStorage that is used here. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Refusals that say "not now": the same command is sent again under its id. */
const RETRY: ReadonlySet<RefusalCode> = new Set(['room-busy', 'store-unavailable', 'too-many']);

/** How many unanswered commands a device keeps; more than that is a fault, not work. */
export const OUTBOX_LIMIT = 200;

export class OutboxFull extends Error {}

/**
 * Commands without an answer. Each is written to the device before it is sent and sent again under the same id until the
 * server answers, also after the page was closed. One storage key a command, so that two tabs do not undo each other.
 */
export class Outbox {
  readonly #prefix: string;
  readonly #keep: Keep;
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #pending = new Signal<readonly Submission[]>([]);
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  readonly #answers = new Set<(answer: Answer, submission: Submission) => void>();
  readonly #tries = new Map<string, number>();
  /** Which of them the device holds. */
  readonly #onDevice = new Set<string>();
  readonly #keeps = new Signal(true);
  #stopped = false;

  constructor(owner: string, keep: Keep, send: (frame: ClientFrame) => boolean) {
    this.#prefix = `session-iv.outbox.${owner}.`;
    this.#keep = keep;
    this.#send = send;
    this.#pending.set(this.#load());
    this.#keeps.set(this.#stored(`${this.#prefix}probe`, ''));
    this.#erase(`${this.#prefix}probe`);
  }

  get pending(): Readable<readonly Submission[]> {
    return this.#pending;
  }

  /** Whether the device took what it was last given to keep. */
  get keeps(): Readable<boolean> {
    return this.#keeps;
  }

  /** Whether a command would be gone with this page. A note keeps its commits itself. */
  get onlyHere(): boolean {
    return this.#pending.get().some(({ id, command }) => !this.#onDevice.has(id) && command.type !== 'note.commit');
  }

  /** Takes a command; the answer comes when the server gave it, however long that takes. Throws `OutboxFull`. */
  submit(room: string, command: Command, id: string = freshId(), lineage: string | null = null): Promise<Answer> {
    if (this.#pending.get().length >= OUTBOX_LIMIT) throw new OutboxFull();
    const made: Submission = { id, room, command, lineage, madeAt: Date.now(), state: 'kept' };
    this.#write(made);
    const submission = { ...made, state: this.#atRest(id) };
    this.#pending.set([...this.#pending.get(), submission]);
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#trySend(submission);
    return answer;
  }

  /** Gives a command up: it is not sent again, and no answer to it will be heard. */
  abandon(id: string): void {
    this.#waiting.delete(id);
    this.#forget(id);
  }

  /** A new socket was welcomed: everything without an answer goes out again, oldest first. */
  welcomed(): void {
    for (const submission of this.#pending.get()) this.#trySend(submission);
  }

  /** The socket was lost: what had been sent may not have arrived. */
  lost(): void {
    // The device may have room again.
    for (const each of this.#pending.get()) if (!this.#onDevice.has(each.id)) this.#write(each);
    this.#pending.set(this.#pending.get().map((each) => ({ ...each, state: this.#atRest(each.id) })));
  }

  take(frame: ServerFrame): void {
    if (frame.type !== 'done' && frame.type !== 'refused') return;
    const submission = this.#pending.get().find((each) => each.id === frame.id);
    if (!submission) return;
    if (frame.type === 'refused' && RETRY.has(frame.code)) {
      this.#again(submission);
      return;
    }
    this.#forget(submission.id);
    for (const listener of [...this.#answers]) listener(frame, submission);
    this.#waiting.get(frame.id)?.(frame);
    this.#waiting.delete(frame.id);
  }

  /** Hears all answers, also to commands of an earlier visit. */
  onAnswer(listener: (answer: Answer, submission: Submission) => void): () => void {
    this.#answers.add(listener);
    return () => this.#answers.delete(listener);
  }

  stop(): void {
    this.#stopped = true;
  }

  #again(submission: Submission): void {
    const tries = this.#tries.get(submission.id) ?? 0;
    this.#tries.set(submission.id, tries + 1);
    this.#mark(submission.id, this.#atRest(submission.id));
    setTimeout(() => {
      if (this.#stopped) return;
      const still = this.#pending.get().find((each) => each.id === submission.id);
      if (still && still.state !== 'sent') this.#trySend(still);
    }, backoffMs(tries));
  }

  #trySend(submission: Submission): void {
    const { id, room, command, lineage } = submission;
    if (this.#send({ type: 'submit', room, id, ...(lineage ? { lineage } : {}), command })) this.#mark(id, 'sent');
  }

  #mark(id: string, state: Submission['state']): void {
    this.#pending.set(this.#pending.get().map((each) => (each.id === id ? { ...each, state } : each)));
  }

  #forget(id: string): void {
    this.#tries.delete(id);
    this.#pending.set(this.#pending.get().filter((each) => each.id !== id));
    this.#onDevice.delete(id);
    this.#erase(this.#prefix + id);
  }

  #atRest(id: string): 'kept' | 'held' {
    return this.#onDevice.has(id) ? 'kept' : 'held';
  }

  #write(submission: Submission): void {
    const stored = this.#stored(this.#prefix + submission.id, JSON.stringify({ ...submission, state: 'kept' }));
    if (stored) this.#onDevice.add(submission.id);
    this.#keeps.set(stored);
  }

  /** Storage may be full or forbidden, and some browsers then forget without a word: only what can be read is kept. */
  #stored(key: string, text: string): boolean {
    try {
      this.#keep.setItem(key, text);
      return this.#keep.getItem(key) === text;
    } catch {
      return false;
    }
  }

  #erase(key: string): void {
    try {
      this.#keep.removeItem(key);
    } catch {
      // A device that cannot store has nothing to forget.
    }
  }

  #load(): Submission[] {
    const found: Submission[] = [];
    try {
      for (let i = 0; i < this.#keep.length; i++) {
        const key = this.#keep.key(i);
        const text = key?.startsWith(this.#prefix) ? this.#keep.getItem(key) : null;
        if (!text) continue;
        const submission = JSON.parse(text) as Submission;
        this.#onDevice.add(submission.id);
        found.push({ ...submission, state: 'kept' });
      }
    } catch {
      // Unreadable storage holds nothing that could be sent.
    }
    return found.sort((a, b) => a.madeAt - b.madeAt);
  }
}
