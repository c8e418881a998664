import type { Role, RoleName, RoomEntry } from '../wire/types';

/** The pages of the staff in the order in which they are offered. */
const PATHS = ['/o', '/m', '/r'] as const;
export type StaffPath = (typeof PATHS)[number];

/** Which pages each role opens. */
const OPENS = {
  organiser: ['/o', '/m', '/r'],
  moderator: ['/m', '/r'],
  rapporteur: ['/r'],
  member: [],
  projector: [],
} satisfies Record<RoleName, StaffPath[]> as Record<RoleName, readonly StaffPath[]>;

/** Which pages of the staff somebody with these roles may open, the most used first. */
export function pagesOf(roles: readonly Role[]): StaffPath[] {
  return PATHS.filter((path) => roles.some((each) => OPENS[each.role].includes(path)));
}

/** The sittings among the rooms (plenary and working groups) in which these roles act on this page. */
export function roomsFor(path: StaffPath, roles: readonly Role[], meeting: string, rooms: readonly RoomEntry[]) {
  const held = roles.filter((each) => OPENS[each.role].includes(path));
  const everywhere = held.some((each) => !each.room || each.room === meeting);
  return rooms.filter(
    (room) => room.kind !== 'meeting' && (everywhere || held.some((each) => each.room === room.room)),
  );
}
