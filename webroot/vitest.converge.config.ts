import { defineConfig } from 'vitest/config';

/** Sittings of the browser's note client against the compiled Java authority; NOTE_SEED and NOTE_RUNS say which. */
export default defineConfig({ test: { environment: 'node', include: ['test/note/*.converge.ts'] } });
