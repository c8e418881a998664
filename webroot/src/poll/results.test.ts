import { expect, test } from 'vitest';
import english from '../i18n/en.json';
import { translator } from '../i18n/i18n';
import words from '../i18n/results/en.json';
import rules from '../i18n/rules/en.json';
import type { Outcome, OutcomeTurnout, PollDecision, PollDoc, PollDocCount, PollMethod, Rule } from '../wire/types';
import { electedOf, optionTitle } from './polls';
import { type Bar, barsOf, countedBy, majorityOf, resultSentence, turnoutSentence } from './results';

const say = translator('en', { ...english, ...words, ...rules } as never);
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

function outcome(
  decision: PollDecision,
  turnout: Partial<OutcomeTurnout> = {},
  counts: PollDocCount[] = COUNTS,
): Outcome {
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
  expect(turnoutSentence(poll, outcome(selected(['a'])), say)).toBe('27 of 31 delegations voted');
  expect(turnoutSentence(poll, outcome(selected(['a']), { quorumNeeded: 16 }), say)).toBe(
    '27 of 31 delegations voted; the quorum of 16 was met',
  );
});

test('a quorum that was missed is told with what was needed', () => {
  const missed = outcome({ type: 'undecided', reason: 'quorum-missed' }, { quorumMet: false, quorumNeeded: 28 });
  expect(resultSentence(poll, missed, say)).toBe('No decision: 27 of 31 voted, 28 were needed');
  expect(turnoutSentence(poll, missed, say)).toBe('27 of 31 delegations voted');
  expect(barsOf(poll, missed, say).some((bar) => bar.selected)).toBe(false);
});

