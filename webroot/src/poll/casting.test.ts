import { expect, test } from 'vitest';
import type { Translate } from '../i18n/i18n';
import type { Mandate } from '../wire/types';
import { castersOf, seatWords } from './casting';

const translate: Translate = (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key);
const seat = (label: string, mandate: Mandate) => ({ participant: label, label, written: label, head: false, mandate });

test('those are named who cast the ballots of the delegation', () => {
  const seats = [seat('Georgia 1', 'casts'), seat('Georgia 2', 'advises'), seat('Georgia 3', 'casts')];
  expect(castersOf({ seats }, translate)).toBe('casting.by {"names":"Georgia 1, Georgia 3"}');
});

test('whose seat casts is told nothing, and others what their seat does', () => {
  expect((['casts', 'advises', 'reads'] as const).map((each) => seatWords(each, translate))).toEqual([
    '',
    'casting.advises',
    'casting.reads',
  ]);
});
