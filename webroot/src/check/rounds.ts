import { compare, exact, NONE, nearly, sum } from './exact';

/** Something that happened in a count, with its parts by name. */
export interface Fact {
  code: string;
  [part: string]: unknown;
}

/** What the library tells of a count by one rule, as far as it is shown. */
export interface Rounds {
  rule: string;
  seats: number;
  winners: string[];
  ties: { open: boolean; tied: string[] }[];
  rounds: Round[];
  pairwise?: Pairs;
}

/** Where nothing was selected by a rule the library tells nothing. */
export function hasRounds(told: Partial<Rounds>): told is Rounds {
  return (told.rounds?.length ?? 0) > 0;
}

export interface Round {
  number: number;
  measure: string;
  totals: Record<string, string>;
  facts: Fact[];
}

/** How many prefer the option of the row to that of the column. */
export interface Pairs {
  options: string[];
  preferring: string[][];
}

/** Votes on their way from one option to others at the end of a round. */
export interface Flow {
  from: string;
  /** The largest first. */
  parts: { to: string | null; amount: string; share: number }[];
}

export type Fate = 'elected' | 'excluded' | 'goes-on' | '';

export interface Row {
  option: string;
  total: string;
  /** How long the bar is, 0–100; null where more is not better. */
  length: number | null;
  /** How much of the bar came with the round before, 0–100 of the whole width. */
  came: number;
  /** What becomes of it in this round, or became before. */
  fate: Fate;
}

export interface Step {
  number: number;
  measure: string;
  rows: Row[];
  flows: Flow[];
  /** What is said at once, and what only who wants to know all of it reads. */
  said: Fact[];
  more: Fact[];
  /** Options that left the count in rounds before. */
  left: string[];
  /** Options that were selected in rounds before and have no figure any more. */
  seated: string[];
}

const FATES: readonly string[] = ['elected', 'excluded', 'goes-on'] satisfies Fate[];
const SAID = new Set(['quota', 'budget', 'tie-broken', 'elected', 'excluded', 'goes-on', 'surplus']);
/** Measures by which the least is the best: a long bar would say the opposite. */
const LEAST = new Set([
  'load of each supporting vote, if elected',
  'further money for each vote until the supporters can pay',
]);

/** So many that leave at once are told one by one; of more, their rows say it. */
const FEW = 5;

const text = (value: unknown) => String(value);

/** Of each option in which round it was seen last, and what its total was then. */
function lastSeen(rounds: readonly Round[]) {
  const seen = new Map<string, { round: number; total: string }>();
  rounds.forEach(({ totals }, round) => {
    for (const [option, total] of Object.entries(totals)) seen.set(option, { round, total });
  });
  return seen;
}

/** One order for all rounds, so that no row jumps: those selected as they were, then who lasted longest, with most. */
export function orderOf({ winners, rounds }: Rounds): string[] {
  const seen = lastSeen(rounds);
  const place = (option: string) => (winners.includes(option) ? winners.indexOf(option) : winners.length);
  const least = rounds.length > 0 && LEAST.has(rounds[0]?.measure ?? '');
  return [...seen]
    .sort(([a, was], [b, is]) => {
      const by = compare(exact(is.total), exact(was.total));
      return place(a) - place(b) || is.round - was.round || (least ? -by : by);
    })
    .map(([option]) => option);
}

function flowsOf({ facts }: Round): Flow[] {
  const flows = new Map<string, Flow>();
  for (const { code, from, to, amount } of facts) {
    if (code !== 'transferred') continue;
    const flow = flows.get(text(from)) ?? { from: text(from), parts: [] };
    flow.parts.push({ to: to === null ? null : text(to), amount: text(amount), share: 0 });
    flows.set(flow.from, flow);
  }
  return [...flows.values()].map(({ from, parts }) => {
    const whole = nearly(parts.map(({ amount }) => exact(amount)).reduce(sum, NONE)) || 1;
    const shared = parts.map((part) => ({ ...part, share: nearly(exact(part.amount)) / whole }));
    return { from, parts: shared.sort((a, b) => compare(exact(b.amount), exact(a.amount))) };
  });
}

