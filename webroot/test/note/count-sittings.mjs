// Plants one fault after another and says how many sittings find it: `npm run planted`, or with names for some of them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const list = readFileSync(join(root, 'test/note/planted.ts'), 'utf8');
const all = [...list.matchAll(/(?:client|authority)\(\s*'([a-z-]+)'/g)].map(([, name]) => name);
const chosen = process.argv.length > 2 ? process.argv.slice(2) : all;
const rows = [];
for (const name of chosen) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.converge.config.ts', '--mode', 'planted'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NOTE_PLANT: name } },
  );
  const row = /PLANTED (\|.*)/.exec(stdout)?.[1] ?? `| ${name} | could not be played |`;
  rows.push(row);
  console.log(row);
  if (!row.includes('not in') && !row.includes('could not')) continue;
  if (process.env.NOTE_TELL) console.log(stdout.slice(-3_000));
}
process.exit(rows.some((row) => row.includes('not in') || row.includes('could not')) ? 1 : 0);
