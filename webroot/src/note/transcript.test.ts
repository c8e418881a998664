import { readFileSync } from 'node:fs';
import { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { NoteCommitFrame, NoteStateFrame } from '../wire/types';
import { noteSchema } from './note-schema';
import { stepFromJson } from './step-json';

/** What the server's tests wrote down: the first and last note of each viewer, and the commits between. */
interface Transcript {
  viewers: Record<string, { first: NoteStateFrame; last: NoteStateFrame }>;
  steps: { frames: Record<string, NoteCommitFrame[]> }[];
}

const transcript = JSON.parse(
  readFileSync(new URL('../../test/transcripts/note.json', import.meta.url), 'utf8'),
) as Transcript;

test.each(Object.keys(transcript.viewers))("%s ends with the server's note", (viewer) => {
  const seen = transcript.viewers[viewer];
  if (!seen) throw new Error(`no viewer ${viewer}`);
  let document = Node.fromJSON(noteSchema, seen.first.document);
  let revision = seen.first.revision;
  for (const commit of transcript.steps.flatMap((step) => step.frames[viewer] ?? [])) {
    revision += 1;
    expect(commit.revision).toBe(revision);
    for (const json of commit.steps) {
      const applied = stepFromJson(noteSchema, json).apply(document);
      if (!applied.doc) throw new Error(applied.failed ?? 'a step did not fit');
      document = applied.doc;
    }
  }
  document.check();
  expect(revision).toBe(seen.last.revision);
  expect(document.toJSON()).toEqual(Node.fromJSON(noteSchema, seen.last.document).toJSON());
});
