import { defineConfig } from '@playwright/test';

/** The whole job against the packaged server; `test/browser/run.mjs` finds the browser and the jar, then starts this. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // More than there are processors: the tests mostly wait, those that listen to the page's voice for seconds at a time.
  workers: 4,
  maxFailures: 1,
  // Bounds for a fault, not measures of speed: every wait is for a thing, on however busy a machine.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['./test/browser/closing-line.ts']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 120_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
});
