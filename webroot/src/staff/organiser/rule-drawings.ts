import type { Rule } from '../../wire/types';

/** A column on the foot line, built from below; in pixels of a picture of 120 by 72. */
export interface Column {
  x: number;
  /** A part that is gone was here and went elsewhere. */
  parts: readonly { high: number; says?: string; gone?: boolean }[];
  won?: boolean;
  /** It is crossed out. */
  out?: boolean;
}

export type Drawing =
  | { kind: 'columns'; columns: readonly Column[]; line?: number; arrow?: string }
  /** Three topics, each of which beats the next one; the last arrow is the weakest. */
  | { kind: 'circle'; says: readonly [string, string, string]; chain: boolean; left: boolean }
  | { kind: 'table'; rows: readonly (readonly boolean[])[]; won: readonly boolean[] }
  /** Six delegations behind two topics, with what is left in their purses, or with what each of them carries. */
  | { kind: 'purses'; fills: 'money' | 'load' }
  /** A delegation that counts less with each of its topics. */
  | { kind: 'shares'; says: readonly [string, string, string] };

const one = (x: number, high: number, won = false): Column => ({ x, parts: [{ high }], won });
const built = (x: number, unit: number, points: readonly number[], won = false): Column => ({
  x,
  parts: points.map((each) => ({ high: unit * each, says: String(each) })),
  won,
});
const row = (ticks: string) => [...ticks].map((each) => each === 'x');

/** How each rule is drawn; rules of one family share a drawing with a difference. */
export const DRAWINGS: Readonly<Record<Rule, Drawing>> = {
  plurality: { kind: 'columns', columns: [one(16, 26), one(51, 52, true), one(86, 36)] },
  'two-round': {
    kind: 'columns',
    columns: [one(4, 44), one(26, 18), one(48, 34), one(78, 44), one(100, 54, true)],
    arrow: 'M68 36h8m-3 -3l3 3 -3 3',
  },
  borda: {
    kind: 'columns',
    columns: [built(16, 13, [2]), built(51, 13, [1, 2, 1], true), built(86, 13, [1, 2])],
  },
  score: {
    kind: 'columns',
    columns: [built(16, 6, [5]), built(51, 6, [3, 4, 3], true), built(86, 6, [2, 5])],
  },
  schulze: { kind: 'circle', says: ['9', '8', '7'], chain: true, left: false },
  'ranked-pairs': { kind: 'circle', says: ['9', '8', '7'], chain: false, left: true },
  'ranked-pairs-margins': { kind: 'circle', says: ['+5', '+3', '+1'], chain: false, left: true },
  irv: {
    kind: 'columns',
    columns: [
      one(16, 34),
      { x: 51, parts: [{ high: 28 }, { high: 14 }], won: true },
      { x: 86, parts: [{ high: 14, gone: true }], out: true },
    ],
    line: 26,
    arrow: 'M92 44Q88 30 73 30m4 -4l-5 4 5 4',
  },
  stv: {
    kind: 'columns',
    columns: [
      { x: 16, parts: [{ high: 36 }, { high: 16, gone: true }], won: true },
      { x: 51, parts: [{ high: 20 }, { high: 16 }], won: true },
      one(86, 18),
    ],
    line: 28,
    arrow: 'M36 18Q56 12 60 25m-5 -3l5 4 3 -6',
  },
  approval: { kind: 'table', rows: ['xx..', 'x.x.', 'xxx.', '.x.x'].map(row), won: [true, true, false, false] },
  median: {
    kind: 'columns',
    columns: [one(8, 10), one(30, 18), one(52, 30, true), one(74, 42), one(96, 52)],
    arrow: 'M61 10v16m-4 -4l4 5 4 -5',
  },
  mes: { kind: 'purses', fills: 'money' },
  phragmen: { kind: 'purses', fills: 'load' },
  spav: { kind: 'shares', says: ['1', '½', '⅓'] },
};
