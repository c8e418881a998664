import { expect } from 'vitest';
import { noteSchema } from '../../src/note/note-schema';
import type { Authority } from './authority';
import { Meeting, type Plan } from './meeting';

export interface Sum {
  commits: number;
  confirmed: number;
  handedBack: number;
}

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
  const sum: Sum = { commits: meeting.journal.length, confirmed: 0, handedBack: 0 };
  for (const author of meeting.authors) {
    const { client, name } = author;
    expect(author.edits, `${named}, ${name} made all edits`).toBe(plan.edits);
    expect(client.unsent, `${named}, ${name} has nothing unsent`).toBe(0);
    expect(JSON.stringify(client.document.toJSON()), `${named}, ${name} sees the server's document`).toBe(truth);
    const own = meeting.journal.filter((commit) => commit.by === name);
    const confirmed = own.reduce((steps, commit) => steps + commit.kept.length, 0);
    const back = author.handedBack.reduce((steps, each) => steps + each.steps.length, 0);
    // A commit without an answer may be in the journal and, marked so, in its author's hands too.
    const unsure = author.handedBack.filter((each) => each.perhapsThere);
    const twice = unsure.reduce((steps, each) => steps + each.steps.length, 0);
    const told = `${named}, ${name}'s steps are in the journal or handed back`;
    expect(confirmed + back, told).toBeGreaterThanOrEqual(author.made);
    expect(confirmed + back - twice, told).toBeLessThanOrEqual(author.made);
    sum.confirmed += confirmed;
    sum.handedBack += back;
  }
  return sum;
}
