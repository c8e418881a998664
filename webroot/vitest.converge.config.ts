import { defineConfig } from 'vitest/config';

const SHARES = 2;

/**
 * Sittings of the browser's note client against the compiled Java authority, in two processes. NOTE_SEED, NOTE_RUNS
 * and NOTE_EDITS say which ones and how long they are.
 */
export default defineConfig({
  test: {
    maxWorkers: SHARES,
    projects: Array.from({ length: SHARES }, (_, share) => ({
      test: {
        name: `share ${share + 1} of ${SHARES}`,
        environment: 'node',
        pool: 'forks',
        include: ['test/note/*.converge.ts'],
        env: { NOTE_SHARE: String(share), NOTE_SHARES: String(SHARES) },
      },
    })),
  },
});
