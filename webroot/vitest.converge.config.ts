import { defineConfig } from 'vitest/config';

const SHARES = 2;

const sittings = Array.from({ length: SHARES }, (_, share) => ({
  test: {
    name: `share ${share + 1} of ${SHARES}`,
    environment: 'node' as const,
    pool: 'forks' as const,
    include: ['test/note/*.converge.ts'],
    env: { NOTE_SHARE: String(share), NOTE_SHARES: String(SHARES) },
  },
}));

/**
 * Sittings of the browser's note client against the compiled Java authority, in two processes. NOTE_SEED, NOTE_RUNS
 * and NOTE_EDITS say which ones and how long they are.
 */
export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers: SHARES,
    // `--mode crowd` measures instead, and needs no second process.
    projects: mode === 'crowd' ? [{ test: { name: 'crowd', include: ['test/note/crowd.measure.ts'] } }] : sittings,
  },
}));
