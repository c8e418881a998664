import { ReplaceStep } from 'prosemirror-transform';
import { afterAll, expect, test } from 'vitest';
import { JavaAuthority, javaClasspath } from './authority';
import { Crowd, type Outcome, script } from './crowd';
import { CollabDesk, CollabEngine, NoteDesk, NoteEngine } from './crowd-engines';

const SEED = Number(process.env.NOTE_SEED ?? 1);
const java = new JavaAuthority(javaClasspath());
afterAll(() => java.close());

function at(share: number, times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  return String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0));
}

function row(authors: number, engine: string, { sent, refused, dropped, steps, good, bad }: Outcome): string {
  const percent = Math.round((100 * refused) / sent);
  const cells = [at(0.5, good), at(0.99, good), at(0.5, bad), at(0.99, bad)];
  return `| ${[authors, engine, steps, sent, `${refused} (${percent} %)`, dropped, ...cells].join(' | ')} |`;
}

test.each([30, 50])('%d authors, one of them over a bad line', { timeout: 3_600_000 }, async (authors) => {
  const told = script(SEED, authors);
  const people = told.authors;

  ReplaceStep.MAP_BIAS = 1;
  const collabs = people.map(({ name }) => new CollabEngine(name));
  const plain = await new Crowd(told, collabs, new CollabDesk(), SEED).play();

  ReplaceStep.MAP_BIAS = -1;
  const authority = java.note(0);
  await authority.ask({ op: 'open' });
  const notes = people.map(({ name }) => new NoteEngine(name));
  const ours = await new Crowd(told, notes, new NoteDesk(authority), SEED).play();

  console.log(
    [
      '| authors | engine | steps | sent | refused | dropped | p50 ms | p99 ms | p50 ms, bad line | p99 ms, bad line |',
      '|---|---|---|---|---|---|---|---|---|---|',
      row(authors, 'prosemirror-collab', plain),
      row(authors, 'this', ours),
    ].join('\n'),
  );
  for (const { documents, steps, dropped, good, bad } of [plain, ours]) {
    expect(documents.every((document) => document.eq(documents[0] as (typeof documents)[0]))).toBe(true);
    expect(good.length + bad.length + dropped).toBe(steps);
  }
  expect(ours.refused).toBe(0);
});
