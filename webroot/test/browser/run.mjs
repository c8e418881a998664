// Runs the browser tests against the packaged server: finds the jar, finds or gets a browser, and hands both on.
// usage: node test/browser/run.mjs [--all] [--pictures=FOLDER] [arguments of playwright]
// `--all` looks at every screen in every size, script and colour (`screens.spec.ts`) instead of a few that stand for all;
// `--pictures` writes a picture of each look.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveOf } from './archive.mjs';
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
const OWN = /^--(skip-tests=|all$|pictures=)/;
const pictures = process.argv.find((each) => each.startsWith('--pictures='))?.slice('--pictures='.length);
const archive = await archiveOf(jar);
const asked = {
  ...(process.argv.some((each) => each.includes('screens')) ? { SESSION_SCREENS: '1' } : {}),
  ...(process.argv.includes('--all') ? { SESSION_ALL: '1' } : {}),
  ...(pictures ? { SESSION_PICTURES: resolve(pictures) } : {}),
};
const { status, error } = spawnSync(
  process.execPath,
  [
    join(webroot, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    ...process.argv.slice(2).filter((each) => !OWN.test(each)),
  ],
  {
    cwd: webroot,
    stdio: 'inherit',
    env: { ...process.env, ...asked, CHROMIUM: browser.path, SESSION_IV_JAR: jar, SESSION_IV_ARCHIVE: archive },
  },
);
if (error) fail(`the tests could not be started: ${error.message}`);
process.exit(status ?? 1);
