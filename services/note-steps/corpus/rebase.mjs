import { Mapping } from 'prosemirror-transform';

/**
 * Carries the steps over the maps as ProseMirror's guide describes it: back over the commit, over what others did,
 * and over the commit's earlier steps again, mirrored.
 */
export function rebased(doc, commit, othersMaps) {
  const mapping = new Mapping();
  for (let i = commit.length - 1; i >= 0; i--) mapping.appendMap(commit[i].getMap().invert());
  for (const map of othersMaps) mapping.appendMap(map);
  const steps = [];
  const kept = [];
  let at = doc;
  for (let i = 0; i < commit.length; i++) {
    const undone = commit.length - i;
    const step = commit[i].map(mapping.slice(undone));
    const result = step && applied(step, at);
    if (!result) continue;
    mapping.appendMap(step.getMap(), undone - 1);
    at = result;
    steps.push(step);
    kept.push(i);
  }
  return { steps, kept, doc: at };
}

function applied(step, doc) {
  try {
    return step.apply(doc).doc;
  } catch {
    return null;
  }
}
