import type { RoomBoard } from '../board/room-board';
import { derived, type Readable } from '../signal/signal';
import type { DelegationDoc } from '../wire/types';

const DELEGATIONS = /^delegation\//;

export type Delegations = ReadonlyMap<string, DelegationDoc>;

/** The delegations of a meeting by their id. */
export function delegationsOf(meeting: RoomBoard): Readable<Delegations> {
  return derived(
    meeting.family<DelegationDoc>(DELEGATIONS),
    (found) => new Map([...found.values()].sort((a, b) => a.order - b.order).map((each) => [each.id, each])),
  );
}

/** A delegation's name; its id where the roster does not have it. */
export function nameOf(delegations: Delegations, id: string | null | undefined): string {
  return id ? (delegations.get(id)?.name ?? id) : '';
}
