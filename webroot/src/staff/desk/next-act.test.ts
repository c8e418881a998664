import { describe, expect, it } from 'vitest';
import type { Interrupted, PollDoc, QueueEntry, ScreenDoc } from '../../wire/types';
import { nextAct, type Sitting } from './next-act';

const entry = { request: 'q1' } as QueueEntry;
const poll = (over: Partial<PollDoc>) => ({ id: '1', state: 'open', openedAt: 10, ...over }) as PollDoc;
const on = (view: ScreenDoc['view'], over: Partial<ScreenDoc> = {}): ScreenDoc => ({ view, sinceAt: 20, ...over });

const base: Sitting = {
  room: 'r',
  kind: 'plenary',
  session: 'open',
  queue: [entry],
  interrupted: null,
  speaking: true,
  polls: [],
  meeting: 'm',
  common: [],
  progress: undefined,
  screen: on('floor'),
  spokenAt: 0,
};

function next(over: Partial<Sitting>) {
  const found = nextAct({ ...base, ...over });
  return found?.act === 'show' ? `show ${found.picture.view} ${found.picture.room}` : found?.act;
}

describe('the next act', () => {
  it('is to open a session that is not open, whatever else waits', () => {
    const waits = { polls: [poll({ state: 'closed' })] };
    expect(nextAct({ ...base, ...waits, session: 'not-opened' })).toEqual({ act: 'open', again: false });
    expect(nextAct({ ...base, ...waits, session: 'closed' })).toEqual({ act: 'open', again: true });
  });

  it('is to give the floor to the first who waits', () => {
    expect(nextAct(base)).toEqual({ act: 'give', entry });
  });

  it('is none when nobody waits', () => {
    expect(next({ queue: [] })).toBeUndefined();
  });

  it('is to publish a vote that was closed', () => {
    expect(next({ polls: [poll({ state: 'closed' })] })).toBe('publish');
  });

  it('is not to publish a result that its closing publishes', () => {
    const itself = poll({ state: 'closed', conduct: { ties: 'left-out', results: 'at-close' } });
    expect(next({ polls: [itself] })).toBe('give');
    expect(next({ polls: [itself, poll({ state: 'closed' })] })).toBe('publish');
  });

  it('is to show a vote that began after the projector was last turned', () => {
    expect(next({ polls: [poll({ openedAt: 21 })] })).toBe('show poll r');
    expect(next({ polls: [poll({ openedAt: 20 })] })).toBe('give');
    expect(next({ polls: [poll({ openedAt: 21 })], screen: undefined })).toBe('show poll r');
    expect(next({ polls: [poll({ openedAt: 21 })], screen: on('poll', { room: 'r', poll: '1' }) })).toBe('give');
  });

  it('is to show what the meeting votes on in the plenary only', () => {
    expect(next({ common: [poll({ openedAt: 21 })] })).toBe('show poll m');
    expect(next({ common: [poll({ openedAt: 21 })], kind: 'working-group' })).toBe('give');
  });

  it('is to show a result where its vote still stands on the projector', () => {
    const polls = [poll({ state: 'published' })];
    expect(next({ polls, screen: on('poll', { room: 'r', poll: '1' }) })).toBe('show result r');
    expect(next({ polls, screen: on('result', { room: 'r', poll: '1' }) })).toBe('give');
    expect(next({ polls, screen: on('poll', { room: 'm', poll: '1' }) })).toBe('give');
    expect(next({ common: polls, screen: on('poll', { room: 'm', poll: '1' }) })).toBe('show result m');
  });

  it('is to show a result that was published while the projector showed something else, until somebody speaks', () => {
    const polls = [poll({ state: 'published', publishedAt: 21 })];
    const quiet = { polls, speaking: false, queue: [] };
    expect(next(quiet)).toBe('show result r');
    expect(next({ ...quiet, screen: undefined })).toBe('show result r');
    expect(next({ ...quiet, screen: on('poll', { room: 'r', poll: 'earlier' }) })).toBe('show result r');
    expect(next({ ...quiet, spokenAt: 20 })).toBe('show result r');
    expect(next({ ...quiet, spokenAt: 22 })).toBeUndefined();
    expect(next({ ...quiet, queue: base.queue }), 'who waits for the floor comes first').toBe('give');
    expect(next({ polls, speaking: true })).toBe('give');
    expect(next({ ...quiet, screen: on('result', { room: 'r', poll: '1', sinceAt: 22 }) })).toBeUndefined();
    expect(next({ ...quiet, screen: on('floor', { sinceAt: 22 }) })).toBeUndefined();
  });

  it('is to show the meeting’s result in the plenary, not in a group', () => {
    const common = [poll({ state: 'published', publishedAt: 21 })];
    expect(next({ common, speaking: false, queue: [] })).toBe('show result m');
    expect(next({ common, speaking: false, queue: [], kind: 'working-group' })).toBeUndefined();
  });

  it('is to close a vote once all have voted, and before that only when nobody waits or speaks', () => {
    const polls = [poll({})];
    expect(next({ polls, progress: { cast: 3, entitled: 3 } })).toBe('close');
    expect(next({ polls, progress: { cast: 2, entitled: 3 } })).toBe('give');
    expect(next({ polls, progress: { cast: 2, entitled: 3 }, queue: [] })).toBeUndefined();
    expect(next({ polls, progress: { cast: 2, entitled: 3 }, queue: [], speaking: false })).toBe('close');
  });

  it('is to give the floor back to who was interrupted, once no point of order waits', () => {
    const interrupted = { request: 'a' } as Interrupted;
    const order = { request: 'q2', kind: 'point-of-order' } as QueueEntry;
    expect(nextAct({ ...base, interrupted, queue: [order, entry] })).toEqual({ act: 'give', entry: order });
    expect(nextAct({ ...base, interrupted })).toEqual({ act: 'back', interrupted });
    expect(nextAct({ ...base, interrupted, queue: [] })).toEqual({ act: 'back', interrupted });
  });
});