/** What each option was given at the end of a round. */
function cameIn(round: Round | undefined): Map<string, number> {
  const came = new Map<string, number>();
  for (const { parts } of round ? flowsOf(round) : []) {
    for (const { to, amount } of parts) if (to !== null) came.set(to, (came.get(to) ?? 0) + nearly(exact(amount)));
  }
  return came;
}

/** What became of which option in a round. */
function fatesIn({ facts }: Round): Map<string, Fate> {
  return new Map(
    facts.filter(({ code }) => FATES.includes(code)).map(({ code, option }) => [text(option), code as Fate]),
  );
}

/** The longest bar of all rounds of one measure has the whole width, so that bars of one round compare with the next. */
function wholes(rounds: readonly Round[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { measure, totals } of rounds) {
    for (const total of Object.values(totals)) {
      most.set(measure, Math.max(most.get(measure) ?? 0, nearly(exact(total))));
    }
  }
  return most;
}

/** The rounds of a count one after another, as they are looked at. */
export function stepsOf(counted: Rounds): Step[] {
  const order = orderOf(counted);
  const whole = wholes(counted.rounds);
  const settled = new Map<string, Fate>();
  return counted.rounds.map((round, at): Step => {
    const { number, measure, totals, facts } = round;
    const share = (value: number) => (100 * Math.max(0, value)) / (whole.get(measure) || 1);
    const before = new Map(settled);
    const now = fatesIn(round);
    const came = cameIn(counted.rounds[at - 1]);
    for (const [option, fate] of now) if (fate !== 'goes-on') settled.set(option, fate);
    const rows = order
      .filter((option) => option in totals)
      .map((option): Row => {
        const total = totals[option] ?? '0';
        const length = LEAST.has(measure) ? null : share(nearly(exact(total)));
        const fate = now.get(option) ?? before.get(option) ?? '';
        return { option, total, length, came: Math.min(length ?? 0, share(came.get(option) ?? 0)), fate };
      });
    const crowd = facts.filter(({ code }) => code === 'excluded').length > FEW;
    const isSaid = ({ code }: Fact) => SAID.has(code) && !(crowd && code === 'excluded');
    const gone = order.filter((option) => !(option in totals));
    return {
      number,
      measure,
      rows,
      flows: flowsOf(round),
      said: facts.filter(isSaid),
      more: facts.filter((fact) => !isSaid(fact) && fact.code !== 'transferred'),
      left: gone.filter((option) => before.get(option) !== 'elected'),
      seated: gone.filter((option) => before.get(option) === 'elected'),
    };
  });
}

export interface Pairing {
  option: string;
  /** How many options more prefer it to than the other way round, how many fewer, and how many as many. */
  ahead: number;
  behind: number;
  level: number;
  cells: { against: string; votes: string; result: 'ahead' | 'behind' | 'level' | 'self' }[];
}

/** Each option against each other, those that are ahead of most first. */
export function pairingsOf({ options, preferring }: Pairs): Pairing[] {
  const votes = (one: number, other: number) => preferring[one]?.[other] ?? '0';
  const result = (one: number, other: number) => {
    if (one === other) return 'self';
    const by = compare(exact(votes(one, other)), exact(votes(other, one)));
    return by > 0 ? 'ahead' : by < 0 ? 'behind' : 'level';
  };
  const results = options.map((_, one) => options.map((_, other) => result(one, other)));
  const count = (one: number, what: string) => results[one]?.filter((each) => each === what).length ?? 0;
  const order = options
    .map((_, one) => one)
    .sort((a, b) => count(b, 'ahead') - count(a, 'ahead') || count(a, 'behind') - count(b, 'behind'));
  return order.map((one) => ({
    option: options[one] ?? '',
    ahead: count(one, 'ahead'),
    behind: count(one, 'behind'),
    level: count(one, 'level'),
    cells: order.map((other) => ({
      against: options[other] ?? '',
      votes: votes(one, other),
      result: result(one, other),
    })),
  }));
}
