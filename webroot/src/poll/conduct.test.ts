import { expect, test } from 'vitest';
import type { PollDoc } from '../wire/types';
import { isToPublish, publishesItself } from './conduct';

const poll = (state: PollDoc['state'], conduct?: PollDoc['conduct']) => ({ state, ...(conduct ? { conduct } : {}) });

test('a result waits for somebody, unless the terms publish it by the closing', () => {
  const itself = { ties: 'left-out', results: 'at-close' } as const;
  expect([poll('open'), poll('closed'), poll('published')].map(isToPublish)).toEqual([false, true, false]);
  expect(isToPublish(poll('closed', { ties: 'chair' }))).toBe(true);
  expect(isToPublish(poll('closed', itself))).toBe(false);
  expect([publishesItself(poll('open', itself)), publishesItself(poll('open', { ties: 'lot' }))]).toEqual([
    true,
    false,
  ]);
});
