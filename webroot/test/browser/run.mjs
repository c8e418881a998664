// Runs the browser tests against the packaged server: finds the jar, finds or gets a browser, and hands both on.
// usage: node test/browser/run.mjs [arguments of playwright]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './chromium.mjs';

const webroot = fileURLToPath(new URL('../..', import.meta.url));
const jar = process.env.SESSION_IV_JAR ?? join(webroot, '..', 'services', 'server', 'target', 'session-iv.jar');

function fail(words) {
  console.error(`browser: ${words}`);
  process.exit(1);
}

if (process.argv.includes('--skip-tests=true')) {
  console.log('browser: not run, since tests are skipped.');
  process.exit(0);
}
if (!existsSync(jar)) fail(`there is no ${jar}; 'mvn package' makes it.`);
const browser = chromium();
if (browser.missing) fail(browser.missing);
console.log(`browser: ${browser.path}`);
const { status, error } = spawnSync(
  process.execPath,
  [
    join(webroot, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    ...process.argv.slice(2).filter((each) => !each.startsWith('--skip-tests=')),
  ],
  { cwd: webroot, stdio: 'inherit', env: { ...process.env, CHROMIUM: browser.path, SESSION_IV_JAR: jar } },
);
if (error) fail(`the tests could not be started: ${error.message}`);
process.exit(status ?? 1);
