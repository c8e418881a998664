import type { RoomBoard } from '../board/room-board';
import { countryName } from '../i18n/countries';
import { language, type MessageKey, t } from '../i18n/i18n';
import { scriptLanguage } from '../i18n/script';
import { combined, type Readable } from '../signal/signal';
import type { DelegationDoc, DelegationDocSeat, QueueEntry, RoleName } from '../wire/types';

const DELEGATIONS = /^delegation\//;

/** What a delegation is called, as far as it is known. */
export type Called = Pick<DelegationDoc, 'name' | 'country' | 'names'>;

/** A delegation in the viewer's language; `written` is what the organisers entered. */
export interface Delegation extends DelegationDoc {
  written: { name: string; shortName: string };
  seats: (DelegationDocSeat & { written: string })[];
}

export type Delegations = ReadonlyMap<string, Delegation>;

/**
 * A name for viewers of that language: what the organisers wrote in it, or the name as entered where it stands in the
 * language's own letters; else the country's name in that language.
 */
export function calledIn(shown: string, { country, names, name }: Called, viewer: string): string {
  const own = names?.[viewer];
  if (own) return own;
  const foreign = scriptLanguage(name, viewer) !== undefined;
  return (foreign ? countryName(country, viewer) : undefined) ?? shown;
}

/** The delegation as viewers of that language read it, its seats included. */
export function inLanguage(doc: DelegationDoc, viewer: string): Delegation {
  const written = { name: doc.name, shortName: doc.shortName };
  const name = calledIn(doc.name, doc, viewer);
  const shortName = calledIn(doc.shortName, doc, viewer);
  const seats = doc.seats.map((seat) => ({
    ...seat,
    label: seatLabel({ shortName, written }, seat.label),
    written: seat.label,
  }));
  return { ...doc, name, shortName, seats, written };
}

/** The program calls a seat by the short name and a number; what somebody else wrote stays as it is. */
function seatLabel({ shortName, written }: Pick<Delegation, 'shortName' | 'written'>, label: string): string {
  const number = label.startsWith(`${written.shortName} `) ? label.slice(written.shortName.length + 1) : '';
  return /^\d+$/.test(number) ? `${shortName} ${number}` : label;
}

/** The delegations of a meeting by their id, in their order and in the viewer's language. */
export function delegationsOf(meeting: RoomBoard): Readable<Delegations> {
  return combined(meeting.family<DelegationDoc>(DELEGATIONS), language, (found, viewer) => {
    const inOrder = [...found.values()].sort((a, b) => a.order - b.order);
    return new Map(inOrder.map((each) => [each.id, inLanguage(each, viewer)]));
  });
}

/** A delegation's name; its id where the roster does not have it. */
export function nameOf(delegations: Delegations, id: string | null | undefined): string {
  return id ? (delegations.get(id)?.name ?? id) : '';
}

/** What the program and its sample call seats of staff, and what they are in the viewer's language. */
const GIVEN = {
  organiser: { label: 'Organiser', says: 'role.organiser' },
  moderator: { label: 'Moderator', says: 'role.moderator' },
  rapporteur: { label: 'Rapporteur', says: 'role.rapporteur' },
  projector: { label: 'Projector', says: 'role.projector' },
  member: null,
} satisfies Record<RoleName, { label: string; says: MessageKey } | null>;

/**
 * The label of a seat, in the viewer's language as far as the program made it. A page that shows it follows another
 * language by the delegations, which then are told anew.
 */
export function labelOf(delegations: Delegations, id: string | null | undefined, label: string): string {
  if (!id) return staffLabel(label);
  const delegation = delegations.get(id);
  return delegation ? seatLabel(delegation, label) : label;
}

function staffLabel(label: string): string {
  const given = Object.values(GIVEN).find((each) => each?.label === label);
  return given ? t.get()(given.says) : label;
}

/** Who speaks or waits: the delegation; the seat itself where it is of none. */
export function whoOf(
  delegations: Delegations,
  { delegation, label }: Pick<QueueEntry, 'delegation' | 'label'>,
): string {
  return delegation ? nameOf(delegations, delegation) : labelOf(delegations, null, label);
}
