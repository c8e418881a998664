import { randomEdit } from './edits.mjs';
import { json, schema } from './schema.mjs';

const LARGEST = 4_000;
const DEEPEST = json.limits.depth - 8;

export function startingDocument() {
  const texts = ['Draft recommendations', 'The Expert Group, recalling earlier work,', '😀 1. Urges all delegations'];
  const blocks = texts.map((text, i) => schema.node(i === 0 ? 'heading' : 'paragraph', null, schema.text(text)));
  return schema.node('doc', null, blocks);
}

/** Random arguments can lead ProseMirror itself to documents that its own check refuses; nobody may build on those. */
export function isSound(doc) {
  try {
    doc.check();
  } catch {
    return false;
  }
  return doc.content.size <= LARGEST && depth(doc) <= DEEPEST;
}

function depth(node) {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, depth(child) + 1);
  });
  return deepest;
}

export function soundEdit(state, random) {
  const tr = randomEdit(state, random);
  return tr?.docs.every(isSound) && isSound(tr.doc) ? tr : null;
}

/** A selection of cells cannot always follow what random arguments do to its table; such an edit is no edit. */
export function followed(state, tr) {
  try {
    return state.apply(tr);
  } catch {
    return null;
  }
}
