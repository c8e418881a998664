import type { Transform } from 'prosemirror-transform';
import type { StepJson } from './step-json';

/** A commit as the server tells it to everybody. */
export interface Accepted {
  revision: number;
  ref: string;
  steps: readonly unknown[];
  kept: readonly number[];
}

/** The commit on its way: what was sent is frozen, however the steps are carried along here meanwhile. */
export interface Flight {
  ref: string;
  revision: number;
  steps: StepJson[];
}

/** What could not be put into the note; `perhapsThere` when it was sent and no answer came. */
export interface HandedBack {
  text: string;
  steps: StepJson[];
  perhapsThere: boolean;
}

/** How the visible document changes: the first `undone` steps take back one's own, which history wants to know. */
export interface Turn {
  transform: Transform;
  undone: number;
  handedBack: HandedBack[];
}

/** Everything that must outlive the page. */
export interface Remembered {
  revision: number;
  document: unknown;
  unconfirmed: { step: StepJson; index: number | null }[];
  flight: Flight | null;
  /** Absent in what an earlier version kept. */
  lost?: StepJson[];
}

/** What came cannot follow what is here: ask for the `missing` commits, or else start again from the document. */
export class OutOfStep extends Error {
  constructor(readonly missing: boolean) {
    super(missing ? 'A commit is missing.' : 'A commit does not fit.');
  }
}
