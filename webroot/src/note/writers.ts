import type { Me, MeDoc, RoleName, RoomsDoc } from '../wire/types';

/** Which roles write a note whatever their delegation is. */
const WRITES = {
  organiser: true,
  moderator: true,
  rapporteur: true,
  member: false,
  projector: false,
} satisfies Record<RoleName, boolean>;

/** Whether this person's typing can be taken at all; the room itself decides again for each commit. */
export function mayWrite(signedIn: Me, me: MeDoc | undefined, rooms: RoomsDoc | undefined, room: string): boolean {
  const roles = me?.roles ?? signedIn.roles ?? [];
  if (roles.some((held) => WRITES[held.role] && (!held.room || held.room === room))) return true;
  const delegation = me?.delegation ?? signedIn.delegation;
  const found = rooms?.rooms.find((each) => each.room === room);
  return !!delegation && !!found && (found.kind === 'plenary' || found.delegations.includes(delegation));
}
