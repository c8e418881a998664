import { expect } from 'vitest';
import { noteSchema } from '../../src/note/note-schema';
import type { Authority } from './authority';
import { Meeting, type Plan } from './meeting';

/** What became of the steps of one or more sittings. */
export interface Sum {
  sittings: number;
  commits: number;
  /** Steps that the authors made. */
  made: number;
  /** Of these, steps in the journal. */
  confirmed: number;
  /** Of these, steps in their author's hands. */
  handedBack: number;
  /** Handed back with the word that they may be in the journal as well. */
  perhaps: number;
  /** Own commits that came back whole to the page that sent them. */
  whole: number;
  /** Of these, those that already stood in the author's text just so: nothing jumped under the author's hands. */
  asShown: number;
}

/** Own commits of one author that came back otherwise than shown: so many in a sitting, and of many so many of each. */
const JUMPS = 2;
const JUMPS_A_COMMIT = 0.01;

/** Plays one sitting and holds it to the promises: equal documents, and every step confirmed or handed back. */
export async function converge(authority: Authority, plan: Plan): Promise<Sum> {
  const meeting = new Meeting(authority, plan);
  const named = `seed ${plan.seed}`;
  try {
    await meeting.play();
  } catch (failure) {
    throw new Error(`${named}: ${failure instanceof Error ? failure.stack : failure}`);
  }
  const [end] = await authority.ask({ op: 'join', revision: null });
  const truth = JSON.stringify(end?.type === 'note-state' ? noteSchema.nodeFromJSON(end.document).toJSON() : null);
  const sum: Sum = {
    sittings: 1,
    commits: meeting.journal.length,
    made: 0,
    confirmed: 0,
    handedBack: 0,
    perhaps: 0,
    whole: 0,
    asShown: 0,
  };
  for (const author of meeting.authors) {
    const { client, name } = author;
    const ended = { edits: author.edits, unsent: client.unsent, revision: client.revision };
    expect(ended, `${named}, ${name} made all edits and waits for nothing`).toEqual({
      edits: plan.edits,
      unsent: 0,
      revision: meeting.journal.length,
    });
    const seen = JSON.stringify(client.document.toJSON());
    expect(seen === truth, `${named}, ${name} sees the server's document:\n${seen}\n${truth}`).toBe(true);
    const own = meeting.journal.filter((commit) => commit.by === name);
    const confirmed = own.reduce((steps, commit) => steps + commit.kept.length, 0);
    const back = author.handedBack.reduce((steps, each) => steps + each.steps.length, 0);
    // A commit without an answer may be in the journal and, marked so, in its author's hands too.
    const unsure = author.handedBack.filter((each) => each.perhapsThere);
    const perhaps = unsure.reduce((steps, each) => steps + each.steps.length, 0);
    const told = `${named}, ${name}'s steps are in the journal or handed back`;
    expect(confirmed + back, told).toBeGreaterThanOrEqual(author.made);
    expect(confirmed + back - perhaps, told).toBeLessThanOrEqual(author.made);
    const { all, asShown } = author.whole;
    const jumped = `${named}, ${name}'s own words come back where they stand, but for a rare mark`;
    expect(all - asShown, jumped).toBeLessThanOrEqual(Math.max(JUMPS, all * JUMPS_A_COMMIT));
    sum.made += author.made;
    sum.confirmed += confirmed;
    sum.handedBack += back;
    sum.perhaps += perhaps;
    sum.whole += author.whole.all;
    sum.asShown += author.whole.asShown;
  }
  return sum;
}
