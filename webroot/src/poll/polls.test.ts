import { expect, test } from 'vitest';
import english from '../i18n/en.json';
import { translator } from '../i18n/i18n';
import type { Outcome, OutcomeTurnout, PollDecision, PollDoc } from '../wire/types';
import {
  ballotOf,
  barsOf,
  boundsOf,
  chosenOf,
  electedOf,
  majorityOf,
  optionTitle,
  resultSentence,
  turnoutSentence,
} from './polls';

const say = translator('en', english as never);
const poll = {
  id: 'p',
  method: { type: 'approval', min: 1, max: 2 },
  deciding: { type: 'selection', rule: 'approval', seats: 2 },
  options: [
    { id: 'a', title: 'Returns' },
    { id: 'b', title: 'Finance' },
    { id: 'c', title: 'Courts' },
  ],
} as unknown as PollDoc;

const COUNTS = [
  { option: 'a', count: 21 },
  { option: 'b', count: 18 },
  { option: 'c', count: 18 },
];
const TURNOUT: OutcomeTurnout = { entitled: 31, cast: 27, abstained: 0, quorumMet: true, quorumNeeded: null };

function outcome(decision: PollDecision, turnout: Partial<OutcomeTurnout> = {}, counts = COUNTS): Outcome {
  return { turnout: { ...TURNOUT, ...turnout }, counts, decision };
}

function selected(elected: string[], tied: string[] = []): PollDecision {
  return { type: 'selected', elected, tied };
}

test('the winners are told with their counts', () => {
  expect(resultSentence(poll, outcome(selected(['a', 'b'])), say)).toBe('Selected: Returns (21) · Finance (18)');
});

test('a tie for the last place names whom it left out', () => {
  const tie = outcome(selected(['a'], ['b', 'c']));
  expect(resultSentence(poll, tie, say)).toBe(
    'Selected: Returns (21). Equal, so none of them selected: Finance (18) · Courts (18)',
  );
});

test('a quorum that was set and met is told with the turnout', () => {
  expect(turnoutSentence(outcome(selected(['a'])), say)).toBe('27 of 31 delegations voted');
  expect(turnoutSentence(outcome(selected(['a']), { quorumNeeded: 16 }), say)).toBe(
    '27 of 31 delegations voted; the quorum of 16 was met',
  );
});

test('a quorum that was missed is told with what was needed', () => {
  const missed = outcome({ type: 'undecided', reason: 'quorum-missed' }, { quorumMet: false, quorumNeeded: 28 });
  expect(resultSentence(poll, missed, say)).toBe('No decision: 27 of 31 voted, 28 were needed');
  expect(turnoutSentence(missed, say)).toBe('27 of 31 delegations voted');
  expect(barsOf(poll, missed, say).some((bar) => bar.selected)).toBe(false);
});

test('bars are measured against the ballots that were cast, not against the longest', () => {
  const bars = barsOf(poll, outcome(selected(['a'])), say);
  expect(bars.map(({ option, percent }) => [option, Math.round(percent)])).toEqual([
    ['a', 78],
    ['b', 67],
    ['c', 67],
  ]);
  expect(barsOf(poll, outcome(selected([]), { cast: 0 }, []), say).map(({ percent }) => percent)).toEqual([0, 0, 0]);
});

const asked: PollDoc = {
  ...poll,
  method: { type: 'answer' },
  deciding: { type: 'simple-majority' },
  options: ['abstain', 'no', 'yes'].map((id) => ({ id, title: id })),
};
const adopted: PollDecision = { type: 'answered', adopted: true };

test.each([
  [8, 7, 8],
  [8, 8, 9],
  [0, 0, 1],
])('of %i yes and %i no, %i are a majority', (yes, no, needed) => {
  const counts = [
    { option: 'yes', count: yes },
    { option: 'no', count: no },
  ];
  expect(majorityOf(asked, outcome(adopted, { cast: yes + no }, counts))?.needed).toBe(needed);
});

test('no majority decides which topics were chosen, so none is drawn', () => {
  expect(majorityOf(poll, outcome(selected(['a'])))).toBeUndefined();
});

test('a majority of a question leaves abstentions out, and stands among all ballots that were cast', () => {
  const counts = [
    { option: 'yes', count: 6 },
    { option: 'no', count: 4 },
    { option: 'abstain', count: 10 },
  ];
  expect(majorityOf(asked, outcome(adopted, { cast: 20 }, counts))).toEqual({ needed: 6, percent: 30 });
});

test('a question says what was answered, and marks yes only where it was adopted', () => {
  const counts = [
    { option: 'yes', count: 6 },
    { option: 'no', count: 4 },
    { option: 'abstain', count: 10 },
  ];
  const yes = outcome(adopted, { cast: 20 }, counts);
  const no = outcome({ type: 'answered', adopted: false }, { cast: 20 }, counts);
  expect(resultSentence(asked, yes, say)).toBe(say('result.adopted', { yes: 6, no: 4, abstain: 10 }));
  expect(resultSentence(asked, no, say)).toBe(say('result.rejected', { yes: 6, no: 4, abstain: 10 }));
  expect(barsOf(asked, yes, say).map(({ option, selected: won }) => [option, won])).toEqual([
    ['abstain', false],
    ['no', false],
    ['yes', true],
  ]);
  expect(barsOf(asked, no, say).some(({ selected: won }) => won)).toBe(false);
});

test('without a ballot there is no decision', () => {
  expect(resultSentence(poll, outcome({ type: 'undecided', reason: 'no-ballots' }), say)).toBe(say('result.noBallots'));
});

test('only a selection elects', () => {
  expect(electedOf(outcome(selected(['a', 'b'], ['c'])))).toEqual(['a', 'b']);
  expect(electedOf(outcome(adopted))).toEqual([]);
  expect(electedOf(outcome({ type: 'undecided', reason: 'quorum-missed' }))).toEqual([]);
});

test('a ballot is of the kind that its poll takes, and tells again what was chosen', () => {
  expect(ballotOf(poll, ['a', 'c'])).toEqual({ type: 'approval', options: ['a', 'c'] });
  expect(ballotOf(asked, ['no'])).toEqual({ type: 'answer', answer: 'no' });
  expect(ballotOf(asked, ['a'])).toBeUndefined();
  expect(chosenOf(ballotOf(poll, ['a', 'c']))).toEqual(['a', 'c']);
  expect(chosenOf(ballotOf(asked, ['no']))).toEqual(['no']);
  expect(chosenOf(undefined)).toEqual([]);
});

test('a ballot chooses within the bounds of its method', () => {
  expect(boundsOf(poll.method)).toEqual({ min: 1, max: 2 });
  expect(boundsOf(asked.method)).toEqual({ min: 1, max: 1 });
});

test('the page has words for answers, and none for what people named so', () => {
  expect(optionTitle(asked, 'yes', say)).toBe(say('vote.yes'));
  expect(optionTitle({ ...poll, options: [{ id: 'yes', title: 'Yes, a topic' }] }, 'yes', say)).toBe('Yes, a topic');
});
