import { describe, expect, it } from 'vitest';
import type { PollDoc } from '../../wire/types';
import {
  BLANK,
  blanking,
  canTake,
  EMPTY_DESK,
  hasEnded,
  inPreview,
  onAir,
  type Picture,
  pictureOf,
  picturesOf,
  STANDING,
  showCommand,
  takeCommands,
  toStand,
} from './preview';

const FLOOR: Picture = { view: 'floor', room: null, poll: null };
const GROUPS: Picture = { view: 'groups', room: null, poll: null };

function poll(id: string, state: PollDoc['state']): PollDoc {
  return {
    id,
    number: 1,
    question: 'Shall we?',
    subject: 'question',
    method: { type: 'answer' },
    deciding: { type: 'simple-majority' },
    options: [],
    whoVoted: 'organisers',
    state,
    openedAt: 0,
  };
}

describe('preview and take', () => {
  it('follows what is on until something is chosen', () => {
    expect(inPreview(EMPTY_DESK, FLOOR, STANDING)).toEqual(FLOOR);
    expect(inPreview({ ...EMPTY_DESK, chosen: GROUPS }, FLOOR, STANDING)).toEqual(GROUPS);
  });

  it('drops a choice that is no longer possible', () => {
    const gone: Picture = { view: 'poll', room: 'r', poll: 'p9' };
    expect(inPreview({ ...EMPTY_DESK, chosen: gone }, FLOOR, STANDING)).toEqual(FLOOR);
  });

  it('offers a result only once it is published', () => {
    expect(picturesOf('r', [poll('p1', 'closed')])).toEqual([{ view: 'poll', room: 'r', poll: 'p1' }]);
    expect(picturesOf('r', [poll('p1', 'published')]).map((each) => each.view)).toEqual(['result', 'poll']);
  });

  it('shows of a poll its vote until the result is published', () => {
    expect(pictureOf('r', poll('p1', 'closed'))).toEqual({ view: 'poll', room: 'r', poll: 'p1' });
    expect(pictureOf('r', poll('p1', 'published'))).toEqual({ view: 'result', room: 'r', poll: 'p1' });
  });

  it('shows the welcome before anybody chose', () => {
    expect(onAir(undefined).view).toBe('welcome');
    expect(onAir({ view: 'result', room: 'r', poll: 'p', sinceAt: 1 })).toEqual({
      view: 'result',
      room: 'r',
      poll: 'p',
    });
  });

  it('blanks and comes back to what stood there', () => {
    const dark = blanking(EMPTY_DESK, FLOOR);
    expect(dark.show).toEqual(BLANK);
    const back = blanking(dark.desk, BLANK);
    expect(back.show).toEqual(FLOOR);
    expect(blanking(EMPTY_DESK, BLANK).show.view).toBe('welcome');
  });

  it('shows the thanks once the session is closed, until something is taken or the screen is blank', () => {
    const closed = { state: 'closed', sinceAt: 30 } as const;
    expect(hasEnded({ view: 'floor', sinceAt: 20 }, closed)).toBe(true);
    expect(hasEnded({ view: 'floor', sinceAt: 31 }, closed)).toBe(false);
    expect(hasEnded({ view: 'blank', sinceAt: 20 }, closed)).toBe(false);
    expect(hasEnded({ view: 'floor', sinceAt: 20 }, { state: 'open', sinceAt: 30 })).toBe(false);
    expect(hasEnded(undefined, closed)).toBe(false);
  });

  it('can take what gave way to the thanks, after the blank, because the same is not shown twice', () => {
    expect(canTake(FLOOR, FLOOR, false)).toBe(false);
    expect(canTake(GROUPS, FLOOR, false)).toBe(true);
    expect(canTake(FLOOR, FLOOR, true)).toBe(true);
    expect(takeCommands(FLOOR, FLOOR)).toEqual([showCommand(BLANK), showCommand(FLOOR)]);
    expect(takeCommands(GROUPS, FLOOR)).toEqual([showCommand(GROUPS)]);
  });

  it('keeps the meeting’s last vote at every desk, whatever its state, beside those that are open', () => {
    const ids = (...polls: PollDoc[]) => toStand(polls).map((each) => each.id);
    expect(ids(poll('p2', 'published'), poll('p1', 'published'))).toEqual(['p2']);
    expect(ids(poll('p2', 'closed'), poll('p1', 'open'))).toEqual(['p2', 'p1']);
    expect(ids()).toEqual([]);
  });

  it('takes exactly what is in preview', () => {
    expect(showCommand({ view: 'poll', room: 'r', poll: 'p1' })).toEqual({
      type: 'screen.show',
      view: 'poll',
      room: 'r',
      poll: 'p1',
    });
  });
});
