import { afterAll, expect, test } from 'vitest';
import { JavaAuthority, javaClasspath } from './authority';
import { converge } from './converge';

const SEED = Number(process.env.NOTE_SEED ?? 1);
const RUNS = Number(process.env.NOTE_RUNS ?? 8);
const classpath = javaClasspath();
if (!classpath) {
  throw new Error(
    'The Java authority is not compiled: mvn -pl services/note-steps -am test-compile dependency:build-classpath ' +
      '-Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=runtime',
  );
}
const authority = new JavaAuthority(classpath);
afterAll(() => authority.close());

test(`${RUNS} sittings on the real authority, from seed ${SEED}`, { timeout: RUNS * 20_000 }, async () => {
  const all = { commits: 0, confirmed: 0, handedBack: 0 };
  for (let seed = SEED; seed < SEED + RUNS; seed++) {
    const sum = await converge(authority, { seed, authors: 5, edits: 200 });
    all.commits += sum.commits;
    all.confirmed += sum.confirmed;
    all.handedBack += sum.handedBack;
  }
  console.log(JSON.stringify({ runs: RUNS, seed: SEED, ...all }));
  expect(all.confirmed).toBeGreaterThan(all.handedBack);
});

test('authors too far behind start anew, and have their words back', { timeout: 60_000 }, async () => {
  const sum = await converge(authority, { seed: SEED, authors: 5, edits: 100, window: 40 });
  expect(sum.handedBack).toBeGreaterThan(0);
});
