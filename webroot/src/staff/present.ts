import type { PresenceDoc } from '../wire/types';

/** Everybody who is in any room watches the meeting's board too; what a room itself tells may come before that. */
type Told = PresenceDoc | undefined;

/** The delegations of which somebody is connected, in whichever room. */
export function presentIn(told: Iterable<Told>): Set<string> {
  const present = new Set<string>();
  for (const each of told) {
    for (const [delegation, seats] of Object.entries(each?.delegations ?? {})) if (seats > 0) present.add(delegation);
  }
  return present;
}

/** Who is in a room, who is in another one of the meeting, and who is in none. */
export function whereabouts<D extends { id: string }>(delegations: Iterable<D>, room: Told, meeting: Told) {
  const inRoom = presentIn([room]);
  const anywhere = presentIn([meeting]);
  const all = [...delegations];
  return {
    here: all.filter(({ id }) => inRoom.has(id)),
    elsewhere: all.filter(({ id }) => !inRoom.has(id) && anywhere.has(id)),
    away: all.filter(({ id }) => !inRoom.has(id) && !anywhere.has(id)),
  };
}
