import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare, exact, nearly, sum } from './exact';
import { hasRounds, orderOf, pairingsOf, type Rounds, stepsOf } from './rounds';

const all = (
  JSON.parse(readFileSync(new URL('../../test/counting/counts.json', import.meta.url), 'utf8')) as {
    way: string;
    rounds: Partial<Rounds>;
  }[]
).flatMap(({ way, rounds }) => (hasRounds(rounds) ? [{ way, counted: rounds }] : []));
const by = (way: string) => {
  const found = all.find((each) => each.way === `${way}, 24 ballots`)?.counted;
  if (!found) throw new Error(`no ${way}`);
  return found;
};

test('every poll that selects by a rule has rounds, one that does not has none', () => {
  expect(all).toHaveLength(93);
  expect(hasRounds({})).toBe(false);
});

test.each(all)('$way: each round shows every option that has a figure, and nothing twice', ({ counted }) => {
  const steps = stepsOf(counted);
  expect(steps.map(({ number }) => number)).toEqual(counted.rounds.map(({ number }) => number));
  const everybody = orderOf(counted);
  for (const [at, { rows, left, seated, said, more, flows }] of steps.entries()) {
    const round = counted.rounds[at];
    expect(rows.map(({ option }) => option).sort()).toEqual(Object.keys(round?.totals ?? {}).sort());
    expect([...rows.map(({ option }) => option), ...left, ...seated].sort()).toEqual(everybody.toSorted());
    expect(rows.map(({ option }) => option)).toEqual(
      everybody.filter((option) => rows.some((r) => r.option === option)),
    );
    for (const { length, came } of rows) {
      expect(length ?? 0).toBeGreaterThanOrEqual(came);
      expect(length ?? 0).toBeLessThanOrEqual(100);
    }
    const moved = flows.flatMap(({ parts }) => parts).length;
    expect(said.length + more.length + moved).toBe(round?.facts.length);
  }
});

test.each(all.filter(({ counted }) => counted.rule === 'irv' || counted.rule === 'stv'))(
  '$way: what is gained in a round is what came over in the one before',
  ({ counted }) => {
    const steps = stepsOf(counted);
    for (const [at, { flows }] of steps.entries()) {
      const next = counted.rounds[at + 1]?.totals ?? {};
      const now = counted.rounds[at]?.totals ?? {};
      for (const [option, total] of Object.entries(next)) {
        const gained = flows.flatMap(({ parts }) => parts).filter(({ to }) => to === option);
        const expected = gained.map(({ amount }) => exact(amount)).reduce(sum, exact(now[option] ?? '0'));
        if (!flows.some(({ from }) => from === option)) expect(compare(exact(total), expected)).toBe(0);
        const row = steps[at + 1]?.rows.find((each) => each.option === option);
        expect((row?.came ?? 0) > 0).toBe(gained.length > 0);
      }
    }
  },
);

test('who leaves, goes on and is selected is told in its round, and the rows keep their order', () => {
  const steps = stepsOf(by('RankingMethod by irv'));
  expect(steps.map(({ rows }) => rows.map(({ option, fate }) => `${option} ${fate}`.trim()))).toEqual([
    ['water', 'health', 'energy', 'labour', 'border-rivers excluded'],
    ['water', 'health', 'energy', 'labour excluded'],
    ['water', 'health', 'energy excluded'],
    ['water elected', 'health'],
  ]);
  expect(steps.map(({ left }) => left.length)).toEqual([0, 1, 2, 3]);
  expect(steps[2]?.flows).toEqual([
    {
      from: 'energy',
      parts: [
        { to: 'health', amount: '3', share: 3 / 6.5 },
        { to: null, amount: '2', share: 2 / 6.5 },
        { to: 'water', amount: '1.5', share: 1.5 / 6.5 },
      ],
    },
  ]);
  // 3 of 12, which is the longest bar, came from labour.
  expect(steps[2]?.rows[0]).toMatchObject({ option: 'water', total: '10.5', length: 87.5, came: 25 });
  const finalists = stepsOf(by('RankingMethod by two-round'))[0]?.rows.filter(({ fate }) => fate === 'goes-on');
  expect(finalists?.map(({ option }) => option)).toEqual(['water', 'health']);
});

test('many that leave at once are not told one by one, their rows say it', () => {
  const leave = (count: number) => {
    const options = Array.from({ length: count }, (_, at) => `o${at}`);
    const facts = options.map((option) => ({ code: 'excluded', option, total: '0' }));
    const totals = Object.fromEntries(options.map((option) => [option, '0']));
    const rounds = [{ number: 1, measure: 'votes', totals, facts }];
    const [step] = stepsOf({ rule: 'irv', seats: 1, winners: [], ties: [], rounds });
    return [step?.said.length, step?.more.length, step?.rows.filter(({ fate }) => fate === 'excluded').length];
  };
  expect([leave(5), leave(6)]).toEqual([
    [5, 0, 5],
    [0, 6, 6],
  ]);
});

test('who was selected keeps its mark, or is named where it has no figure any more', () => {
  const [, , last] = stepsOf(by('RankingMethod by stv'));
  expect(last?.rows.map(({ option, fate }) => `${option} ${fate}`)).toEqual([
    'health elected',
    'labour elected',
    'energy elected',
  ]);
  const [, second, third] = stepsOf(by('ApprovalMethod by spav'));
  expect([second?.seated, third?.seated]).toEqual([['water'], ['health', 'water']]);
  expect(third?.left).toEqual([]);
});

test('where the least is selected no bar says the opposite, and the least stand first', () => {
  for (const { counted } of all.filter(({ counted: { rule } }) => rule === 'phragmen')) {
    for (const { rows } of stepsOf(counted)) expect(rows.every(({ length }) => length === null)).toBe(true);
    const [first] = stepsOf(counted);
    const open = first?.rows.filter(({ option }) => !counted.winners.includes(option)) ?? [];
    const loads = open.map(({ total }) => nearly(exact(total)));
    if (counted.rounds.length === 1) expect(loads).toEqual(loads.toSorted((a, b) => a - b));
  }
});

test('pairs stand with those ahead of most first, each figure where it belongs', () => {
  const { pairwise } = by('RankingMethod by schulze');
  if (!pairwise) throw new Error('no pairs');
  const rows = pairingsOf(pairwise);
  expect(rows.map(({ option, ahead, behind, level }) => [option, ahead, behind, level])).toEqual([
    ['labour', 4, 0, 0],
    ['energy', 2, 1, 1],
    ['health', 2, 1, 1],
    ['border-rivers', 1, 3, 0],
    ['water', 0, 4, 0],
  ]);
  for (const { option, cells } of rows) {
    expect(cells.map(({ against }) => against)).toEqual(rows.map((row) => row.option));
    for (const { against, votes, result } of cells) {
      const [one, other] = [pairwise.options.indexOf(option), pairwise.options.indexOf(against)];
      expect(votes).toBe(pairwise.preferring[one]?.[other]);
      const ahead = Number(votes) > Number(pairwise.preferring[other]?.[one]);
      expect(result === 'ahead').toBe(ahead);
    }
  }
});
