import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Beside, rowsOf, sameAs } from './beside';

const counts = (
  JSON.parse(readFileSync(new URL('../../test/counting/counts.json', import.meta.url), 'utf8')) as {
    way: string;
    record: { terms: { deciding: { rule: string } } };
    sideBySide?: Beside;
  }[]
).flatMap(({ way, record, sideBySide }) => (sideBySide ? [{ way, record, beside: sideBySide }] : []));

test.each(counts)('$way: the rule of the poll stands first, and all agree where the library says so', (each) => {
  const { rule } = each.record.terms.deciding;
  const rows = rowsOf(each.beside, rule);
  expect(rows.map(({ ofRecord }) => ofRecord)).toEqual(rows.map((_, at) => at === 0));
  expect(rows[0]?.rule).toBe(rule);
  expect(rows.map((row) => row.rule).sort()).toEqual(Object.keys(each.beside.rules).sort());
  if (each.beside.unanimous) expect(sameAs(rows)).toBe(rows.length);
});

const open = { open: true, tied: ['b', 'c'] };
const turned = { open: true, tied: ['c', 'b'] };
const beside: Beside = {
  unanimous: false,
  rules: {
    approval: { winners: ['a', 'b'], ties: [] },
    mes: { winners: ['b', 'a'], ties: [{ open: false, tied: ['b', 'c'] }] },
    spav: { winners: ['a'], ties: [open] },
  },
};

test('the order in which options are selected makes no other result, an open tie does', () => {
  const rows = rowsOf(beside, 'approval');
  expect(sameAs(rows)).toBe(2);
  expect(rows.map(({ tied }) => tied)).toEqual([[], [], ['b', 'c']]);
  expect(sameAs(rowsOf(beside, 'spav'))).toBe(1);
  expect(rowsOf(beside, 'spav')[0]?.rule).toBe('spav');
});

test('the order in which options are tied makes no other result, that they are does', () => {
  const rules = { spav: { winners: ['a'], ties: [open] }, phragmen: { winners: ['a'], ties: [turned] } };
  expect(sameAs(rowsOf({ unanimous: false, rules }, 'spav'))).toBe(2);
  const decided = { spav: { winners: ['a'], ties: [open] }, phragmen: { winners: ['a'], ties: [] } };
  expect(sameAs(rowsOf({ unanimous: false, rules: decided }, 'spav'))).toBe(1);
});

test('whether each group has its share is told by the strongest axiom alone', () => {
  const camp = { claim: 1, common: ['c'], weight: '2' };
  const said = (axiom: string, answer: 'holds' | 'fails' | 'undecided') => {
    const proportionality = [{ axiom, answer, witness: camp }];
    return rowsOf({ ...beside, rules: { mes: { winners: ['a'], ties: [], proportionality } } }, 'mes')[0]?.camps;
  };
  expect([said('EJR+', 'holds'), said('EJR+', 'fails'), said('EJR+', 'undecided')]).toEqual(['fair', camp, undefined]);
  expect([said('JR', 'holds'), said('PJR+', 'fails')]).toEqual([undefined, undefined]);
});
