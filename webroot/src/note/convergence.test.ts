import { expect, test } from 'vitest';
import { ScriptAuthority } from '../../test/note/authority';
import { converge } from '../../test/note/converge';

const SEED = Number(process.env.NOTE_SEED ?? 1);
const RUNS = Number(process.env.NOTE_RUNS ?? 6);

test('authors who edit at once over bad lines end with one document and lose no step', {
  timeout: 120_000,
}, async () => {
  const authority = new ScriptAuthority();
  let confirmed = 0;
  for (let seed = SEED; seed < SEED + RUNS; seed++) {
    confirmed += (await converge(authority, { seed, authors: 5, edits: 40 })).confirmed;
  }
  expect(confirmed).toBeGreaterThan(RUNS * 5 * 40 * 0.5);
});
