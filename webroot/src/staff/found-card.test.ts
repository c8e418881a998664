import { expect, test } from 'vitest';
import { secretOf } from './found-card';

const SECRET = 'AbCdEfGhIjKlMnOpQrStUv';

test.each([
  ['an address', `https://meeting.example/s#${SECRET}`],
  ['an address without its beginning', `meeting.example/s#${SECRET}`],
  ['the secret alone', SECRET],
  ['what a scanner sends', `https://meeting.example/s#${SECRET}\n`],
  ['what was typed in groups', ' AbCdEf GhIjKl MnOpQr StUv '],
])('the secret is found in %s', (_, typed) => {
  expect(secretOf(typed)).toBe(SECRET);
});

test('an address without a secret has none', () => {
  expect(secretOf('https://meeting.example/s#')).toBe('');
});
