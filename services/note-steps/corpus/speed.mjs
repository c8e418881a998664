/**
 * node speed.mjs <trace.json.gz> <runs>: microseconds of CPU for each step of a sequential trace, a paragraph for each
 * line, with ProseMirror's JavaScript; and for each edit with Yjs (local edit, and applying the update elsewhere).
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import * as Y from 'yjs';
import { schema } from './schema.mjs';

const [path, runs] = process.argv.slice(2);
const trace = JSON.parse(gunzipSync(readFileSync(path)));
const edits = trace.txns.flatMap((transaction) => transaction.patches);
const { paragraph, doc: top } = schema.nodes;

const steps = [];
replay((doc, edit) => {
  const step = inLines(doc, edit);
  steps.push(step);
  return step;
});
const rows = { 'ProseMirror JavaScript': [], 'Yjs local edit': [], 'Yjs apply update': [] };
for (let run = 0; run < Number(runs); run++) {
  rows['ProseMirror JavaScript'].push(cpu(() => replay((_doc, _edit, i) => steps[i])));
  const { local, remote } = yjs();
  rows['Yjs local edit'].push(local);
  rows['Yjs apply update'].push(remote);
}
for (const [name, values] of Object.entries(rows)) {
  values.sort((a, b) => a - b);
  console.log(`${name}\t${(values[values.length >> 1] / edits.length).toFixed(2)}`);
}

function replay(stepFor) {
  let doc = top.create(null, paragraph.create());
  edits.forEach((edit, i) => {
    doc = stepFor(doc, edit, i).apply(doc).doc;
  });
  if (doc.textBetween(0, doc.content.size, '\n') !== trace.endContent) throw new Error('The text differs');
}

function yjs() {
  const updates = [];
  const writer = new Y.Doc();
  writer.on('update', (update) => updates.push(update));
  const text = writer.getText();
  const local = cpu(() => {
    for (const [at, deleted, inserted] of edits) {
      writer.transact(() => {
        if (deleted > 0) text.delete(at, deleted);
        if (inserted) text.insert(at, inserted);
      });
    }
  });
  const reader = new Y.Doc();
  const remote = cpu(() => {
    for (const update of updates) Y.applyUpdate(reader, update);
  });
  if (reader.getText().toString() !== trace.endContent) throw new Error('The text differs');
  return { local, remote };
}

function cpu(run) {
  const start = process.cpuUsage();
  run();
  const used = process.cpuUsage(start);
  return used.user + used.system;
}

function inLines(doc, [offset, deleted, inserted]) {
  const from = position(doc, offset);
  const to = deleted ? position(doc, offset + deleted) : from;
  if (!inserted) return new ReplaceStep(from, to, Slice.empty);
  if (!inserted.includes('\n')) return new ReplaceStep(from, to, new Slice(Fragment.from(schema.text(inserted)), 0, 0));
  const lines = inserted.split('\n').map((line) => paragraph.create(null, line ? schema.text(line) : null));
  return new ReplaceStep(from, to, new Slice(Fragment.from(lines), 1, 1));
}

function position(doc, offset) {
  let left = offset;
  let start = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const length = doc.child(i).content.size;
    if (left <= length) return start + 1 + left;
    left -= length + 1;
    start += length + 2;
  }
  throw new Error(`Offset ${offset} lies behind the text`);
}
