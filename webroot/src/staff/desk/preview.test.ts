import { describe, expect, it } from 'vitest';
import type { PollDoc } from '../../wire/types';
import {
  BLANK,
  blanking,
  EMPTY_DESK,
  inPreview,
  onAir,
  type Picture,
  pictureOf,
  picturesOf,
  STANDING,
  showCommand,
} from './preview';

const FLOOR: Picture = { view: 'floor', room: null, poll: null };
const GROUPS: Picture = { view: 'groups', room: null, poll: null };

function poll(id: string, state: PollDoc['state']): PollDoc {
  return {
    id,
    number: 1,
    question: 'Shall we?',
    subject: 'question',
    method: 'yes-no-abstain',
    options: [],
    select: 1,
    min: 1,
    max: 1,
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

  it('takes exactly what is in preview', () => {
    expect(showCommand({ view: 'poll', room: 'r', poll: 'p1' })).toEqual({
      type: 'screen.show',
      view: 'poll',
      room: 'r',
      poll: 'p1',
    });
  });
});
