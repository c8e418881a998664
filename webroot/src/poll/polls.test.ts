import { expect, test } from 'vitest';
import english from '../i18n/en.json';
import { translator } from '../i18n/i18n';
import type { Outcome, PollDoc } from '../wire/types';
import { barsOf, majorityOf, resultSentence, turnoutSentence } from './polls';

const say = translator('en', english as never);
const poll = {
  id: 'p',
  method: 'approval',
  options: [
    { id: 'a', title: 'Returns' },
    { id: 'b', title: 'Finance' },
    { id: 'c', title: 'Courts' },
  ],
} as unknown as PollDoc;

function outcome(over: Partial<Outcome>): Outcome {
  return {
    counts: [
      { option: 'a', count: 21 },
      { option: 'b', count: 18 },
      { option: 'c', count: 18 },
    ],
    elected: ['a'],
    tied: [],
    decidedBy: 'count',
    entitled: 31,
    cast: 27,
    abstained: 0,
    quorumMet: true,
    quorumNeeded: null,
    adopted: null,
    ...over,
  } as Outcome;
}

test('the winners are told with their counts', () => {
  expect(resultSentence(poll, outcome({ elected: ['a', 'b'] }), say)).toBe('Selected: Returns (21) · Finance (18)');
});

test('a tie for the last place names whom it left out', () => {
  const tie = outcome({ tied: ['b', 'c'], decidedBy: 'tie-unresolved' });
  expect(resultSentence(poll, tie, say)).toBe(
    'Selected: Returns (21). Equal, so none of them selected: Finance (18) · Courts (18)',
  );
});

test('a quorum that was set and met is told with the turnout', () => {
  expect(turnoutSentence(outcome({}), say)).toBe('27 of 31 delegations voted');
  expect(turnoutSentence(outcome({ quorumNeeded: 16 }), say)).toBe(
    '27 of 31 delegations voted; the quorum of 16 was met',
  );
});

test('a quorum that was missed is told with what was needed', () => {
  const missed = outcome({ decidedBy: 'quorum-missed', quorumMet: false, quorumNeeded: 28, elected: [] });
  expect(resultSentence(poll, missed, say)).toBe('No decision: 27 of 31 voted, 28 were needed');
});

test('bars are measured against the ballots that were cast, not against the longest', () => {
  const bars = barsOf(poll, outcome({}), say);
  expect(bars.map(({ option, percent }) => [option, Math.round(percent)])).toEqual([
    ['a', 78],
    ['b', 67],
    ['c', 67],
  ]);
  expect(barsOf(poll, outcome({ cast: 0, counts: [] }), say).map(({ percent }) => percent)).toEqual([0, 0, 0]);
});

const asked = { ...poll, method: 'yes-no-abstain' } as PollDoc;

test.each([
  [8, 7, 8],
  [8, 8, 9],
  [0, 0, 1],
])('of %i yes and %i no, %i are a majority', (yes, no, needed) => {
  const counts = [
    { option: 'yes', count: yes },
    { option: 'no', count: no },
  ];
  expect(majorityOf(asked, outcome({ cast: yes + no, counts }))?.needed).toBe(needed);
});

test('no majority decides which topics were chosen, so none is drawn', () => {
  expect(majorityOf(poll, outcome({}))).toBeUndefined();
});

test('a majority of a question leaves abstentions out, and stands among all ballots that were cast', () => {
  const counts = [
    { option: 'yes', count: 6 },
    { option: 'no', count: 4 },
    { option: 'abstain', count: 10 },
  ];
  expect(majorityOf(asked, outcome({ cast: 20, counts }))).toEqual({ needed: 6, percent: 30 });
});
