import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { noteSchema } from '../../src/note/note-schema';

/** One keystroke of a recorded piece of writing, and the edits that its author had seen last. */
export interface Keystroke {
  position: number;
  deleted: number;
  inserted: string;
  agent: number;
  parents: readonly number[];
}

export interface Trace {
  keystrokes: Keystroke[];
  end: string;
}

interface TraceJson {
  endContent: string;
  txns: { patches: [number, number, string][]; agent?: number; parents?: number[] }[];
}

/** A trace of `services/note-steps/corpus/traces`, where their form is described. */
export function readTrace(name: string): Trace {
  const folder = new URL('../../../services/note-steps/corpus/traces/', import.meta.url);
  const file = readFileSync(fileURLToPath(new URL(`${name}.json.gz`, folder)));
  const json = JSON.parse(gunzipSync(file).toString()) as TraceJson;
  const keystrokes = json.txns.flatMap(({ patches, agent = 0, parents = [] }) =>
    patches.map(([position, deleted, inserted]) => ({ position, deleted, inserted, agent, parents })),
  );
  return { keystrokes, end: json.endContent };
}

const paragraph = noteSchema.nodes.paragraph ?? noteSchema.topNodeType;
const textOf = (text: string) => (text ? noteSchema.text(text) : null);

/** The keystroke in a note with one paragraph for all of the text. */
export function inOneBlock({ position, deleted, inserted }: Keystroke): Step {
  const slice = new Slice(Fragment.from(textOf(inserted)), 0, 0);
  return new ReplaceStep(position + 1, position + 1 + deleted, slice);
}

/** The keystroke in a note with a paragraph for each line. */
export function inLines(document: Node, { position, deleted, inserted }: Keystroke): Step {
  const from = place(document, position);
  const to = deleted ? place(document, position + deleted) : from;
  const lines = inserted.split('\n');
  if (lines.length === 1) return new ReplaceStep(from, to, new Slice(Fragment.from(textOf(inserted)), 0, 0));
  const paragraphs = lines.map((line) => paragraph.create(null, textOf(line)));
  return new ReplaceStep(from, to, new Slice(Fragment.from(paragraphs), 1, 1));
}

function place(document: Node, offset: number): number {
  let left = offset;
  let start = 0;
  for (const line of document.children) {
    if (left <= line.content.size) return start + 1 + left;
    left -= line.content.size + 1;
    start += line.nodeSize;
  }
  throw new Error(`Offset ${offset} lies behind the text.`);
}

export function linesOf(document: Node): string {
  return document.children.map((line) => line.textContent).join('\n');
}
