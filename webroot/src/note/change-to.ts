import { type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';

/** Makes the transform's document equal to another one, by one replacement of what differs where that can be. */
export function changeTo(transform: Transform, target: Node): Transform {
  if (transform.doc.eq(target)) return transform;
  for (const [name, value] of Object.entries(target.attrs)) {
    if (transform.doc.attrs[name] !== value) transform.setDocAttribute(name, value);
  }
  const start = transform.doc.content.findDiffStart(target.content);
  if (start === null) return transform;
  const end = transform.doc.content.findDiffEnd(target.content) ?? { a: start, b: start };
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const step = new ReplaceStep(start, end.a + overlap, target.slice(start, end.b + overlap));
  // Ends of unlike depth do not fit together; then everything is replaced.
  if (transform.maybeStep(step).failed || !transform.doc.eq(target)) {
    transform.step(new ReplaceStep(0, transform.doc.content.size, new Slice(target.content, 0, 0)));
  }
  return transform;
}
