import { expect, test } from 'vitest';
import { EMPTY_OUTLINE, type Outcome } from '../../note/outline';
import type { PollDoc, PollState } from '../../wire/types';
import { gapsOf } from './report-gaps';

const action = (at: number, more: Partial<Outcome> = {}): Outcome => ({
  kind: 'action',
  at,
  text: 'Circulate the list',
  who: 'Georgia',
  due: '2018-03-31',
  ...more,
});
const poll = (state: PollState) => ({ state }) as PollDoc;

test('nothing is missing from a note whose outcomes are whole, once the session is over', () => {
  const outline = { ...EMPTY_OUTLINE, outcomes: [action(4)] };
  expect(gapsOf(outline, [poll('published')], 'closed')).toEqual([]);
  expect(gapsOf(EMPTY_OUTLINE, [], 'not-opened')).toEqual([]);
});

test('open brackets, empty outcomes, actions without a person or a day lead to the first such place', () => {
  const outline = {
    ...EMPTY_OUTLINE,
    brackets: [
      { at: 9, text: 'a' },
      { at: 20, text: 'b' },
    ],
    outcomes: [action(4), action(30, { who: ' ' }), action(40, { who: '', due: '' }), action(50, { text: ' ' })],
  };
  expect(gapsOf(outline, [], 'closed')).toEqual([
    { kind: 'bracket', count: 2, at: 9 },
    { kind: 'empty', count: 1, at: 50 },
    { kind: 'nobody', count: 2, at: 30 },
    { kind: 'undated', count: 1, at: 40 },
  ]);
});

test('only actions need a person and a day', () => {
  const outline = { ...EMPTY_OUTLINE, outcomes: [action(4, { kind: 'decision', who: '', due: '' })] };
  expect(gapsOf(outline, [], 'closed')).toEqual([]);
});

test('a vote that is open or not published, and a session that goes on, are missing too', () => {
  expect(gapsOf(EMPTY_OUTLINE, [poll('open'), poll('closed'), poll('closed')], 'open')).toEqual([
    { kind: 'poll-open', count: 1 },
    { kind: 'poll-closed', count: 2 },
    { kind: 'session-open', count: 1 },
  ]);
});
