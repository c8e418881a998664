import type { Node } from 'prosemirror-model';
import { type Readable, Signal } from '../signal/signal';
import type { Answer } from '../socket/outbox';
import { freshId } from '../wire/ids';
import type { NoteCommitFrame, NoteStateFrame, ServerFrame } from '../wire/types';
import { Backlog } from './backlog';
import { OutOfStep, type Turn } from './commit';
import { ConfirmedWords } from './confirmed-words';
import { NoteClient } from './note-client';
import { goesOnWith } from './note-found';
import type { NoteKeep } from './note-keep';
import { commitLimits, type NoteLine } from './note-line';
import { type Keeping, NoteSaving, type Standing } from './note-saving';
import { noteSchema, SCHEMA_VERSION } from './note-schema';
import { NoteWatchers } from './note-watchers';
import { type PeerPlace, Peers } from './peers';
import { handedBack, type Returned } from './returned';
import { type StepJson, textOfSteps } from './step-json';

/**
 * One room's note on this device: brings the client's commits to the server and the server's to the client, keeps
 * everything on the device, and hands back what found no place. Lives as long as anybody looks or anything is unsent.
 */
export class NoteSession {
  readonly room: string;
  /** Resolves when the device has said what it holds. */
  readonly started: Promise<void>;
  readonly watchers = new NoteWatchers();
  readonly #line: NoteLine;
  readonly #saving: NoteSaving;
  readonly #document = new Signal<Node | null>(null);
  readonly #unsent = new Signal(0);
  readonly #progress = new Signal<number | null>(null);
  readonly #backlog = new Backlog();
  readonly #returned = new Signal<readonly Returned[]>([]);
  readonly #peers = new Peers();
  readonly #stops: (() => void)[];
  #client: NoteClient | null = null;
  /** What came with the client's revision: the server goes on from there only if it is of its own history. */
  #lineage: string | null = null;
  #confirmed = new ConfirmedWords();
  /** Whether the device has been asked what it holds; before that nothing from the server is taken. */
  #ready = false;
  #joined = false;
  /** The commit to which the server has said "done"; only its steps are awaited. */
  #done = '';
  #submitting = '';
  #closed = false;

