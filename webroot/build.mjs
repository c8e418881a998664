// Builds the pages for Maven: installs and bundles, and skips what has not changed since the last time. `--check` lints,
// checks types and tests instead, and `--converge` plays the note's sittings against the compiled Java authority: both
// once the pages are built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FIRST_LOAD_LIMIT = 60 * 1024;
const root = fileURLToPath(new URL('.', import.meta.url));
const stamps = join(root, 'target', 'stamps');
const counting = join('..', 'services', 'counting-browser', 'target', 'browser', 'counting.js');
const skipTests = process.argv.includes('--skip-tests=true');
const authority = process.argv[process.argv.indexOf('--authority') + 1];

function fail(words) {
  console.error(`webroot: ${words}`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Node 20.19 or later is needed, this is ${process.versions.node}; -Dwebroot.skip=true builds without the pages.`,
  );
}

function filesOf(path) {
  if (!existsSync(join(root, path))) return [];
  const full = join(root, path);
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inner = join(path, entry.name);
    if (inner === join('test', 'gallery', 'out')) return [];
    return entry.isDirectory() ? filesOf(inner) : [inner];
  });
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function run(command, ...args) {
  const bin = command === 'npm' ? command : join(root, 'node_modules', '.bin', command);
  const { status, error } = spawnSync(bin, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} failed.`);
}

/** Does the work unless the same inputs went through before and what it made is still there. */
function step(name, hash, made, work) {
  const stamp = join(stamps, name);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(root, made))) {
    console.log(`webroot: ${name} is up to date.`);
    return;
  }
  work();
  writeFileSync(stamp, hash);
}

/**
 * What a phone downloads before the participant's page stands, gzipped: the shell, its scripts and styles, the
 * texts of one language and the view that it opens with, the floor or a vote; the largest of each counts.
 */
function firstLoad() {
  const manifest = JSON.parse(readFileSync(join(root, 'dist', '.vite', 'manifest.json'), 'utf8'));
  const size = (file) => gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length;
  const files = new Set(['index.html', 'icon.svg']);
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk) fail(`the bundle has no ${key}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const inner of chunk.imports ?? []) add(inner);
  };
  add('index.html');
  add('src/participant/ParticipantPage.svelte');
  const views = ['src/floor/FloorView.svelte', 'src/poll/VoteView.svelte'].map((key) => {
    const before = new Set(files);
    add(key);
    const own = [...files].filter((file) => !before.has(file));
    for (const file of own) files.delete(file);
    return own.reduce((bytes, file) => bytes + size(file), 0);
  });
  const languages = Object.keys(manifest).filter((key) => /^src\/i18n\/[a-z]{2}\.json$/.test(key));
  if (languages.length === 0) fail('the bundle has no texts.');
  const largest = Math.max(...languages.map((key) => size(manifest[key].file)));
  return [...files].reduce((bytes, file) => bytes + size(file), largest + Math.max(...views));
}

/** The browser's note client and the server's rebase, 120 sittings of five authors. */
function converge() {
  const compiled = join('..', 'services', 'note-steps', 'target');
  const classes = ['classes', 'test-classes'].flatMap((name) => filesOf(join(compiled, name)));
  if (classes.length === 0) fail('services/note-steps is not compiled, so its authority cannot be held to the pages.');
  const { NOTE_SEED, NOTE_RUNS, NOTE_EDITS, NOTE_TRACES } = process.env;
  const plan = ` ${NOTE_SEED} ${NOTE_RUNS} ${NOTE_EDITS} ${NOTE_TRACES}`;
  step('converge', hashOf([...notes, ...classes]) + plan, 'node_modules/.package-lock.json', () =>
    run('vitest', 'run', '--config', 'vitest.converge.config.ts'),
  );
}

function check() {
  step('check', sources, 'dist/index.html', () => {
    run('biome', 'ci', '.');
    run('prettier', '--check', '--log-level', 'warn', 'src/**/*.svelte');
    run('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human');
    run('vitest', 'run');
  });
}

/** Puts a compressed form beside every text file; the server sends it to browsers that take it. */
function compress(folder) {
  for (const file of filesOf(folder).filter((name) => /\.(js|css|html|svg|json)$/.test(name))) {
    writeFileSync(join(root, `${file}.gz`), gzipSync(readFileSync(join(root, file)), { level: 9 }));
  }
}

mkdirSync(stamps, { recursive: true });
step('install', hashOf(['package.json', 'package-lock.json', '.npmrc']), 'node_modules/.package-lock.json', () =>
  run('npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund'),
);
const configs = readdirSync(root).filter((name) => /\.(json|ts|js|mjs|html)$|^\.npmrc$|^\.prettierrc/.test(name));
const notes = [...configs.sort(), ...filesOf('src/note'), ...filesOf('src/wire'), ...filesOf('test/note')];
if (!existsSync(join(root, counting))) fail('services/counting-browser is not compiled, so no page can count.');
const sources = hashOf([...configs.sort(), ...filesOf('src'), ...filesOf('public'), ...filesOf('test'), counting]);
if (process.argv.includes('--authority')) writeFileSync(join(root, 'target', 'authority.classpath'), authority);
if (process.argv.includes('--converge')) {
  if (!skipTests) converge();
  process.exit(0);
}
if (process.argv.includes('--check')) {
  if (!skipTests) check();
  process.exit(0);
}
step('bundle', sources, 'dist/index.html', () => {
  run('vite', 'build', '--logLevel', 'warn');
  const bytes = firstLoad();
  console.log(`webroot: the participant's first load is ${(bytes / 1024).toFixed(1)} KB gzipped.`);
  compress('dist');
  if (bytes > FIRST_LOAD_LIMIT) fail(`the first load may be ${FIRST_LOAD_LIMIT / 1024} KB at most.`);
});
