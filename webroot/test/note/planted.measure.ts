import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Node } from 'prosemirror-model';
import { afterAll, expect, test } from 'vitest';
import { JavaAuthority, javaClasspath } from './authority';
import { converge } from './converge';
import { type Fault, fault, planted } from './planted';

const NAME = process.env.NOTE_PLANT ?? '';
/** From these seeds on sittings are played until one finds the fault. */
const STARTS = [1, 100_001, 200_001];
const MOST = Number(process.env.NOTE_RUNS ?? 200);
const EDITS = Number(process.env.NOTE_EDITS ?? 200);
const HOURS = 4 * 3_600_000;

const { prototype } = Node as unknown as { prototype: Record<'resolve' | 'resolveNoCache', unknown> };
prototype.resolve = prototype.resolveNoCache;

/** The classpath with the changed class in front of the real one. */
function withFault(each: Fault): string {
  const folder = join(import.meta.dirname, '../../target/planted', each.name);
  mkdirSync(folder, { recursive: true });
  const source = join(folder, each.file.split('/').at(-1) ?? '');
  writeFileSync(source, planted(readFileSync(join(import.meta.dirname, '../..', each.file), 'utf8'), each));
  const { status, stderr } = spawnSync('javac', ['-proc:none', '-cp', javaClasspath(), '-d', folder, source]);
  if (status !== 0) throw new Error(String(stderr));
  return folder + delimiter + javaClasspath();
}

const found = fault(NAME);
const java = new JavaAuthority(found.side === 'authority' ? withFault(found) : javaClasspath());
afterAll(() => java.close());

/** How many sittings it took, null when so many did not find it. */
async function sittingsUntilFound(start: number, note: number): Promise<number | null> {
  for (let i = 0; i < MOST; i++) {
    const plan = { seed: start + i, authors: 5, edits: EDITS };
    const failure = await converge(java.note(note), plan).then(
      () => null,
      (caught: unknown) => caught,
    );
    if (failure) {
      if (i === 0 && note === 0)
        console.log(String(failure instanceof Error ? failure.message : failure).slice(0, 160));
      return i + 1;
    }
  }
  return null;
}

test(`sittings until ${NAME} is found`, { timeout: HOURS }, async () => {
  const counts: (number | null)[] = [];
  for (const [note, start] of STARTS.entries()) counts.push(await sittingsUntilFound(start, note));
  console.log(`PLANTED | ${NAME} | ${found.side} | ${counts.map((each) => each ?? `not in ${MOST}`).join(' | ')} |`);
  expect(counts).not.toContain(null);
});
