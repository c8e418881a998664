import { readFileSync } from 'node:fs';
import { Schema } from 'prosemirror-model';

const file =
  process.env.NOTE_SCHEMA ??
  new URL('../src/main/resources/org/sessioniv/notesteps/session-note.schema.json', import.meta.url);

/** The JSON file that the Java side reads too. */
export const json = JSON.parse(readFileSync(file, 'utf8'));

export const schema = new Schema({ topNode: json.topNode, nodes: json.nodes, marks: json.marks });
