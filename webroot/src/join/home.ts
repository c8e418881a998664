import type { Me } from '../wire/types';

/** Where a person works, by what the sign-in may do. */
export function homeOf(me: Me): string {
  const roles = new Set((me.roles ?? []).map((each) => each.role));
  if (roles.has('organiser')) return '/o';
  if (roles.has('moderator')) return '/m';
  if (roles.has('rapporteur')) return '/r';
  if (roles.has('projector')) return '/screen';
  return '/p';
}
