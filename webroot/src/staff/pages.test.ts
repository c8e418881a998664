import { describe, expect, it } from 'vitest';
import type { Role, RoomEntry } from '../wire/types';
import { pagesOf, roomsFor } from './pages';

const ROOMS: RoomEntry[] = [
  { room: 'm/plenary', kind: 'plenary', title: 'Plenary', delegations: [] },
  { room: 'm/wg-1', kind: 'working-group', title: 'One', delegations: [] },
  { room: 'm/wg-2', kind: 'working-group', title: 'Two', delegations: [] },
];
const names = (roles: Role[], path: '/m' | '/r') => roomsFor(path, roles, 'm', ROOMS).map((each) => each.room);

describe('the pages of the staff', () => {
  it('go by the roles', () => {
    expect(pagesOf([{ role: 'organiser' }])).toEqual(['/o', '/m', '/r']);
    expect(pagesOf([{ role: 'moderator' }])).toEqual(['/m', '/r']);
    expect(pagesOf([{ role: 'rapporteur' }])).toEqual(['/r']);
    expect(pagesOf([{ role: 'member' }])).toEqual([]);
  });

  it('offer all rooms to a role of the whole meeting', () => {
    expect(names([{ role: 'moderator' }], '/m')).toHaveLength(3);
    expect(names([{ role: 'organiser', room: 'm' }], '/m')).toHaveLength(3);
  });

  it('offer its room alone to a role of one room', () => {
    expect(names([{ role: 'moderator', room: 'm/wg-2' }], '/m')).toEqual(['m/wg-2']);
    expect(names([{ role: 'rapporteur', room: 'm/wg-1' }], '/m')).toEqual([]);
    expect(names([{ role: 'rapporteur', room: 'm/wg-1' }], '/r')).toEqual(['m/wg-1']);
  });
});
