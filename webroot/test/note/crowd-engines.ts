import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { NoteClient } from '../../src/note/note-client';
import { LIMITS, noteSchema } from '../../src/note/note-schema';
import { taken } from '../../src/note/taken';
import type { Authority, Frame } from './authority';
import type { Desk, Engine } from './crowd';

const START = noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });

function started(plugins: readonly Plugin[] = []): EditorState {
  const state = EditorState.create({ doc: START, plugins });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(START)));
}

/** The product's own client. */
export class NoteEngine implements Engine {
  readonly #client = new NoteClient(0, START, { steps: LIMITS.stepsPerCommit, bytes: LIMITS.commitBytes });
  #state = started();
  #refs = 0;

  constructor(readonly name: string) {}

  readonly state = () => this.#state;

  edited(transaction: Transaction): void {
    this.#state = this.#state.apply(transaction);
    this.#client.edited(transaction.steps, transaction.docs, transaction.doc);
  }

  next(): unknown {
    return this.#client.commit(`${this.name} ${this.#refs++}`);
  }

  hear(message: unknown): { confirmed: number; dropped: number } {
    const frame = message as Frame;
    if (frame.type === 'note-state') throw new Error('Nobody is that far behind.');
    const turn = frame.type === 'refused' ? this.#client.refused(frame.id) : this.#client.receive(frame);
    if (turn) this.#state = this.#state.apply(taken(this.#state, turn));
    const confirmed = frame.type === 'note-commit' && frame.by === this.name ? frame.kept.length : 0;
    const dropped = turn?.handedBack.reduce((sum, { steps }) => sum + steps.length, 0) ?? 0;
    return { confirmed, dropped };
  }
}

export class NoteDesk implements Desk {
  constructor(readonly authority: Authority) {}

  async take(author: string, message: unknown) {
    const flight = message as NonNullable<NoteClient['flight']>;
    const [frame] = await this.authority.ask({ op: 'commit', by: author, ...flight });
    return frame?.type === 'refused' ? { refused: frame } : { all: frame };
  }
}

interface Batch {
  version: number;
  steps: readonly Step[];
  by: string;
}

/** ProseMirror's own package, used as its guide shows it. */
export class CollabEngine implements Engine {
  #state: EditorState;

  constructor(readonly name: string) {
    this.#state = started([collab({ version: 0, clientID: name })]);
  }

  readonly state = () => this.#state;

  edited(transaction: Transaction): void {
    this.#state = this.#state.apply(transaction);
  }

  next(): unknown {
    const sendable = sendableSteps(this.#state);
    return sendable && { version: sendable.version, steps: [...sendable.steps], by: this.name };
  }

  hear(message: unknown): { confirmed: number; dropped: number } {
    if (message === null) return { confirmed: 0, dropped: 0 };
    const { steps, by } = message as Batch;
    const before = this.#unconfirmed();
    const ids = steps.map(() => by);
    this.#state = this.#state.apply(receiveTransaction(this.#state, steps, ids, { mapSelectionBackward: true }));
    const confirmed = by === this.name ? steps.length : 0;
    return { confirmed, dropped: before - confirmed - this.#unconfirmed() };
  }

  #unconfirmed(): number {
    return sendableSteps(this.#state)?.steps.length ?? 0;
  }
}

/** Takes what was made on the newest version, and refuses the rest. */
export class CollabDesk implements Desk {
  #version = 0;

  async take(_author: string, message: unknown) {
    const batch = message as Batch;
    if (batch.version !== this.#version) return { refused: null };
    this.#version += batch.steps.length;
    return { all: batch };
  }
}
