import { expect, test } from 'vitest';
import { type Returned, withReturned } from './returned';

function returned(...words: [string, boolean?][]): string[] {
  const given = words.map(([text, perhapsThere = false]) => ({ text, perhapsThere }));
  return given.reduce<readonly Returned[]>(withReturned, []).map(({ text }) => text);
}

test('what comes back keystroke by keystroke is one piece, what comes back as words stays apart', () => {
  expect(returned(['p'], ['e'], ['a'], ['c'], ['e'])).toEqual(['peace']);
  expect(returned(['vital '], ['words'])).toEqual(['vital ', 'words']);
  expect(returned(['words'], ['x', true])).toEqual(['words', 'x']);
});
