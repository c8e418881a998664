import type { MessageKey } from '../../i18n/i18n';
import type {
  GroupPlace,
  ObstacleKind,
  PlaceByHand,
  PlaceLimits,
  PlacesAsked,
  PlacesDoc,
  RoomEntry,
} from '../../wire/types';

/** What an organiser fills in; a number that is empty asks for nothing. */
export interface PlacesForm {
  groups: { room: string; least: number | null; most: number | null; languages: string[] }[];
  evenKinds: boolean;
  evenRegions: boolean;
  rapporteurs: boolean;
  seed: string;
  /** The groups that were chosen by hand, by delegation. */
  byHand: Record<string, string>;
}

/** About as many in each group, and nothing else is asked. */
export function firstForm(groups: readonly RoomEntry[], delegations: number, seed: string): PlacesForm {
  const each = delegations / Math.max(1, groups.length);
  return {
    groups: groups.map(({ room }) => ({
      room,
      least: Math.max(0, Math.floor(each) - 1),
      most: Math.ceil(each) + 1,
      languages: [],
    })),
    evenKinds: false,
    evenRegions: false,
    rapporteurs: false,
    seed,
    byHand: {},
  };
}

/** What was asked when the places were published last; a group that came since has the usual limits. */
export function formOf(groups: readonly RoomEntry[], delegations: number, told: PlacesDoc): PlacesForm {
  const usual = firstForm(groups, delegations, told.seed);
  const before = new Map(told.limits.groups.map((group) => [group.room, group]));
  return {
    ...usual,
    groups: usual.groups.map((group) => ({ ...group, ...structuredClone(before.get(group.room)) })),
    evenKinds: told.limits.evenKinds,
    evenRegions: told.limits.evenRegions,
    rapporteurs: told.limits.rapporteurs,
    byHand: Object.fromEntries(
      told.places.filter(({ reason }) => reason.kind === 'by-hand').map(({ delegation, room }) => [delegation, room]),
    ),
  };
}

const MOST_IN_GROUP = 10_000;

export function askedOf({ groups, evenKinds, evenRegions, rapporteurs, seed, byHand }: PlacesForm): PlacesAsked {
  const limits: PlaceLimits = {
    groups: groups.map(({ room, least, most, languages }) => ({
      room,
      least: least ?? 0,
      most: most ?? MOST_IN_GROUP,
      languages: [...languages],
    })),
    evenKinds,
    evenRegions,
    rapporteurs,
  };
  const chosen: PlaceByHand[] = Object.entries(byHand).map(([delegation, room]) => ({ delegation, room }));
  return { limits, seed, byHand: chosen };
}

/** The form with that group chosen by hand for that delegation; without a group its wishes say again. */
export function chosen(form: PlacesForm, delegation: string, room: string): PlacesForm {
  const { [delegation]: _, ...others } = form.byHand;
  return { ...form, byHand: room ? { ...others, [delegation]: room } : others };
}

/** One line of the table: a delegation with its groups, the place of the first of them, and whether one may choose. */
export interface PlaceRow {
  delegation: string;
  places: GroupPlace[];
  free: boolean;
}

/** By delegation, in the meeting's order. */
export function rowsOf(places: readonly GroupPlace[], order: readonly string[]): PlaceRow[] {
  const found = new Map<string, GroupPlace[]>();
  for (const place of places) found.set(place.delegation, [...(found.get(place.delegation) ?? []), place]);
  const at = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...found]
    .map(([delegation, own]) => ({
      delegation,
      places: own,
      free: own.every(({ reason }) => reason.kind !== 'joined'),
    }))
    .sort((a, b) => at(a.delegation) - at(b.delegation));
}

/** How many have their first wish, and how many said one that they could have. */
export function metOf(places: readonly GroupPlace[]): { first: number; other: number } {
  const wished = places.filter(({ reason }) => reason.kind === 'wish' || reason.kind === 'other');
  const first = wished.filter(({ reason }) => reason.wish === 1).length;
  return { first, other: wished.length - first };
}

export const OBSTACLES = {
  'no-groups': 'places.noGroups',
  'least-over-most': 'places.leastOverMost',
  'too-few-places': 'places.tooFewPlaces',
  'too-few-delegations': 'places.tooFewDelegations',
  'too-many-stay': 'places.tooManyStay',
  'no-language': 'places.noLanguage',
  'too-few-speakers': 'places.tooFewSpeakers',
  'no-rapporteur': 'places.noRapporteur',
  least: 'places.leastInTheWay',
  most: 'places.mostInTheWay',
  languages: 'places.languagesInTheWay',
  kinds: 'places.kindsInTheWay',
  regions: 'places.regionsInTheWay',
  several: 'places.several',
} satisfies Record<ObstacleKind, MessageKey>;
