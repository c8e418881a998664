import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChangeFrame, SnapshotFrame } from '../wire/types';
import { RoomBoard } from './room-board';

/** What the server's tests wrote down: the first and last board of each viewer, and the frames between. */
interface Transcript {
  room: string;
  viewers: Record<string, { first: SnapshotFrame; last: SnapshotFrame }>;
  steps: { by: string; frames: Record<string, ChangeFrame[]> }[];
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../test/transcripts/${name}.json`, import.meta.url), 'utf8')) as Transcript;

const shown = (board: RoomBoard) => Object.fromEntries(board.family(/.*/).get());

describe.each(['floor', 'poll', 'meeting'])('the transcript of the %s', (name) => {
  const { room, viewers, steps } = read(name);

  test.each(Object.keys(viewers))('%s ends with the board that a fresh viewer gets', (viewer) => {
    const seen = viewers[viewer];
    if (!seen) throw new Error(`no viewer ${viewer}`);
    const grown = new RoomBoard(room);
    grown.apply(seen.first);
    let changes = 0;
    let version = grown.version;
    for (const step of steps) {
      for (const frame of step.frames[viewer] ?? []) {
        grown.apply(frame);
        expect(grown.version).toBeGreaterThanOrEqual(version);
        version = grown.version;
        changes += 1;
      }
    }
    const fresh = new RoomBoard(room);
    fresh.apply(seen.last);
    expect(changes).toBeGreaterThan(0);
    expect(shown(grown)).toEqual(shown(fresh));
    expect(shown(grown)).not.toEqual(seen.first.documents);
    // What a viewer may not see moves the room's version, but is not told to them.
    expect(grown.version).toBeLessThanOrEqual(fresh.version);
  });

  test('frames that come twice change nothing', () => {
    for (const [viewer, seen] of Object.entries(viewers)) {
      const frames = steps.flatMap((step) => step.frames[viewer] ?? []);
      const grown = new RoomBoard(room);
      grown.apply(seen.first);
      for (const frame of frames) grown.apply(frame);
      // The last of all are told again, as after a line that was lost before the page could say how far it was.
      for (const frame of frames.slice(-3)) grown.apply(frame);
      expect(shown(grown)).toEqual(seen.last.documents);
    }
  });
});
