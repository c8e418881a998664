import { readFileSync } from 'node:fs';
import * as counting from 'virtual:counting';
import { expect, test } from 'vitest';
import { differences, unknownIn } from './differences';
import { ballotsIn, type Counted, isRecord, isWhole, type PollRecord } from './record';
import { told } from './told';

const all = (
  JSON.parse(readFileSync(new URL('../../test/counting/counts.json', import.meta.url), 'utf8')) as {
    way: string;
    record: PollRecord;
  }[]
).map(({ way, record }) => [way, record] as const);
const sided = all.find(([way]) => way.startsWith('YesNoAbstain'))?.[1] as PollRecord;
const count = (record: PollRecord) => told<Counted>(counting.outcome(record));

/** The same record with one thing changed. */
function changed(change: (record: PollRecord) => void, from = sided): PollRecord {
  const record = structuredClone(from);
  change(record);
  return record;
}

test.each(all)('%s: nothing differs where nothing was changed, and nothing is unknown', (_, record) => {
  expect(isWhole(record)).toBe(true);
  expect(differences(record, count(record))).toEqual([]);
  expect(unknownIn(record)).toEqual([]);
});

test.each(all.filter(([way]) => way.includes('24')))(
  '%s: one ballot that is counted once more is told',
  (_, record) => {
    const other = changed(({ ballots: { ballots } }) => {
      const [first] = ballots;
      if (first) first.weight = String(Number(first.weight) + 1);
    }, record);
    expect(ballotsIn(other)).toBe(25);
    expect(differences(other, count(other))).toContainEqual({ what: 'cast', published: 24, counted: 25 });
  },
);

test('each figure that was published is compared', () => {
  const { counted, ...rest } = count(sided);
  const first = counted.counts[0];
  if (!first?.sides) throw new Error('no sides');
  const told = (change: (record: PollRecord) => void) => differences(changed(change), { counted, ...rest });
  const figures = (record: PollRecord) => record.published.counts[0] as typeof first;
  for (const what of ['entitled', 'cast', 'abstained', 'quorumNeeded'] as const) {
    expect(told(({ published }) => Object.assign(published.turnout, { [what]: 99 }))).toEqual([
      { what, published: 99, counted: counted.turnout[what] },
    ]);
  }
  expect(told((record) => Object.assign(figures(record), { count: 99 }))).toEqual([
    { what: 'count', option: first.option, published: 99, counted: first.count },
  ]);
  expect(told((record) => Object.assign(figures(record).sides ?? {}, { no: 99 }))).toEqual([
    { what: 'no', option: first.option, published: 99, counted: first.sides.no },
  ]);
  expect(told((record) => Object.assign(figures(record).sides ?? {}, { abstain: 99 }))).toEqual([
    { what: 'abstain', option: first.option, published: 99, counted: first.sides.abstain },
  ]);
  const winner = { type: 'selected' as const, elected: ['labour'], tied: [] };
  expect(told((record) => Object.assign(record.published, { decision: winner }))).toEqual([
    { what: 'decision', published: winner, counted: counted.decision },
  ]);
  expect(told((record) => record.withdrawn.push('water'))).toEqual([
    { what: 'withdrawn', published: [...sided.withdrawn, 'water'], counted: rest.withdrawn },
  ]);
});

test('an option that was published twice, or not at all, is told', () => {
  const { counted, ...rest } = count(sided);
  const first = counted.counts[0];
  const twice = changed(({ published }) => published.counts.push(...published.counts.slice(0, 1)));
  expect(differences(twice, { counted, ...rest })).toEqual([
    { what: 'count', option: first?.option, published: [first?.count, first?.count], counted: first?.count },
  ]);
  const gone = changed(({ published }) => published.counts.shift());
  expect(differences(gone, { counted, ...rest }).map(({ what, published }) => [what, published])).toEqual([
    ['count', undefined],
    ['no', undefined],
    ['abstain', undefined],
  ]);
});

test('the order of those selected means something, the order of members does not', () => {
  const both = { type: 'selected' as const, elected: ['water', 'energy'], tied: [] };
  const counted: Counted = { ...count(sided), counted: { ...sided.published, decision: both } };
  const with_ = (decision: PollRecord['published']['decision']) =>
    differences(
      changed(({ published }) => Object.assign(published, { decision })),
      counted,
    ).map(({ what }) => what);
  expect(with_({ tied: [], elected: ['water', 'energy'], type: 'selected' })).toEqual([]);
  expect(with_({ ...both, elected: ['energy', 'water'] })).toEqual(['decision']);
});

test('what was published beyond what is known is named once', () => {
  const record = changed(({ published }) => {
    Object.assign(published, { lots: [] });
    Object.assign(published.turnout, { present: 3, weighed: null });
    Object.assign(published.decision, { byTie: 'chair' });
    for (const each of published.counts) Object.assign(each, { weight: '1' });
  });
  expect(unknownIn(record)).toEqual([
    'published.lots',
    'published.turnout.present',
    'published.counts.weight',
    'published.decision.byTie',
  ]);
});

test('what is no record, or lacks what is shown of one, is known as such', () => {
  for (const value of [null, 7, 'x', [], {}, { format: 'session-iv-ballots/1' }]) expect(isRecord(value)).toBe(false);
  for (const member of ['room', 'journal', 'published', 'withdrawn'] as const) {
    expect(isWhole(changed((record) => Reflect.deleteProperty(record, member)))).toBe(false);
  }
  expect(isWhole(changed(({ published }) => Object.assign(published, { counts: [null] })))).toBe(false);
  expect(isWhole(changed(({ journal }) => Object.assign(journal, { version: '7' })))).toBe(false);
});
