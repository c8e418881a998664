import type { Rule } from '../wire/types';

/** What the library tells of the same ballots by several rules, as far as it is shown. */
export interface Beside {
  unanimous: boolean;
  rules: Partial<Record<Rule, CountedBy>>;
}

interface CountedBy {
  winners: string[];
  ties: { open: boolean; tied: string[] }[];
  proportionality?: { axiom: string; answer: 'holds' | 'fails' | 'undecided'; witness?: Camp }[];
}

/** A group of ballots that got less than its share: what they agree on, what they weigh, and what they could claim. */
export interface Camp {
  claim: number;
  common: string[];
  weight: string;
}

/** One rule and what it makes of the ballots. */
export interface Row {
  rule: Rule;
  /** Whether it is the rule of the poll. */
  ofRecord: boolean;
  selected: string[];
  tied: string[];
  /** Whether each group has its share, or one that has not; undefined where it cannot be told. */
  camps: 'fair' | Camp | undefined;
}

/** The strongest of the axioms that the library looks at. */
const STRONGEST = 'EJR+';

function campsOf({ proportionality = [] }: CountedBy): Row['camps'] {
  const verdict = proportionality.find(({ axiom }) => axiom === STRONGEST);
  if (verdict?.answer === 'holds') return 'fair';
  return verdict?.answer === 'fails' ? verdict.witness : undefined;
}

/** The rule of the poll first, then the others as the library has them. */
export function rowsOf({ rules }: Beside, ofRecord: string): Row[] {
  const rows = Object.entries(rules).map(([rule, counted]): Row => {
    const open = counted.ties.find((tie) => tie.open);
    return {
      rule: rule as Rule,
      ofRecord: rule === ofRecord,
      selected: counted.winners,
      tied: open?.tied ?? [],
      camps: campsOf(counted),
    };
  });
  return rows.sort((a, b) => Number(b.ofRecord) - Number(a.ofRecord));
}

const what = ({ selected, tied }: Row) => JSON.stringify([selected.toSorted(), tied.toSorted()]);

/** How many of these rules select what that of the poll selects and leave open what it does; itself among them. */
export function sameAs(rows: readonly Row[]): number {
  const [ofRecord] = rows;
  return ofRecord ? rows.filter((row) => what(row) === what(ofRecord)).length : 0;
}
