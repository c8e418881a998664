import { compare, type Exact, exact, NONE, nearly, sum } from './exact';

/** Ballots that the same options among those selected stand for. */
export interface CampOf {
  /** In the order in which they were selected; none where none of them stands for these ballots. */
  options: string[];
  weight: Exact;
  /** Of all ballots, 0–100. */
  percent: number;
}

export interface Camps {
  /** Whether ballots approve of options, or put some of them highest. */
  by: 'approved' | 'highest';
  /** The heaviest first; those with nothing last. */
  camps: CampOf[];
  /** So many camps are too small to be told one by one, and are together as heavy as this. */
  others: number;
  otherWeight: Exact;
  otherPercent: number;
}

interface Ballots {
  kind: string;
  ballots: readonly { weight?: string | number; answer?: unknown }[];
}

type Reader = (answer: unknown, selected: readonly string[]) => string[];
const MOST = 15;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of several points those selected that were given the most, if that is more than nothing. */
function highest(answer: unknown, selected: readonly string[]): string[] {
  if (!isObject(answer)) return [];
  const points = (option: string) => Number(answer[option] ?? 0);
  const most = Math.max(0, ...selected.map(points));
  return most > 0 ? selected.filter((option) => points(option) === most) : [];
}

const APPROVED: Record<string, Reader> = {
  single: (answer, selected) => selected.filter((option) => option === answer),
  approval: (answer, selected) => selected.filter((option) => Array.isArray(answer) && answer.includes(option)),
  'yes-no-abstain': (answer, selected) => selected.filter((option) => isObject(answer) && answer[option] === 'yes'),
};

const HIGHEST: Record<string, Reader> = {
  score: highest,
  dots: highest,
  ranking: (answer, selected) => {
    const tiers = (Array.isArray(answer) ? answer : []) as unknown[];
    const places = tiers.map((tier) => selected.filter((option) => Array.isArray(tier) && tier.includes(option)));
    return places.find((options) => options.length > 0) ?? [];
  },
};

/** Which ballots are stood for by what was selected, and how heavy they are; undefined for ballots of no known kind. */
export function campsOf({ kind, ballots }: Ballots, selected: readonly string[]): Camps | undefined {
  const read = APPROVED[kind] ?? HIGHEST[kind];
  if (!read) return undefined;
  const found = new Map<string, { options: string[]; weight: Exact }>();
  for (const { weight = '1', answer } of ballots) {
    const options = read(answer, selected);
    const key = JSON.stringify(options);
    const before = found.get(key)?.weight ?? NONE;
    found.set(key, { options, weight: sum(before, exact(weight)) });
  }
  const whole = nearly([...found.values()].map(({ weight }) => weight).reduce(sum, NONE)) || 1;
  const percent = (weight: Exact) => (100 * nearly(weight)) / whole;
  const camps = [...found.values()]
    .map((camp): CampOf => ({ ...camp, percent: percent(camp.weight) }))
    .sort((a, b) => Number(!a.options.length) - Number(!b.options.length) || compare(b.weight, a.weight));
  const told = camps.filter(({ options }, at) => at < MOST || options.length === 0);
  const others = camps.filter((camp) => !told.includes(camp));
  const otherWeight = others.map(({ weight }) => weight).reduce(sum, NONE);
  return {
    by: kind in APPROVED ? 'approved' : 'highest',
    camps: told,
    others: others.length,
    otherWeight,
    otherPercent: percent(otherWeight),
  };
}
