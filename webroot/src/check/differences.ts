import type { Counted, PollRecord, RecordedOutcome } from './record';

/** One thing that the ballots come to and the record says otherwise; undefined where one of both does not say it. */
export interface Difference {
  what: 'entitled' | 'cast' | 'abstained' | 'quorumNeeded' | 'count' | 'no' | 'abstain' | 'decision' | 'withdrawn';
  /** The option whose figure it is. */
  option?: string;
  published: unknown;
  counted: unknown;
}

const TURNOUT = ['entitled', 'cast', 'abstained', 'quorumNeeded'] as const;

/** Absent, null and undefined are the same: nothing was said. */
const said = (value: unknown) => value ?? undefined;

/** Whether two plain values are the same; the order of members of an object means nothing. */
function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(said(value) ?? null, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function difference(what: Difference['what'], published: unknown, counted: unknown, option?: string): Difference[] {
  return same(published, counted) ? [] : [{ what, published, counted, ...(option === undefined ? {} : { option }) }];
}

/** Whatever was published and the ballots do not come to, or the other way round; none where all is the same. */
export function differences(record: PollRecord, { counted, withdrawn }: Counted): Difference[] {
  const { published } = record;
  return [
    ...TURNOUT.flatMap((what) => difference(what, said(published.turnout[what]), said(counted.turnout[what]))),
    ...figures(published, counted),
    ...difference('decision', published.decision, counted.decision),
    ...difference('withdrawn', record.withdrawn, withdrawn),
  ];
}

function figures(published: RecordedOutcome, counted: RecordedOutcome): Difference[] {
  const options = new Set([...counted.counts, ...published.counts].map(({ option }) => option));
  return [...options].flatMap((option) => {
    const was = published.counts.filter((each) => each.option === option);
    const is = counted.counts.find((each) => each.option === option);
    // One that stands there twice is said as it stands there.
    const [first] = was;
    return [
      ...difference('count', was.length > 1 ? was.map(({ count }) => count) : first?.count, is?.count, option),
      ...difference('no', first?.sides?.no, is?.sides?.no, option),
      ...difference('abstain', first?.sides?.abstain, is?.sides?.abstain, option),
    ];
  });
}

/** What was published and this page does not know: it may mean what the counted outcome cannot say. */
export function unknownIn({ published }: PollRecord): string[] {
  const beyond = (path: string, value: object, known: readonly string[]) =>
    Object.entries(value)
      .filter(([name, inner]) => said(inner) !== undefined && !known.includes(name))
      .map(([name]) => `${path}.${name}`);
  const counts = published.counts.flatMap((count) => [
    ...beyond('published.counts', count, ['option', 'count', 'sides']),
    ...beyond('published.counts.sides', count.sides ?? {}, ['no', 'abstain']),
  ]);
  return [
    ...beyond('published', published, ['turnout', 'counts', 'decision']),
    ...beyond('published.turnout', published.turnout, TURNOUT),
    ...new Set(counts),
    ...beyond('published.decision', published.decision, ['type', 'reason', 'elected', 'tied', 'settled', 'adopted']),
  ];
}
