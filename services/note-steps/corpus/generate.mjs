/**
 * node generate.mjs <file> <seed> <steps> <hostile> <rebases>
 *
 * Writes one JSON value a line: `document` starts a new document; `step` is applied to the document so far; `hostile`
 * and `rebase` look at the document so far and leave it as it is.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { history } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Mapping, ReplaceStep, Step } from 'prosemirror-transform';
import { digest } from './digest.mjs';
import { mutated } from './hostile.mjs';
import { Random } from './random.mjs';
import { rebased } from './rebase.mjs';
import { json as schemaJson, schema } from './schema.mjs';
import { followed, isSound, soundEdit, startingDocument } from './sound.mjs';
import { flattened, written } from './written.mjs';

ReplaceStep.MAP_BIAS = -1;

const EDITS_PER_DOCUMENT = 150;

const [path, seed, steps, hostile, rebases] = process.argv.slice(2);
const random = new Random(Number(seed));
const out = createWriteStream(path);
const left = { steps: Number(steps), hostile: Number(hostile), rebases: Number(rebases) };
const every = { hostile: Number(hostile) / Number(steps), rebases: Number(rebases) / Number(steps) };
const due = { hostile: 0, rebases: 0 };
const recent = [];

while (left.steps > 0) await oneDocument();
out.end();
await once(out, 'finish');

async function oneDocument() {
  let state = start();
  await write({ kind: 'document', doc: state.doc.toJSON(), digest: digest(state.doc) });
  const before = [];
  for (let edit = 0; edit < EDITS_PER_DOCUMENT && left.steps > 0; edit++) {
    const tr = soundEdit(state, random);
    const following = tr?.docChanged && followed(state, tr);
    if (!following) continue;
    for (let i = 0; i < tr.steps.length; i++) {
      await write(described(tr.steps[i], tr.docs[i], tr.docs[i + 1] ?? tr.doc, before));
      before.push(tr.steps[i]);
      recent.push(tr.steps[i].toJSON());
      if (recent.length > 300) recent.shift();
      left.steps--;
      due.hostile += every.hostile;
      due.rebases += every.rebases;
    }
    state = following;
    while (due.hostile >= 1 && left.hostile > 0) await hostileStep(state.doc);
    while (due.rebases >= 1 && left.rebases > 0) await rebaseOf(state);
  }
}

function start() {
  return EditorState.create({ doc: startingDocument(), plugins: [history({ newGroupDelay: 0 })] });
}

function described(step, doc, after, before) {
  const maps = before.slice(-4).map((earlier) => earlier.getMap());
  const mapping = new Mapping(maps);
  const back = mapping.invert();
  const places = [];
  for (let i = 0; i < 6; i++) {
    const position = random.below(after.content.size + 20);
    const side = random.chance(50) ? 1 : -1;
    const result = (i % 2 === 0 ? mapping : back).mapResult(position, side);
    const flags = [result.deleted, result.deletedBefore, result.deletedAfter, result.deletedAcross];
    places.push([position, side, result.pos, ...flags.map(Number)]);
  }
  const last = before[before.length - 1];
  const inverse = step.invert(doc);
  return {
    kind: 'step',
    step: written(step),
    digest: digest(after),
    inverse: written(inverse),
    undone: digest(inverse.apply(after).doc),
    map: ranges(step.getMap()),
    over: written(step.map(mapping)),
    back: written(step.map(back)),
    merged: last ? written(last.merge(step)) : null,
    places,
  };
}

function ranges(map) {
  const list = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    list.push(oldStart, oldEnd - oldStart, newEnd - newStart);
  });
  return list;
}

async function hostileStep(doc) {
  due.hostile--;
  left.hostile--;
  const step = mutated(flattened(random.pick(recent)), random);
  await write({ kind: 'hostile', step, ...fate(step, doc) });
}

function fate(json, doc) {
  let step;
  try {
    step = Step.fromJSON(schema, json);
  } catch {
    return { fate: 'unreadable' };
  }
  let after;
  try {
    after = step.apply(doc).doc;
  } catch {
    return { fate: 'failed' };
  }
  if (!after) return { fate: 'failed' };
  try {
    after.check();
    Node.fromJSON(schema, JSON.parse(JSON.stringify(after.toJSON()))).check();
  } catch {
    return { fate: 'invalid' };
  }
  return { fate: 'applied', digest: digest(after) };
}

async function rebaseOf(state) {
  due.rebases--;
  left.rebases--;
  const others = edited(state.doc, random.between(1, 4));
  const commit = edited(state.doc, random.between(1, 5));
  const maps = others.steps.map((step) => step.getMap());
  const result = rebased(others.doc, commit.steps, maps);
  if (
    others.steps.length === 0 ||
    commit.steps.length === 0 ||
    commit.steps.length > schemaJson.limits.stepsPerCommit ||
    !isSound(result.doc)
  )
    return;
  await write({
    kind: 'rebase',
    others: others.steps.map(written),
    commit: commit.steps.map(written),
    kept: result.kept,
    steps: result.steps.map(written),
    digest: digest(result.doc),
  });
}

function edited(doc, count) {
  let state = EditorState.create({ doc });
  const steps = [];
  for (let i = 0; i < count; i++) {
    const tr = soundEdit(state, random);
    const following = tr && followed(state, tr);
    if (!following) continue;
    steps.push(...tr.steps);
    state = following;
  }
  return { steps, doc: state.doc };
}

async function write(line) {
  if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
}
