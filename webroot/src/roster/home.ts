import type { Role, RoleName } from '../wire/types';

/** Where each role works; whoever has several begins at the first of them. */
const HOMES = {
  organiser: '/o',
  moderator: '/m',
  rapporteur: '/r',
  projector: '/screen',
  member: '/p',
} satisfies Record<RoleName, string>;

/** Where a person works, by the roles of the sign-in. */
export function homeOf(roles: readonly Role[] | null | undefined): string {
  const order = Object.keys(HOMES) as RoleName[];
  const first = order.find((name) => roles?.some((each) => each.role === name));
  return HOMES[first ?? 'member'];
}
