import type { Role, RoomEntry } from '../wire/types';

export type StaffPath = '/m' | '/o' | '/r';

/** Which pages of the staff somebody with these roles may open, the most used first. */
export function pagesOf(roles: readonly Role[]): StaffPath[] {
  const has = (name: Role['role']) => roles.some((each) => each.role === name);
  const pages: StaffPath[] = [];
  if (has('organiser')) pages.push('/o');
  if (has('organiser') || has('moderator')) pages.push('/m');
  if (has('organiser') || has('moderator') || has('rapporteur')) pages.push('/r');
  return pages;
}

/** Where to begin after signing in; undefined for those who are not staff. */
export function homeOf(roles: readonly Role[]): string | undefined {
  if (roles.some((each) => each.role === 'organiser')) return '/o';
  if (roles.some((each) => each.role === 'moderator')) return '/m';
  return pagesOf(roles)[0];
}

/** The sittings among the rooms (plenary and working groups) in which these roles act on this page. */
export function roomsFor(path: StaffPath, roles: readonly Role[], meeting: string, rooms: readonly RoomEntry[]) {
  const counts: readonly Role['role'][] =
    path === '/r' ? ['organiser', 'moderator', 'rapporteur'] : ['organiser', 'moderator'];
  const held = roles.filter((each) => counts.includes(each.role));
  const everywhere = held.some((each) => !each.room || each.room === meeting);
  return rooms.filter(
    (room) => room.kind !== 'meeting' && (everywhere || held.some((each) => each.room === room.room)),
  );
}
