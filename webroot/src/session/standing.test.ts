import { expect, test } from 'vitest';
import type { ConnectionState } from '../socket/connection';
import type { Me } from '../wire/types';
import { standingOf } from './standing';

const delegate: Me = { state: 'signed-in', meeting: 'kyiv-2017', participant: 'p-1', roles: [{ role: 'member' }] };
const line = (state: ConnectionState) => ({ me: delegate, line: state, refused: '' }) as const;

test.each(['signed-out', 'replaced', 'removed'] as const)('a line that ended says why: %s', (why) => {
  expect(standingOf(line({ kind: 'ended', why }))).toEqual({ is: 'ended', why });
});

test('a page that is older than the server is told so, and needs no part of the old server for it', () => {
  expect(standingOf(line({ kind: 'ended', why: 'outdated' }))).toEqual({ is: 'outdated' });
});

test('a page stays while its line is away, and when it is left', () => {
  expect(standingOf(line({ kind: 'waiting', retryAt: 1, sinceAt: 0, why: 'network' }))).toEqual({ is: 'open' });
  expect(standingOf(line({ kind: 'connecting' }))).toEqual({ is: 'open' });
  expect(standingOf(line({ kind: 'ended', why: 'stopped' }))).toEqual({ is: 'open' });
});

test('only a sign-in without a meeting is told that there is none, and how it is entered only the organiser', () => {
  const organiser: Me = { state: 'signed-in', participant: 'organiser' };
  expect(standingOf({ me: organiser, line: undefined, refused: '' })).toEqual({ is: 'no-meeting', organiser: true });
  const other: Me = { state: 'signed-in', participant: 'p-1' };
  expect(standingOf({ me: other, line: undefined, refused: '' })).toEqual({ is: 'no-meeting', organiser: false });
  expect(standingOf({ me: delegate, line: undefined, refused: '' })).toEqual({ is: 'asking' });
});

test.each([
  ['signed-out', 'signed-out'],
  ['waiting', 'in-lobby'],
  ['turned-away', 'in-lobby'],
] as const)('without a seat: %s', (state, is) => {
  expect(standingOf({ me: { state }, line: undefined, refused: '' })).toEqual({ is });
});

test('a server that does not answer is not taken for an answer', () => {
  expect(standingOf({ me: undefined, line: undefined, refused: 'unreachable' })).toEqual({
    is: 'refused',
    code: 'unreachable',
  });
  expect(standingOf({ me: undefined, line: undefined, refused: '' })).toEqual({ is: 'asking' });
});
