import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { campsOf } from './camps';
import { exact, sum } from './exact';
import type { PollRecord } from './record';
import { hasRounds, type Rounds } from './rounds';

const all = (
  JSON.parse(readFileSync(new URL('../../test/counting/counts.json', import.meta.url), 'utf8')) as {
    way: string;
    record: PollRecord;
    rounds: Partial<Rounds>;
  }[]
).flatMap(({ way, record, rounds }) => (hasRounds(rounds) ? [{ way, record, winners: rounds.winners }] : []));

test.each(all)('$way: every ballot is in one camp', ({ record, winners }) => {
  const camps = campsOf(record.ballots, winners);
  const told = [...(camps?.camps.map(({ weight }) => weight) ?? []), camps?.otherWeight ?? exact('0')];
  const given = record.ballots.ballots.map(({ weight = '1' }) => exact(weight));
  expect(told.reduce(sum)).toEqual(given.reduce(sum));
  const percents = (camps?.camps.reduce((all, { percent }) => all + percent, 0) ?? 0) + (camps?.otherPercent ?? 0);
  expect(percents).toBeCloseTo(100, 6);
});

/** Which options stand for ballots, the weight of each camp beside it. */
function told(kind: string, answers: [unknown, string?][], selected: string[]) {
  const ballots = answers.map(([answer, weight]) => ({ answer, ...(weight ? { weight } : {}) }));
  const camps = campsOf({ kind, ballots }, selected);
  return camps?.camps.map(({ options, weight }) => `${options.join('+')} ${weight.over}/${weight.under}`);
}

test('ballots that approve are told by all of the selected that they approve', () => {
  const answers: [unknown, string?][] = [[['a', 'x']], [['b', 'a'], '1.5'], [['x'], '9'], [['a']], [['b', 'a', 'x']]];
  expect(told('approval', answers, ['a', 'b'])).toEqual(['a+b 5/2', 'a 2/1', ' 9/1']);
  expect(told('single', [['a'], ['x'], [null, '2']], ['a', 'b'])).toEqual(['a 1/1', ' 3/1']);
  const each = [[{ a: 'yes', b: 'no' }], [{ b: 'abstain' }], [{ a: 'yes', b: 'yes' }, '4']] as [unknown, string?][];
  expect(told('yes-no-abstain', each, ['a', 'b'])).toEqual(['a+b 4/1', 'a 1/1', ' 1/1']);
});

test('ballots that order are told by the highest of the selected, and by all that share that place', () => {
  const orders: [unknown, string?][] = [
    [[['x'], ['b'], ['a']]],
    [[['a', 'x', 'b']], '2'],
    [[['x']]],
    [[[], ['a']], '5'],
  ];
  expect(told('ranking', orders, ['a', 'b'])).toEqual(['a 5/1', 'a+b 2/1', 'b 1/1', ' 1/1']);
  const points: [unknown, string?][] = [[{ a: 3, b: 5, x: 9 }, '2'], [{ a: 0 }], [{ b: -1, a: -2 }], [{ a: 1, b: 1 }]];
  expect(told('score', points, ['a', 'b'])).toEqual(['b 2/1', 'a+b 1/1', ' 2/1']);
  expect(told('dots', [[{ b: 2 }]], ['a', 'b'])).toEqual(['b 1/1']);
});

test('many small camps are told together, those with nothing never among them', () => {
  const selected = Array.from({ length: 20 }, (_, at) => `o${at}`);
  const ballots = [
    ...selected.map((option, at) => ({ answer: [option], weight: String(100 - at) })),
    { answer: ['x'], weight: '1' },
  ];
  const camps = campsOf({ kind: 'approval', ballots }, selected);
  expect(camps?.camps).toHaveLength(16);
  expect(camps?.camps.at(-1)?.options).toEqual([]);
  expect(camps?.others).toBe(5);
  expect(camps?.otherWeight).toEqual(exact(85 + 84 + 83 + 82 + 81));
  expect(campsOf({ kind: 'of tomorrow', ballots }, selected)).toBeUndefined();
});
