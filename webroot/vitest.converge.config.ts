import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { fault, planted } from './test/note/planted';

const SHARES = 2;
/** What hangs ends at last, also on a machine on which all else takes long. */
const LONGEST_MS = 4 * 3_600_000;

const sittings = Array.from({ length: SHARES }, (_, share) => ({
  test: {
    name: `share ${share + 1} of ${SHARES}`,
    environment: 'node' as const,
    pool: 'forks' as const,
    include: ['test/note/*.converge.ts'],
    testTimeout: LONGEST_MS,
    env: { NOTE_SHARE: String(share), NOTE_SHARES: String(SHARES) },
  },
}));

/** Puts the small wrong change that NOTE_PLANT names into the client. */
function planting(name = process.env.NOTE_PLANT ?? ''): Plugin[] {
  const found = name ? fault(name) : null;
  if (found?.side !== 'client') return [];
  return [
    {
      name: 'session-iv-planting',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith(found.file) ? { code: planted(code, found), map: null } : null),
    },
  ];
}

/** What is measured on demand, in a process of its own. */
const MEASURES: Readonly<Record<string, string>> = {
  crowd: 'test/note/crowd.measure.ts',
  planted: 'test/note/planted.measure.ts',
};

/**
 * Sittings of the browser's note client against the compiled Java authority, in two processes. NOTE_SEED, NOTE_RUNS
 * and NOTE_EDITS say which ones and how long they are.
 */
export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers: SHARES,
    // `--mode crowd` and `--mode planted` measure instead.
    projects: MEASURES[mode] ? [{ plugins: planting(), test: { name: mode, include: [MEASURES[mode]] } }] : sittings,
  },
}));
