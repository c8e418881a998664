import { Node } from 'prosemirror-model';
import { afterAll, expect, test } from 'vitest';
import { type Authority, JavaAuthority, javaClasspath } from './authority';
import { converge, type Sum } from './converge';
import type { Plan } from './meeting';

const SEED = Number(process.env.NOTE_SEED ?? 1);
/** Twice the most that any fault of `planted.ts` took which only sittings find. */
const RUNS = Number(process.env.NOTE_RUNS ?? 120);
const EDITS = Number(process.env.NOTE_EDITS ?? 200);
/** Which share of the seeds this process plays, of how many. */
const [SHARE, SHARES] = [Number(process.env.NOTE_SHARE ?? 0), Number(process.env.NOTE_SHARES ?? 1)];
/** Sittings at once, so that neither side waits for the other. */
const AT_ONCE = 16;

// ProseMirror remembers the last resolved positions of a document, weakly, for an editor that asks for them again and
// again. A sitting makes documents by the million and asks each once: half of the time went into collecting that.
const { prototype } = Node as unknown as { prototype: Record<'resolve' | 'resolveNoCache', unknown> };
prototype.resolve = prototype.resolveNoCache;

const java = new JavaAuthority(javaClasspath());
afterAll(() => java.close());

/** Plays one sitting after another at each of several tables. */
async function playAll(plans: Plan[]): Promise<Sum> {
  const all: Sum = { sittings: 0, commits: 0, made: 0, confirmed: 0, handedBack: 0, perhaps: 0, whole: 0, asShown: 0 };
  const table = async (authority: Authority) => {
    for (let plan = plans.shift(); plan; plan = plans.shift()) {
      const sum = await converge(authority, plan);
      for (const key of Object.keys(all) as (keyof Sum)[]) all[key] += sum[key];
      if (all.sittings % 100 === 0) console.log(`${new Date().toISOString()} ${JSON.stringify(all)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => table(java.note(number))));
  return all;
}

function plans(from: number, count: number, rest: Omit<Plan, 'seed'>): Plan[] {
  const seeds = Array.from({ length: count }, (_, i) => from + i);
  return seeds.filter((seed) => seed % SHARES === SHARE).map((seed) => ({ seed, ...rest }));
}

test(`authors who edit at once over bad lines, ${RUNS} sittings from seed ${SEED}`, async () => {
  const due = plans(SEED, RUNS, { authors: 5, edits: EDITS });
  const count = due.length;
  const all = await playAll(due);
  console.log(JSON.stringify(all));
  expect(all.sittings).toBe(count);
  // A share of few sittings may have none to play.
  expect(all.confirmed).toBeGreaterThanOrEqual(all.made * 0.8);
  expect(all.perhaps).toBe(0);
});

test('authors who are too far behind start anew and have their words back', async () => {
  const all = await playAll(plans(SEED, 40, { authors: 5, edits: 100, window: 40 }));
  console.log(JSON.stringify(all));
  expect(all.handedBack).toBeGreaterThan(0);
});
