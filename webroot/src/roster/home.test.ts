import { expect, test } from 'vitest';
import { homeOf } from './home';

test.each([
  [[{ role: 'member' }], '/p'],
  [[{ role: 'projector', room: 'm/wg-1' }], '/screen'],
  [[{ role: 'member' }, { role: 'rapporteur', room: 'm/wg-1' }], '/r'],
  [[{ role: 'rapporteur' }, { role: 'moderator', room: 'm/wg-1' }], '/m'],
  [[{ role: 'moderator' }, { role: 'organiser' }], '/o'],
  [[], '/p'],
  [null, '/p'],
] as const)('%j works at %s', (roles, home) => {
  expect(homeOf(roles)).toBe(home);
});
