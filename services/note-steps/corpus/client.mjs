import { Slice } from 'prosemirror-model';
import { DocAttrStep, Mapping, ReplaceStep, Step, Transform } from 'prosemirror-transform';
import { schema } from './schema.mjs';
import { written } from './written.mjs';

const STEPS_IN_A_COMMIT = 20;

/**
 * The rules for a client in this module's README, without a view: confirmed document, unconfirmed steps, one commit in
 * flight. Counts what becomes of every step, so that a test can ask whether any was lost.
 */
export class Client {
  constructor(doc, version) {
    this.base = doc;
    this.doc = doc;
    this.version = version;
    /** Own steps in order: `step` and `inverse` while in the document, `place` in the commit in flight, if in it. */
    this.unconfirmed = [];
    this.inflight = null;
    this.made = 0;
    this.confirmed = 0;
    this.handedBack = 0;
    this.repairs = 0;
  }

  edited(tr) {
    tr.steps.forEach((step, i) => {
      this.unconfirmed.push({ step, inverse: step.invert(tr.docs[i]), place: null });
    });
    this.made += tr.steps.length;
    this.doc = tr.doc;
  }

  /** The commit to send, or nothing while one is under way. It is frozen: sending again sends the very same. */
  nextCommit(newRef) {
    if (this.inflight || this.unconfirmed.length === 0) return null;
    const sent = this.unconfirmed.slice(0, STEPS_IN_A_COMMIT);
    sent.forEach((own, i) => {
      own.place = i;
    });
    this.inflight = { v: this.version, ref: newRef(), steps: sent.map((own) => written(own.step)) };
    return this.inflight;
  }

  receive({ v, ref, steps, kept }) {
    if (v <= this.version) return;
    if (v > this.version + 1) throw new Error(`Commit ${v} came after ${this.version}`);
    const own = this.inflight?.ref === ref;
    const parsed = steps.map((step) => Step.fromJSON(schema, step));
    if (own && this.standsAsAccepted(steps)) this.confirm(parsed);
    else this.rebase(parsed, own ? kept : null);
    if (own) this.inflight = null;
    this.version = v;
  }

  /** Whether the document already holds the very steps that the server has accepted. */
  standsAsAccepted(steps) {
    const mine = this.unconfirmed.filter((own) => own.place !== null);
    const same = (own, i) => own.step && JSON.stringify(written(own.step)) === JSON.stringify(steps[i]);
    return mine.length === steps.length && mine.every(same);
  }

  refused({ ref }) {
    if (this.inflight?.ref !== ref) return;
    this.handedBack += this.unconfirmed.length;
    this.unconfirmed = [];
    this.inflight = null;
    this.doc = this.base;
  }

  confirm(steps) {
    this.base = applied(this.base, steps);
    this.unconfirmed = this.unconfirmed.slice(steps.length);
    this.confirmed += steps.length;
  }

  rebase(steps, kept) {
    const tr = new Transform(this.doc);
    const mapping = new Mapping();
    const present = this.unconfirmed.filter((own) => own.step);
    for (const own of [...present].reverse()) {
      tr.step(own.inverse);
      mapping.appendMap(own.inverse.getMap());
    }
    this.repair(tr, mapping);
    const undone = (own) => present.length - 1 - present.indexOf(own);
    steps.forEach((next, i) => {
      tr.step(next);
      const mine = kept && present.find((own) => own.place === kept[i]);
      mapping.appendMap(next.getMap(), mine ? undone(mine) : undefined);
    });
    this.base = applied(this.base, steps);
    this.unconfirmed = this.unconfirmed.filter((own) => this.redone(own, kept, tr, mapping, undone));
    this.doc = tr.doc;
  }

  /** Puts an own step back on top of the server's; false when it is settled, confirmed or handed back. */
  redone(own, kept, tr, mapping, undone) {
    if (kept && own.place !== null) {
      const inJournal = kept.includes(own.place);
      this.confirmed += inJournal ? 1 : 0;
      this.handedBack += inJournal ? 0 : 1;
      return false;
    }
    if (own.step) {
      const index = undone(own);
      const mapped = own.step.map(mapping.slice(index + 1));
      const before = tr.doc;
      if (mapped && !attempt(tr, mapped)) {
        mapping.appendMap(mapped.getMap(), index);
        own.step = mapped;
        own.inverse = mapped.invert(before);
        return true;
      }
      own.step = null;
    }
    // Not in the document any more; but while it is in flight the server may still keep it.
    this.handedBack += own.place === null ? 1 : 0;
    return own.place !== null;
  }

  /** The confirmed document is the truth: where own undoing was inexact, one more step makes up for it. */
  repair(tr, mapping) {
    if (tr.doc.eq(this.base)) return;
    this.repairs++;
    for (const [name, value] of Object.entries(this.base.attrs)) {
      if (tr.doc.attrs[name] !== value) tr.step(new DocAttrStep(name, value));
    }
    const step = difference(tr.doc, this.base);
    if (!step) return;
    tr.step(step);
    mapping.appendMap(step.getMap());
  }
}

function difference(doc, truth) {
  const start = doc.content.findDiffStart(truth.content);
  if (start === null) return null;
  const { a, b } = doc.content.findDiffEnd(truth.content);
  const overlap = Math.max(0, start - Math.min(a, b));
  const step = new ReplaceStep(start, a + overlap, truth.slice(start, b + overlap));
  const fits = !attempt(new Transform(doc), step) && step.apply(doc).doc.eq(truth);
  return fits ? step : new ReplaceStep(0, doc.content.size, new Slice(truth.content, 0, 0));
}

/** What went wrong, or nothing. */
function attempt(tr, step) {
  try {
    return tr.maybeStep(step).failed;
  } catch (impossible) {
    return impossible.message;
  }
}

function applied(doc, steps) {
  return steps.reduce((at, step) => step.apply(at).doc, doc);
}
