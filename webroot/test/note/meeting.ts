import { type HandedBack, OutOfStep, type Turn } from '../../src/note/commit';
import { NoteClient } from '../../src/note/note-client';
import { LIMITS, noteSchema } from '../../src/note/note-schema';
import type { NoteCommitFrame } from '../../src/wire/types';
import type { Authority, Frame } from './authority';
import { Random, randomEdit, stateOf } from './edits';

export interface Plan {
  seed: number;
  authors: number;
  edits: number;
  /** How far back the authority reaches; beyond it an author starts anew. */
  window?: number;
}

/** About what an author takes for one edit; the sitting lasts as many of these as there are edits. */
const EDIT_EVERY_MS = 350;
/** Short breaks of somebody's line in a sitting: so many at least, and in a long one so many for each edit. */
const CUTS = 6;
const CUTS_AN_EDIT = 0.04;
const LIMIT = { steps: LIMITS.stepsPerCommit, bytes: LIMITS.commitBytes };

/** One author: the browser's own client on a line that is slow, breaks, and comes back. */
class Author {
  client: NoteClient;
  online = true;
  line = 0;
  edits = 0;
  /** Steps made so far. */
  made = 0;
  readonly handedBack: HandedBack[] = [];
  /** Own commits that came back whole, and of these the ones that stood in the author's text as they came back. */
  readonly whole = { all: 0, asShown: 0 };

  constructor(
    readonly name: string,
    readonly roundTrip: number,
    start: Extract<Frame, { type: 'note-state' }>,
  ) {
    this.client = new NoteClient(start.revision, noteSchema.nodeFromJSON(start.document), LIMIT);
  }

  took(turn: Turn | null): void {
    if (turn) this.handedBack.push(...turn.handedBack);
  }
}

type Event = { at: number; order: number; run: () => Promise<void> | void };

/** A whole sitting in virtual time: authors edit at once over lines that delay, drop and break. */
export class Meeting {
  readonly authors: Author[] = [];
  readonly journal: NoteCommitFrame[] = [];
  readonly #events: Event[] = [];
  readonly #random: Random;
  #now = 0;
  #order = 0;

  constructor(
    readonly authority: Authority,
    readonly plan: Plan,
  ) {
    this.#random = new Random(plan.seed);
  }

  async play(): Promise<void> {
    const { authors, window } = this.plan;
    const [start] = await this.authority.ask(window ? { op: 'open', window } : { op: 'open' });
    if (start?.type !== 'note-state') throw new Error('The authority did not open.');
    for (let i = 0; i < authors; i++) {
      const author = new Author(`author-${i}`, [40, 60, 120, 400, 1500][i % 5] as number, start);
      this.authors.push(author);
      this.#later(this.#random.below(500), () => this.#edit(author));
    }
    const { edits } = this.plan;
    for (let i = 0; i < Math.max(CUTS, edits * CUTS_AN_EDIT); i++) {
      const author = this.#random.pick(this.authors);
      this.#later(this.#random.below(edits * EDIT_EVERY_MS), () => this.#cut(author, 200 + this.#random.below(3_000)));
    }
    this.#later(10_000, () => this.#cut(this.authors[1] as Author, 30_000));
    for (let event = this.#events.shift(); event; event = this.#events.shift()) {
      this.#now = event.at;
      await event.run();
    }
  }

  #later(delay: number, run: Event['run']): void {
    const event = { at: this.#now + delay, order: this.#order++, run };
    const behind = this.#events.findIndex((each) => each.at > event.at);
    this.#events.splice(behind < 0 ? this.#events.length : behind, 0, event);
  }

  /** A journey over the author's line: what is on its way when the line breaks never arrives. */
  #travel(author: Author, run: () => Promise<void> | void): void {
    const line = author.line;
    this.#later(author.roundTrip / 2 + this.#random.below(10), () => (line === author.line ? run() : undefined));
  }

  #edit(author: Author): void {
    if (author.edits >= this.plan.edits) return;
    const made = randomEdit(stateOf(author.client.document), this.#random);
    if (made?.docChanged) {
      author.edits += 1;
      author.client.edited(made.steps, made.docs, made.doc);
      author.made += made.steps.length;
      this.#send(author);
    }
    this.#later(100 + this.#random.below(500), () => this.#edit(author));
  }

  #send(author: Author, again = false): void {
    if (!author.online) return;
    const ref = Array.from({ length: 32 }, () => this.#random.below(16).toString(16)).join('');
    const flight = again ? author.client.flight : author.client.commit(ref);
    if (!flight) return;
    this.#travel(author, async () => {
      const known = this.journal.length;
      const [answer] = await this.authority.ask({ op: 'commit', by: author.name, ...flight });
      if (answer?.type === 'refused') this.#travel(author, () => this.#hear(author, answer));
      if (answer?.type !== 'note-commit' || answer.revision <= known) return;
      this.journal.push(answer);
      for (const each of this.authors) if (each.online) this.#queue(each, answer);
    });
  }

  readonly #arrivals = new Map<Author, number>();

  /** Frames of one line keep their order. */
  #queue(author: Author, frame: Frame): void {
    const line = author.line;
    const at = Math.max(
      this.#arrivals.get(author) ?? 0,
      this.#now + author.roundTrip / 2 + this.#random.below(author.roundTrip),
    );
    this.#arrivals.set(author, at);
    this.#later(at - this.#now, () => (line === author.line ? this.#hear(author, frame) : undefined));
  }

  #hear(author: Author, frame: Frame): void {
    if (frame.type === 'refused') {
      if (frame.code === 'revision-unknown') this.#join(author, null);
      else author.took(author.client.refused(frame.id));
    } else if (frame.type === 'note-state') {
      author.took(author.client.reset(frame.revision, noteSchema.nodeFromJSON(frame.document)));
    } else {
      try {
        const flight = author.client.flight;
        const turn = author.client.receive(frame);
        author.took(turn);
        if (turn && flight?.ref === frame.ref && frame.kept.length === flight.steps.length) {
          author.whole.all += 1;
          if (turn.undone === 0) author.whole.asShown += 1;
        }
        const { unsent, document, confirmed } = author.client;
        if (unsent === 0 && !document.eq(confirmed))
          throw new Error(`${author.name} waits for nothing and sees other than the server has`);
      } catch (failure) {
        if (!(failure instanceof OutOfStep)) throw failure;
        this.#join(author, failure.missing ? author.client.revision : null);
        return;
      }
    }
    this.#send(author);
  }

  #join(author: Author, revision: number | null): void {
    this.#travel(author, async () => {
      for (const frame of await this.authority.ask({ op: 'join', revision })) this.#queue(author, frame);
    });
  }

  /** The line breaks, and the page with it every other time: what the device remembers is all that is left. */
  #cut(author: Author, forMs: number): void {
    author.line += 1;
    author.online = false;
    if (this.#random.below(2) === 0) {
      const kept = JSON.parse(JSON.stringify(author.client.remembered()));
      author.client = NoteClient.restored(noteSchema, kept, LIMIT);
    }
    const line = author.line;
    this.#later(forMs, () => {
      if (line !== author.line) return;
      author.online = true;
      this.#join(author, author.client.revision);
      this.#send(author, true);
      this.#send(author);
    });
  }
}
