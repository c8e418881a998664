// The browser of the tests: the one that CHROMIUM names, one on the path, or one that Debian's packages bring.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
// With fonts: on a machine without any, text has no size and nothing can be pressed.
const PACKAGES = ['chromium-headless-shell', 'fonts-noto-core'];
const COMMAND = `apt-get update && apt-get install --yes --no-install-recommends ${PACKAGES.join(' ')}`;

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(names, path) {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Answers `{path}`, or `{missing}` with the one line that says how to get a browser. Installs one where it may. */
export function chromium({ env = process.env, uid = process.getuid?.(), install = installed } = {}) {
  if (env.CHROMIUM) {
    if (isProgram(env.CHROMIUM)) return { path: env.CHROMIUM };
    return { missing: `CHROMIUM is ${env.CHROMIUM}, which is not a program.` };
  }
  const path = env.PATH ?? '';
  const found = onPath(NAMES, path);
  if (found) return { path: found };
  const apt = onPath(['apt-get'], path);
  if (apt && uid === 0 && install(apt)) {
    const fresh = onPath(NAMES, `${path}${delimiter}/usr/bin`);
    if (fresh) return { path: fresh };
  }
  return { missing: `no Chromium was found; get one with: sudo sh -c '${COMMAND}' or name one in CHROMIUM.` };
}

function installed(apt) {
  console.log(`browser: none was found; getting ${PACKAGES.join(' and ')} from Debian's packages.`);
  const run = (...args) =>
    spawnSync(apt, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return run('update', '-q') && run('install', '-q', '--yes', '--no-install-recommends', ...PACKAGES);
}
