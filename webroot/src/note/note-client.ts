import type { Node, Schema } from 'prosemirror-model';
import { type Mapping, ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { changeTo } from './change-to';
import { type Accepted, type Flight, type HandedBack, OutOfStep, type Remembered, type Turn } from './commit';
import { bytesOf, type StepJson, stepFromJson, stepToJson, textOfSteps } from './step-json';

// An insertion stays before what others inserted at its place, as on the server; else two people's letters shuffle.
ReplaceStep.MAP_BIAS = -1;

interface Local {
  step: Step;
  inverse: Step;
  /** Its place in the commit on its way, null while it waits for the next one. */
  index: number | null;
}

type Fate = 'redo' | 'drop' | { confirmedAs: number };

const MAPS_KEPT = 500;

/**
 * One author's copy of a note. The confirmed document is what the server has at `revision`; the visible one is that
 * with the steps which the server has not confirmed yet. The server's word is the truth: own steps are taken back,
 * its steps applied, and own steps put on top again where they still fit. Knows no page and no socket.
 */
export class NoteClient {
  readonly #schema: Schema;
  readonly #limits: { steps: number; bytes: number };
  #revision: number;
  #confirmed: Node;
  #document: Node;
  #unconfirmed: Local[] = [];
  #flight: Flight | null = null;
  /** What found no place any more, while the commit before it is on its way. */
  #lost: StepJson[] = [];
  /** The maps of the newest commits, the last one leading to `revision`. */
  #recent: Mapping[] = [];

  constructor(revision: number, document: Node, limits: { steps: number; bytes: number }) {
    this.#schema = document.type.schema;
    this.#revision = revision;
    this.#confirmed = document;
    this.#document = document;
    this.#limits = limits;
  }

  /** The copy that a page before this one left on the device; throws when it cannot be read any more. */
  static restored(schema: Schema, kept: Remembered, limits: { steps: number; bytes: number }): NoteClient {
    const client = new NoteClient(kept.revision, schema.nodeFromJSON(kept.document), limits);
    const transform = new Transform(client.#confirmed);
    for (const { step } of kept.unconfirmed) transform.step(stepFromJson(schema, step));
    client.edited(transform.steps, transform.docs, transform.doc);
    client.#unconfirmed.forEach((local, i) => {
      local.index = kept.unconfirmed[i]?.index ?? null;
    });
    client.#flight = kept.flight;
    client.#lost = kept.lost ?? [];
    return client;
  }

  remembered(): Remembered {
    return {
      revision: this.#revision,
      document: this.#confirmed.toJSON(),
      unconfirmed: this.#unconfirmed.map(({ step, index }) => ({ step: stepToJson(step), index })),
      flight: this.#flight,
      lost: this.#lost,
    };
  }

  get revision(): number {
    return this.#revision;
  }

  get confirmed(): Node {
    return this.#confirmed;
  }

  /** What the author sees. */
  get document(): Node {
    return this.#document;
  }

  get flight(): Flight | null {
    return this.#flight;
  }

  /** Changes that the server has not confirmed. */
  get unsent(): number {
    return Math.max(this.#unconfirmed.length, this.#flight?.steps.length ?? 0);
  }

  /** Letters, about, in changes that the server has not confirmed. */
  get waiting(): number {
    return this.#unconfirmed.reduce((sum, { step }) => sum + (step instanceof ReplaceStep ? step.slice.size : 0), 0);
  }

  /** The author changed the visible document; `before` are the documents before each step. */
  edited(steps: readonly Step[], before: readonly Node[], after: Node): void {
    steps.forEach((step, i) => {
      this.#unconfirmed.push({ step, inverse: step.invert(before[i] as Node), index: null });
    });
    this.#document = after;
  }

  /** The next commit to send, as much of what waits as fits in one; null while one is on its way or nothing waits. */
  commit(ref: string): Flight | null {
    if (this.#flight || this.#unconfirmed.length === 0) return null;
    const steps: StepJson[] = [];
    let bytes = 1;
    for (const local of this.#unconfirmed.slice(0, this.#limits.steps)) {
      const json = stepToJson(local.step);
      bytes += bytesOf(json) + 1;
      if (bytes > this.#limits.bytes) break;
      local.index = steps.length;
      steps.push(json);
    }
    if (steps.length === 0) return null;
    this.#flight = { ref, revision: this.#revision, steps };
    return this.#flight;
  }

  /** Takes back the first waiting step if no commit can carry it, so that those behind it are not held up for ever. */
  dropOversized(): Turn | null {
    const first = this.#unconfirmed[0];
    if (this.#flight || !first || bytesOf([stepToJson(first.step)]) <= this.#limits.bytes) return null;
    const turn = this.#rebase([], this.#confirmed, (local) => (local === first ? 'drop' : 'redo'));
    return { ...turn, handedBack: this.#settled([stepToJson(first.step)]) };
  }

  /** A commit of anybody. Null when it is old news; throws `OutOfStep` when something is missing before it. */
  receive(commit: Accepted): Turn | null {
    if (commit.revision <= this.#revision) return null;
    if (commit.revision > this.#revision + 1) throw new OutOfStep(true);
    const confirmed = this.#confirm(commit);
    const { steps } = confirmed;
    const flight = this.#flight?.ref === commit.ref ? this.#flight : null;
    let after = confirmed.doc;
    let turn: Turn;
    if (!flight && this.#document === this.#confirmed) {
      turn = { transform: confirmed, undone: 0, handedBack: [] };
      this.#document = after;
    } else if (flight && this.#isAsSent(commit, steps)) {
      this.#unconfirmed = this.#unconfirmed.slice(commit.kept.length);
      turn = { transform: new Transform(this.#document), undone: 0, handedBack: [] };
      // One and the same from here on, so that others' steps need be applied only once.
      if (this.#unconfirmed.length === 0 && this.#document.eq(after)) after = this.#document;
    } else {
      const fate = ({ index }: Local): Fate => {
        if (!flight || index === null) return 'redo';
        const place = commit.kept.indexOf(index);
        return place < 0 ? 'drop' : { confirmedAs: place };
      };
      turn = this.#rebase(steps, after, fate);
    }
    if (flight) this.#flight = null;
    turn.handedBack = this.#settled(flight?.steps.filter((_, i) => !commit.kept.includes(i)));
    this.#revision = commit.revision;
    this.#confirmed = after;
    this.#recent.push(confirmed.mapping);
    if (this.#recent.length > MAPS_KEPT) this.#recent.shift();
    return turn;
  }

  /** The server refused the commit on its way: the document goes back to the confirmed one, without that commit. */
  refused(ref: string): Turn | null {
    const flight = this.#flight;
    if (flight?.ref !== ref) return null;
    this.#flight = null;
    const turn = this.#rebase([], this.#confirmed, ({ index }) => (index === null ? 'redo' : 'drop'));
    turn.handedBack = this.#settled(flight.steps);
    return turn;
  }

  /** Starts again from the server's document. Nothing is carried over blindly: what was not confirmed is handed back. */
  reset(revision: number, document: Node): Turn {
    const flight = this.#flight;
    const waiting = this.#unconfirmed.filter((local) => !flight || local.index === null);
    const handedBack: HandedBack[] = flight ? [{ ...back(flight.steps), perhapsThere: true }] : [];
    this.#flight = null;
    handedBack.push(...this.#settled([], waiting));
    const transform = changeTo(new Transform(this.#document), document);
    this.#unconfirmed = [];
    this.#recent = [];
    this.#revision = revision;
    this.#confirmed = document;
    this.#document = transform.doc;
    return { transform, undone: 0, handedBack };
  }

  /** Where a place in the confirmed document of an earlier revision is in today's; null when that is not known. */
  carried(revision: number, position: number): number | null {
    const behind = this.#revision - revision;
    if (behind < 0 || behind > this.#recent.length) return null;
    const since = this.#recent.slice(this.#recent.length - behind);
    return since.reduce((place, mapping) => mapping.map(place, -1), position);
  }

  /** Where a place in the confirmed document is in the visible one. */
  shown(position: number): number {
    const place = this.#unconfirmed.reduce((at, { step }) => step.getMap().map(at, -1), position);
    return Math.min(Math.max(0, place), this.#document.content.size);
  }

  /** Where a place in the visible document is in the confirmed one. */
  unshown(position: number): number {
    const place = this.#unconfirmed.reduceRight((at, { step }) => step.getMap().invert().map(at, -1), position);
    return Math.min(Math.max(0, place), this.#confirmed.content.size);
  }

  /** Words come back in the order in which they were written, so not before the commit on its way is decided. */
  #settled(sent: readonly StepJson[] = [], waiting: readonly Local[] = []): HandedBack[] {
    if (this.#flight) return [];
    const steps = [...sent, ...this.#lost, ...waiting.map(({ step }) => stepToJson(step))];
    this.#lost = [];
    return steps.length > 0 ? [back(steps)] : [];
  }

  #confirm(commit: Accepted): Transform {
    try {
      const transform = new Transform(this.#confirmed);
      for (const json of commit.steps) transform.step(stepFromJson(this.#schema, json));
      return transform;
    } catch {
      throw new OutOfStep(false);
    }
  }

  /** Whether the server confirmed, step for step, what was carried along here. */
  #isAsSent(commit: Accepted, steps: readonly Step[]): boolean {
    const sent = this.#unconfirmed.filter((local) => local.index !== null);
    if (sent.length !== steps.length) return false;
    return sent.every((local, i) => {
      const step = steps[i];
      return step && local.index === commit.kept[i] && sameStep(local.step, step);
    });
  }

  /**
   * Takes all own steps back, applies others' steps, and puts own ones on top again. A step and its return are
   * mirrors, so that a place inside own new text is found again. Should an undoing leave a trace, it is repaired.
   */
  #rebase(over: readonly Step[], after: Node, fate: (local: Local) => Fate): Turn {
    const locals = this.#unconfirmed;
    const count = locals.length;
    const transform = new Transform(this.#document);
    for (const { inverse } of [...locals].reverse()) transform.step(inverse);
    const start = transform.steps.length;
    for (const step of over) transform.step(step);
    if (!transform.doc.eq(after)) changeTo(transform, after);
    this.#unconfirmed = [];
    locals.forEach((local, i) => {
      const fateOfIt = fate(local);
      if (fateOfIt === 'drop') return;
      if (fateOfIt !== 'redo') {
        mirror(transform, count - 1 - i, start + fateOfIt.confirmedAs);
        return;
      }
      const mapped = local.step.map(transform.mapping.slice(count - i));
      const before = transform.doc;
      if (mapped && !transform.maybeStep(mapped).failed) {
        mirror(transform, count - 1 - i, transform.steps.length - 1);
        this.#unconfirmed.push({ step: mapped, inverse: mapped.invert(before), index: local.index });
      } else if (local.index === null) {
        // One in flight is not lost yet: the server may find a place for it, and says so.
        this.#lost.push(stepToJson(local.step));
      }
    });
    this.#document = transform.doc;
    return { transform, undone: count, handedBack: [] };
  }
}

/** Declares two maps of the transform to be each other's inverse; the library keeps this method out of its types. */
function mirror({ mapping }: Transform, one: number, other: number): void {
  (mapping as Mapping & { setMirror(one: number, other: number): void }).setMirror(one, other);
}

function back(steps: StepJson[]): HandedBack {
  return { text: textOfSteps(steps), steps, perhapsThere: false };
}

function sameStep(one: Step, other: Step): boolean {
  return JSON.stringify(stepToJson(one)) === JSON.stringify(stepToJson(other));
}
