import { defineConfig } from '@playwright/test';
import whole from './playwright.config';

/** `npm run budget`: figures of one machine at one time, told in a table and held against nothing. */
export default defineConfig(whole, {
  testDir: 'test/browser/budget',
  testMatch: 'budget.ts',
  workers: 1,
  expect: { timeout: 30_000 },
  reporter: 'line',
});
