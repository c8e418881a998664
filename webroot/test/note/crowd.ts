import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Random } from './edits';

/** What one author does, at which moment of the sitting: the same list for every engine. */
interface Deed {
  at: number;
  author: number;
  edit: (state: EditorState) => Transaction;
}

/** A crowd of authors who type at their own places, one of them over a bad line. */
export interface Script {
  authors: { name: string; roundTrip: number }[];
  deeds: Deed[];
  lastsMs: number;
}

const GOOD_LINES = [40, 40, 60, 60, 80, 80, 120, 200];
export const BAD_LINE = 1_500;
const LASTS_MS = 40_000;
const STROKES_A_SECOND = 3;
const WORDS = ['peace ', 'draft ', 'recalling ', 'міст ', 'delegation ', 'and ', 'water ', 'of '];

/** Typing letter by letter, now and then a new line, a deletion, or a jump elsewhere. */
export function script(seed: number, authors: number): Script {
  const random = new Random(seed);
  const deeds: Deed[] = [];
  const people = Array.from({ length: authors }, (_, i) => ({
    name: `author-${i}`,
    roundTrip: i === 0 ? BAD_LINE : (GOOD_LINES[i % GOOD_LINES.length] as number),
  }));
  for (const author of people.keys()) {
    let word = '';
    for (let at = random.below(1_000); at < LASTS_MS; at += 1 + random.below((2 * 1_000) / STROKES_A_SECOND)) {
      const [dice, place] = [random.below(100), random.below(1_000_000)];
      word ||= random.pick(WORDS);
      const letter = word.slice(0, 1);
      if (dice < 90) word = word.slice(1);
      deeds.push({ at, author, edit: (state) => deed(state, dice, place, letter) });
    }
  }
  deeds.sort((one, other) => one.at - other.at);
  return { authors: people, deeds, lastsMs: LASTS_MS };
}

function deed(state: EditorState, dice: number, place: number, letter: string): Transaction {
  const { head } = state.selection;
  if (dice < 90) return state.tr.insertText(letter, head);
  if (dice < 95) {
    const { parentOffset } = state.doc.resolve(head);
    return parentOffset > 0 ? state.tr.delete(head - 1, head) : state.tr.insertText(letter, head);
  }
  if (dice < 97) return state.tr.split(head);
  const near = TextSelection.near(state.doc.resolve(place % (state.doc.content.size + 1)));
  return state.tr.setSelection(near).insertText(letter, near.head);
}

/** What a sitting showed. */
export interface Outcome {
  sent: number;
  refused: number;
  /** Steps that did not get into the note. */
  dropped: number;
  steps: number;
  /** From the keystroke to its confirmation at its author, in milliseconds. */
  good: number[];
  bad: number[];
  documents: Node[];
}

/** How one author's engine works on its state; the network around it is the same for all. */
export interface Engine {
  readonly state: () => EditorState;
  edited(transaction: Transaction): void;
  /** What to send now, or null. */
  next(): unknown;
  /** Something from the server; says how many own steps are settled by it: in the note, or lost. */
  hear(message: unknown): { confirmed: number; dropped: number };
}

/** The server's half: what it answers to the sender alone, or tells everybody. */
export interface Desk {
  take(author: string, message: unknown): Promise<{ refused: unknown } | { all: unknown }>;
}

interface Event {
  at: number;
  order: number;
  run: () => Promise<void> | void;
}

/** Plays a script in virtual time over one engine. */
export class Crowd {
  readonly outcome: Outcome = { sent: 0, refused: 0, dropped: 0, steps: 0, good: [], bad: [], documents: [] };
  readonly #events: Event[] = [];
  readonly #random: Random;
  readonly #arrivals = new Map<number, number>();
  readonly #busy = new Set<number>();
  readonly #waiting: number[][];
  #now = 0;
  #order = 0;

  constructor(
    readonly script: Script,
    readonly engines: readonly Engine[],
    readonly desk: Desk,
    seed: number,
  ) {
    this.#random = new Random(seed);
    this.#waiting = engines.map(() => []);
  }

  async play(): Promise<Outcome> {
    for (const { at, author, edit } of this.script.deeds) this.#at(at, () => this.#edit(author, edit));
    for (let event = this.#events.shift(); event; event = this.#events.shift()) {
      this.#now = event.at;
      await event.run();
    }
    this.outcome.documents = this.engines.map((engine) => engine.state().doc);
    return this.outcome;
  }

  #edit(author: number, edit: Deed['edit']): void {
    const engine = this.engines[author] as Engine;
    const transaction = edit(engine.state());
    engine.edited(transaction);
    this.outcome.steps += transaction.steps.length;
    for (const _ of transaction.steps) this.#waiting[author]?.push(this.#now);
    this.#send(author);
  }

  #send(author: number): void {
    if (this.#busy.has(author)) return;
    const engine = this.engines[author] as Engine;
    const message = engine.next();
    if (message === null) return;
    const { name, roundTrip } = this.script.authors[author] as Script['authors'][number];
    this.#busy.add(author);
    this.outcome.sent += 1;
    this.#at(this.#now + roundTrip / 2 + this.#random.below(10), async () => {
      const answer = await this.desk.take(name, message);
      if ('refused' in answer) {
        this.outcome.refused += 1;
        this.#carry(author, author, answer.refused);
      } else {
        for (const each of this.engines.keys()) this.#carry(each, author, answer.all);
      }
    });
  }

  /** Messages of one line keep their order. */
  #carry(to: number, sender: number, message: unknown): void {
    const { roundTrip } = this.script.authors[to] as Script['authors'][number];
    const due = this.#now + roundTrip / 2 + this.#random.below(roundTrip / 5);
    const at = Math.max(this.#arrivals.get(to) ?? 0, due);
    this.#arrivals.set(to, at);
    this.#at(at, () => {
      const { confirmed, dropped } = (this.engines[to] as Engine).hear(message);
      const waiting = this.#waiting[to] as number[];
      const times = waiting.splice(0, confirmed).map((since) => this.#now - since);
      (to === 0 ? this.outcome.bad : this.outcome.good).push(...times);
      waiting.splice(0, dropped);
      this.outcome.dropped += dropped;
      if (to === sender) this.#busy.delete(to);
      this.#send(to);
    });
  }

  #at(at: number, run: Event['run']): void {
    const event = { at, order: this.#order++, run };
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle] as Event).at > at) high = middle;
      else low = middle + 1;
    }
    this.#events.splice(low, 0, event);
  }
}