test('bars are measured against the ballots that were cast, not against the longest', () => {
  const bars = barsOf(poll, outcome(selected(['a'])), say);
  expect(bars.map(({ option, percent }) => [option, Math.round(percent ?? -1)])).toEqual([
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

test('the page has words for answers, and none for what people named so', () => {
  expect(optionTitle(asked, 'yes', say)).toBe(say('vote.yes'));
  expect(optionTitle({ ...poll, options: [{ id: 'yes', title: 'Yes, a topic' }] }, 'yes', say)).toBe('Yes, a topic');
});

/** The same poll by another method and rule. */
const by = (method: PollMethod, rule: Rule): PollDoc => ({ ...poll, method, deciding: { ...SELECTION, rule } });
const SELECTION = { type: 'selection', seats: 2 } as const;
const SINGLE: PollMethod = { type: 'single-choice', mayAbstain: true };
const EACH: PollMethod = { type: 'yes-no-abstain', mayAbstain: true, allAnswered: false };
const SCORE: PollMethod = { type: 'score', lowest: -5, highest: 5, mayLeaveBlank: true };
const DOTS: PollMethod = { type: 'dots', points: 7, mostPerOption: 3, allSpent: false };
const RANKING: PollMethod = { type: 'ranking', min: 1, max: 3, mayTie: false };
const drawn = (bars: Bar[]) => bars.map(({ option, length, percent }) => [option, Math.round(length), percent]);

test('what won stands first, in the order in which the rule selected it, whatever its figure', () => {
  const bars = barsOf(by(RANKING, 'schulze'), outcome(selected(['c', 'b'])), say);
  expect(bars.map(({ option, selected: won }) => [option, won])).toEqual([
    ['c', true],
    ['b', true],
    ['a', false],
  ]);
});

test('what was not selected stands in the order of its figures', () => {
  const counts = [
    { option: 'a', count: 1 },
    { option: 'b', count: 5 },
    { option: 'c', count: 3 },
  ];
  const bars = barsOf(by(RANKING, 'schulze'), outcome(selected(['a']), {}, counts), say);
  expect(bars.map(({ option }) => option)).toEqual(['a', 'b', 'c']);
});

test('points are measured against the most, have no share of the ballots, and none below nothing', () => {
  const counts = [
    { option: 'a', count: 40 },
    { option: 'b', count: 10 },
    { option: 'c', count: -8 },
  ];
  for (const method of [SCORE, DOTS]) {
    expect(drawn(barsOf(by(method, 'score'), outcome(selected(['a']), {}, counts), say))).toEqual([
      ['a', 100, null],
      ['b', 25, null],
      ['c', 0, null],
    ]);
  }
  const none = outcome(selected(['a']), {}, [{ option: 'a', count: 0 }]);
  expect(barsOf(by(SCORE, 'score'), none, say).map(({ length }) => length)).toEqual([0, 0, 0]);
});

test('first places are measured against the ballots, and said in figures alone', () => {
  expect(drawn(barsOf(by(RANKING, 'irv'), outcome(selected(['a']), { cast: 84 }), say))).toEqual([
    ['a', 25, null],
    ['b', 21, null],
    ['c', 21, null],
  ]);
});

test('where each option is answered by itself, all three answers are told', () => {
  const counts = [
    { option: 'a', count: 12, sides: { no: 6, abstain: 3 } },
    { option: 'b', count: 3, sides: null },
    { option: 'c', count: 0 },
  ];
  const told = outcome(selected(['a']), { cast: 24 }, counts);
  const bars = barsOf(by(EACH, 'approval'), told, say);
  expect(bars[0]).toMatchObject({ length: 50, percent: 50 });
  expect(bars[0]?.sides).toEqual({ no: 6, abstain: 3, noLength: 25, abstainLength: 12.5 });
  expect(bars[1]?.sides).toEqual({ no: 0, abstain: 0, noLength: 0, abstainLength: 0 });
  expect(resultSentence(by(EACH, 'approval'), told, say)).toBe('Selected: Returns (12 yes, 6 no, 3 abstain)');
  expect(barsOf(poll, outcome(selected(['a'])), say)[0]?.sides).toBeNull();
});

test.each([
  [SINGLE, 'Returns (21)'],
  [SCORE, 'Returns (21 points)'],
  [DOTS, 'Returns (21 dots)'],
  [RANKING, 'Returns'],
])('a winner is told with the figure of the method, or with none: %j', (method, told) => {
  expect(resultSentence(by(method, 'score'), outcome(selected(['a'])), say)).toBe(`Selected: ${told}`);
});

test('one point is told as one', () => {
  const counts = [{ option: 'a', count: 1 }];
  expect(resultSentence(by(SCORE, 'score'), outcome(selected(['a']), {}, counts), say)).toBe(
    'Selected: Returns (1 point)',
  );
});

test('where all abstained nothing is decided', () => {
  const none = outcome({ type: 'undecided', reason: 'nothing-chosen' });
  expect(resultSentence(poll, none, say)).toBe('No decision: everybody abstained');
});

test('who abstained from all options is told with the turnout, before the quorum; not for a question', () => {
  const some = outcome(selected(['a']), { abstained: 2, quorumNeeded: 16 });
  expect(turnoutSentence(by(SINGLE, 'plurality'), some, say)).toBe(
    '27 of 31 delegations voted; 2 of them abstained; the quorum of 16 was met',
  );
  expect(turnoutSentence(asked, outcome(adopted, { abstained: 2 }), say)).toBe('27 of 31 delegations voted');
});

test('a plain approval and a question do not say how they were counted', () => {
  expect(countedBy(poll, say)).toBe('');
  expect(countedBy(asked, say)).toBe('');
});

const ALONE = 'They do not decide by themselves.';

test.each<[PollMethod, Rule, string, boolean]>([
  [poll.method, 'mes', 'The figures are ballots.', true],
  [SINGLE, 'plurality', 'The figures are ballots.', false],
  [EACH, 'approval', 'The figures are ballots that say yes.', false],
  [EACH, 'phragmen', 'The figures are ballots that say yes.', true],
  [SCORE, 'score', 'The figures are points; the longest bar has the most.', false],
  [SCORE, 'median', 'The figures are points; the longest bar has the most.', true],
  [DOTS, 'score', 'The figures are dots; the longest bar has the most.', false],
  [DOTS, 'median', 'The figures are dots; the longest bar has the most.', true],
  [RANKING, 'plurality', 'The figures are first places.', false],
  [RANKING, 'schulze', 'The figures are first places.', true],
])('every other one names its rule, says what its figures are, and whether they decide: %j by %s', (...given) => {
  const [method, rule, figures, alone] = given;
  const told = `Counted by: ${say(`rule.${rule}`)} · ${alone ? `${figures} ${ALONE}` : figures}`;
  expect(countedBy(by(method, rule), say)).toBe(told);
});