  constructor(room: string, line: NoteLine, keep: NoteKeep) {
    this.room = room;
    this.#line = line;
    this.#saving = new NoteSaving(keep, () => this.#standing());
    this.#stops = [
      line.connection.onFrame((frame) => this.#take(frame)),
      this.keeping.subscribe(({ failed }) => line.leaving.told(this, !failed)),
      () => line.leaving.told(this, true),
      line.outbox.onAnswer((answer) => this.#answered(answer)),
      line.connection.state.subscribe(({ kind }) => {
        if (kind !== 'online') this.#lost();
      }),
    ];
    this.started = this.#start();
  }

  /** What the author sees; null until the note is there. */
  get document(): Readable<Node | null> {
    return this.#document;
  }

  /** Changes that are not on the server yet. */
  get unsent(): Readable<number> {
    return this.#unsent;
  }

  /** Which share of a long text is on the server; null while none is on its way. */
  get progress(): Readable<number | null> {
    return this.#progress;
  }

  /** What of that is on this device. */
  get keeping(): Readable<Keeping> {
    return this.#saving.keeping;
  }

  /** Whether something would be gone with this page. */
  get onlyHere(): boolean {
    return this.keeping.get().failed && (this.#unsent.get() > 0 || this.#returned.get().length > 0);
  }

  get returned(): Readable<readonly Returned[]> {
    return this.#returned;
  }

  edited(steps: Turn['transform']['steps'], before: readonly Node[], after: Node): void {
    this.#client?.edited(steps, before, after);
    this.#changed();
    this.#pump();
  }

  peers(): PeerPlace[] {
    return this.#client ? this.#peers.places(this.#client) : [];
  }

  /** Tells the others where one's own cursor is. */
  point(anchor: number, head: number): void {
    const client = this.#client;
    if (!client || !this.#joined) return;
    const places = { anchor: client.unshown(anchor), head: client.unshown(head) };
    this.#line.connection.send({ type: 'cursor', room: this.room, revision: client.revision, ...places });
  }

  /** The author has these words back in the note, or elsewhere. */
  letGo(id: string): void {
    this.#returned.set(this.#returned.get().filter((each) => each.id !== id));
    this.#saveSoon();
  }

  /** Writes to the device now; a page that is being put away does not wait. */
  save(): Promise<void> {
    return this.#saving.now();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const stop of this.#stops) stop();
    if (this.#joined) this.#line.connection.send({ type: 'note-leave', room: this.room });
    await this.#saving.close();
  }

  async #start(): Promise<void> {
    const found = await this.#saving.load();
    if (this.#closed) return;
    const { client, lineage, confirmed, returned, abandoned } = goesOnWith(found, commitLimits(this.#line));
    this.#client = client;
    this.#lineage = lineage;
    this.#confirmed = confirmed;
    this.#returned.set(returned);
    for (const ref of abandoned) this.#line.outbox.abandon(ref);
    this.#ready = true;
    this.#changed();
    this.#join(this.#client?.revision ?? null);
  }

  /** What a page that comes after this one needs to go on. */
  #standing(): Standing | null {
    const client = this.#client;
    return (
      client && {
        kept: {
          schema: SCHEMA_VERSION,
          client: client.remembered(),
          returned: this.#returned.get(),
          lineage: this.#lineage,
          confirmed: this.#confirmed.remembered(),
        },
        changes: client.unsent,
      }
    );
  }

  #join(revision: number | null): void {
    const sent = this.#line.connection.send({
      type: 'note-join',
      room: this.room,
      revision,
      lineage: this.#lineage,
    });
    this.#joined = sent && revision !== null;
    if (this.#joined) this.#pump();
  }

  #lost(): void {
    this.#joined = false;
    this.#done = '';
    this.#peers.clear();
    this.watchers.moved();
  }

  #take(frame: ServerFrame): void {
    if (!this.#ready) return;
    if (frame.type === 'welcome') {
      this.#join(this.#client?.revision ?? null);
    } else if (!('room' in frame) || frame.room !== this.room) {
      return;
    } else if (frame.type === 'note-state') {
      this.#startAgain(frame);
    } else if (frame.type === 'note-commit') {
      this.#receive(frame);
    } else if (frame.type === 'cursor') {
      this.#peers.point(frame);
      this.watchers.moved();
    } else if (frame.type === 'cursor-gone') {
      this.#peers.leave(frame.by);
      this.watchers.moved();
    } else if (frame.type === 'recalled') {
      const text = this.#confirmed.gone(frame).join('');
      if (text) this.#handBack([{ text, perhapsThere: false, restored: true }]);
    }
  }

  #startAgain(frame: NoteStateFrame): void {
    this.watchers.settle();
    if (frame.parted) {
      const recall = { type: 'recall', room: this.room, lineage: this.#lineage } as const;
      for (const ids of this.#confirmed.ask()) this.#line.connection.send({ ...recall, ids });
    }
    this.#lineage = frame.lineage;
    const document = noteSchema.nodeFromJSON(frame.document);
    this.#joined = true;
    if (this.#client) {
      if (this.#client.flight) this.#line.outbox.abandon(this.#client.flight.ref);
      this.#turn(this.#client.reset(frame.revision, document));
    } else {
      this.#client = new NoteClient(frame.revision, document, commitLimits(this.#line));
      this.#changed();
    }
    this.#pump();
  }

  #receive(frame: NoteCommitFrame): void {
    const client = this.#client;
    if (!client) return;
    this.watchers.settle();
    try {
      const own = client.flight?.ref === frame.ref;
      this.#turn(client.receive(frame));
      this.#lineage = frame.lineage;
      if (own) this.#confirmed.add(frame.ref, textOfSteps(frame.steps as StepJson[]));
      this.#peers.carry(client);
    } catch (failure) {
      if (!(failure instanceof OutOfStep)) throw failure;
      this.#join(failure.missing ? client.revision : null);
      return;
    }
    this.#pump();
  }

  #answered(answer: Answer): void {
    const client = this.#client;
    if (answer.id !== client?.flight?.ref) return;
    if (answer.type === 'done') {
      this.#done = answer.id;
      return;
    }
    this.watchers.settle();
    this.#turn(client.refused(answer.id));
    if (answer.code === 'revision-unknown') this.#join(null);
    else this.#pump();
  }

  /** Sends what waits, one commit at a time; one that was on its way before is sent again as it was. */
  #pump(): void {
    const client = this.#client;
    if (!client || !this.#joined || this.#closed) return;
    for (let turn = client.dropOversized(); turn; turn = client.dropOversized()) this.#turn(turn);
    const flight = client.flight ?? client.commit(freshId());
    const { ref, revision, steps } = flight ?? { ref: '', revision: 0, steps: [] };
    const onItsWay = this.#line.outbox.pending.get().some((each) => each.id === ref);
    if (!flight || onItsWay || this.#done === ref || this.#submitting === ref) return;
    this.#submitting = ref;
    // The device knows of the commit before the server can: else a page that dies here would send its steps twice.
    void this.save().then(() => {
      this.#submitting = '';
      if (client.flight !== flight) return;
      try {
        void this.#line.outbox.submit(this.room, { type: 'note.commit', revision, steps }, ref, this.#lineage);
      } catch {
        // Too many commands wait already; this one is on the device, and goes when the next frame comes.
      }
    });
  }

  #turn(turn: Turn | null): void {
    if (!turn) return;
    this.#handBack(turn.handedBack);
    this.watchers.turned(turn);
    this.#changed();
    this.watchers.moved();
  }

  #handBack(words: readonly Omit<Returned, 'id'>[]): void {
    this.#returned.set(handedBack(this.#returned.get(), words));
    this.#saveSoon();
  }

  #changed(): void {
    this.#document.set(this.#client?.document ?? null);
    this.#unsent.set(this.#client?.unsent ?? 0);
    this.#progress.set(this.#backlog.take(this.#client?.waiting ?? 0));
    this.#saveSoon();
  }

  #saveSoon(): void {
    if (!this.#closed) this.#saving.soon();
  }
}
