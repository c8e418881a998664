import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { bytesOf } from './step-json';

/** Something to put in, at its place counted from where the slice begins. */
interface Fill {
  at: number;
  content: Fragment;
}

/** What a step holds beside its content, in bytes. */
const AROUND = 256;

/**
 * One step as many, of which none is longer than so many bytes, nor is what undoes it; the document is the same after
 * each as if somebody had written it so far. A step that is short enough, or that cannot be taken apart, stays as it is.
 */
export function inParts(step: Step, before: Node, most: number): Step[] {
  if (!(step instanceof ReplaceStep)) return [step];
  const gone = before.slice(step.from, step.to);
  const [comes, goes] = [bytesOf(step.slice.toJSON()), bytesOf(gone.toJSON())];
  if (comes + AROUND <= most && goes + AROUND <= most) return [step];
  const added = comes + AROUND > most ? grown(step.slice, most - AROUND) : { start: step.slice, fills: [] };
  const removed = goes + AROUND > most ? grown(gone, most - AROUND) : { start: gone, fills: [] };
  try {
    return apart(step, before, removed, added);
  } catch {
    // It fits nowhere but as a whole; whoever sends it says that it is too long.
    return [step];
  }
}

function apart(step: ReplaceStep, before: Node, removed: Grown, added: Grown): Step[] {
  const transform = new Transform(before);
  for (const { at, content } of [...removed.fills].reverse()) {
    transform.step(new ReplaceStep(step.from + at, step.from + at + content.size, Slice.empty));
  }
  transform.step(new ReplaceStep(step.from, step.from + removed.start.size, added.start));
  for (const { at, content } of added.fills) {
    transform.step(new ReplaceStep(step.from + at, step.from + at, new Slice(content, 0, 0)));
  }
  const whole = step.apply(before).doc;
  if (!whole?.eq(transform.doc)) throw new RangeError('The parts do not make the whole.');
  return transform.steps;
}

interface Grown {
  start: Slice;
  fills: Fill[];
}

/** A slice as the least that may stand there, and what must be put in after it, from its start to its end. */
function grown(slice: Slice, most: number): Grown {
  const { content, openStart, openEnd } = slice;
  const fills: Fill[] = [];
  // The openings of what is open at the start are there already, and do not count.
  fill(content, openEnd, -openStart, most, fills);
  return { start: new Slice(least(content, openEnd), openStart, openEnd), fills };
}

/** The first node of each level and those that stay open at the end; without them the content would not be allowed. */
function least(content: Fragment, openEnd: number): Fragment {
  const { firstChild, lastChild, childCount } = content;
  if (!firstChild || !lastChild || firstChild.isInline) return Fragment.empty;
  if (childCount === 1) return Fragment.from(bare(firstChild, openEnd));
  const kept = [bare(firstChild, 0)];
  if (openEnd > 0) kept.push(bare(lastChild, openEnd));
  return Fragment.from(kept);
}

function bare(node: Node, open: number): Node {
  return node.copy(least(node.content, Math.max(0, open - 1)));
}

/** All that `least` left out, in the order in which it stands. */
function fill(content: Fragment, openEnd: number, from: number, most: number, fills: Fill[]): void {
  if (content.firstChild?.isInline) {
    fillLine(content, from, most, fills);
    return;
  }
  let at = from;
  let waiting: Node[] = [];
  let bytes = 0;
  const flush = (end: number) => {
    const together = Fragment.from(waiting);
    if (waiting.length > 0) fills.push({ at: end - together.size, content: together });
    waiting = [];
    bytes = 0;
  };
  content.forEach((child, _, index) => {
    const atEnd = index === content.childCount - 1 ? openEnd : 0;
    const own = bytesOf(child.toJSON()) + 1;
    if (index === 0 || atEnd > 0) {
      flush(at);
      fill(child.content, Math.max(0, atEnd - 1), at + 1, most, fills);
    } else if (own > most) {
      flush(at);
      fills.push({ at, content: Fragment.from(bare(child, 0)) });
      fill(child.content, 0, at + 1, most, fills);
    } else {
      if (bytes + own > most) flush(at);
      waiting.push(child);
      bytes += own;
    }
    at += child.nodeSize;
  });
  flush(at);
}

/** Words of one line, cut between letters where one text alone is too long. */
function fillLine(content: Fragment, from: number, most: number, fills: Fill[]): void {
  let at = from;
  let waiting: Node[] = [];
  let bytes = 0;
  const flush = () => {
    const together = Fragment.from(waiting);
    if (waiting.length > 0) fills.push({ at, content: together });
    at += together.size;
    waiting = [];
    bytes = 0;
  };
  content.forEach((child) => {
    for (const piece of pieces(child, most)) {
      const own = bytesOf(piece.toJSON()) + 1;
      if (bytes + own > most) flush();
      waiting.push(piece);
      bytes += own;
    }
  });
  flush();
}

/** A letter takes at most six bytes in JSON; what a text's marks take comes on top each time. */
const BYTES_A_LETTER = 6;

function pieces(node: Node, most: number): Node[] {
  const text = node.text ?? '';
  if (!node.isText || bytesOf(node.toJSON()) <= most) return [node];
  const marks = bytesOf(node.toJSON()) - bytesOf(text);
  const letters = Math.max(2, Math.floor((most - marks) / BYTES_A_LETTER));
  const found: Node[] = [];
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, letters);
    found.push(node.cut(start, end));
    start = end;
  }
  return found;
}

/** Where to cut: behind a blank if there is one not far away, and never inside a letter of two halves. */
function cutAt(text: string, start: number, letters: number): number {
  const end = start + letters;
  if (end >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', end) + 1;
  if (blank > start + letters / 2) return blank;
  const low = text.charCodeAt(end);
  return low >= 0xdc00 && low <= 0xdfff ? end - 1 : end;
}
