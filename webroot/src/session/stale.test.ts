import { expect, test } from 'vitest';
import type { ConnectionState } from '../socket/connection';
import type { Live } from './live';
import { staleNow } from './stale';

const at = (now: number) => ({ connection: { clock: { local: () => now } } }) as unknown as Live;
const lost = { kind: 'waiting', sinceAt: 1_000 } as ConnectionState;

test.each([
  [11_000, false],
  [11_001, true],
])('a line that was lost at 1000 makes what is shown old at %i: %s', (now, stale) => {
  expect(staleNow(at(now), lost, now)).toBe(stale);
});

test('a line that stands makes nothing old', () => {
  expect(staleNow(at(99_000), { kind: 'online' } as ConnectionState, 99_000)).toBe(false);
});
