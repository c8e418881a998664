import type { RoomBoard } from '../board/room-board';
import { countryName } from '../i18n/countries';
import { language } from '../i18n/i18n';
import { scriptLanguage } from '../i18n/script';
import { combined, type Readable } from '../signal/signal';
import type { DelegationDoc, DelegationDocSeat } from '../wire/types';

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

/** The label of a seat of that delegation, in the viewer's language as far as the program made it. */
export function labelOf(delegations: Delegations, id: string | null | undefined, label: string): string {
  const delegation = id ? delegations.get(id) : undefined;
  return delegation ? seatLabel(delegation, label) : label;
}
