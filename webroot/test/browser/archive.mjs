// An archive of the classes that a start of the packaged server loads (JEP 350): it saves four tenths of each start.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('target/archive', import.meta.url));
const STARTED_WITHIN_MS = 300_000;

/** Where that of this very jar lies, made by a first start of it; empty where this Java makes none. */
export async function archiveOf(jar) {
  const made = join(FOLDER, `${Math.floor(statSync(jar).mtimeMs)}.jsa`);
  if (existsSync(made)) return made;
  mkdirSync(FOLDER, { recursive: true });
  const data = mkdtempSync(join(FOLDER, 'data-'));
  const written = join(data, 'new.jsa');
  try {
    await startAndStop(
      ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-XX:ArchiveClassesAtExit=${written}`],
      jar,
      data,
    );
    if (existsSync(written)) renameSync(written, made);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  return existsSync(made) ? made : '';
}

function startAndStop(options, jar, data) {
  const serve = ['serve', '--host', '127.0.0.1', '--port', '0', '--data', join(data, 'data')];
  const child = spawn('java', [...options, '-jar', jar, ...serve], { stdio: ['ignore', 'pipe', 'ignore'] });
  const late = setTimeout(() => child.kill('SIGKILL'), STARTED_WITHIN_MS);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (/^ {2}Join .*\n/m.test(said)) child.kill();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
  });
}
