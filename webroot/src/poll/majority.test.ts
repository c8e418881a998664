import { describe, expect, test } from 'vitest';
import type { Outcome, PollDoc } from '../wire/types';
import {
  MAJORITY_BASES,
  MAJORITY_PARTS,
  type MajorityBase,
  type MajorityPart,
  majorityWords,
  neededVotes,
} from './majority';
import { barsOf, majorityOf, resultSentence } from './results';

const say = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);

function outcome(yes: number, no: number, abstain: number, entitled = 40): Outcome {
  return {
    turnout: { entitled, cast: yes + no + abstain, abstained: abstain, quorumMet: true },
    counts: [
      { option: 'yes', count: yes },
      { option: 'no', count: no },
      { option: 'abstain', count: abstain },
    ],
    decision: { type: 'answered', adopted: true },
  };
}

function asked(part: MajorityPart, base: MajorityBase): PollDoc {
  return {
    id: '1',
    number: 1,
    question: 'Agreed?',
    subject: 'question',
    method: { type: 'answer' },
    deciding: { type: 'required-majority', part, base },
    options: ['yes', 'no', 'abstain'].map((id) => ({ id, title: id })),
    whoVoted: 'organisers',
    state: 'published',
    openedAt: 1,
  };
}

describe('the votes that a question needs', () => {
  test.each([
    ['more-than-half', 'for-and-against', 11, 10, 9, 11],
    ['three-fifths', 'for-and-against', 12, 8, 9, 12],
    ['two-thirds', 'for-and-against', 14, 7, 9, 14],
    ['two-thirds', 'for-and-against', 15, 7, 0, 15],
    ['three-quarters', 'for-and-against', 15, 5, 9, 15],
    ['all', 'for-and-against', 15, 0, 9, 15],
    ['more-than-half', 'cast', 16, 5, 9, 16],
    ['two-thirds', 'cast', 20, 1, 9, 20],
    ['all', 'cast', 30, 0, 0, 30],
    ['more-than-half', 'entitled', 21, 0, 0, 21],
    ['two-thirds', 'entitled', 27, 5, 0, 27],
  ] as const)('%s of %s', (part, base, yes, no, abstain, needed) => {
    expect(neededVotes({ part, base }, outcome(yes, no, abstain))).toBe(needed);
  });

  test('are one at least, however few voted', () => {
    for (const part of MAJORITY_PARTS) expect(neededVotes({ part, base: 'for-and-against' }, outcome(0, 0, 5))).toBe(1);
  });

  test('are told for each part of each base', () => {
    const all = MAJORITY_PARTS.flatMap((part) =>
      MAJORITY_BASES.map((base) => majorityWords({ part, base }, say as never)),
    );
    expect(new Set(all).size).toBe(20);
    expect(all[0]).toBe('majority.of {"part":"majority.more-than-half","base":"majority.base.for-and-against"}');
  });
});

describe('a result by a majority that was asked for', () => {
  test('says which it was and how many votes that were', () => {
    const sentence = resultSentence(asked('two-thirds', 'for-and-against'), outcome(14, 7, 9), say as never);
    expect(sentence).toMatch(/^result\.adopted .*\}\. majority\.needed .*"needed":14\}$/);
  });

  test('has its line among the bars where it is among the ballots that were cast', () => {
    expect(majorityOf(asked('two-thirds', 'cast'), outcome(10, 10, 10))).toEqual({
      needed: 20,
      percent: (100 * 20) / 30,
    });
    expect(majorityOf(asked('all', 'cast'), outcome(10, 10, 10))).toEqual({ needed: 30, percent: 100 });
    expect(majorityOf(asked('two-thirds', 'entitled'), outcome(20, 5, 1))).toBeUndefined();
  });

  test('keeps yes, no and abstain in their order', () => {
    const bars = barsOf(asked('two-thirds', 'cast'), outcome(1, 3, 2), say as never);
    expect(bars.map(({ option }) => option)).toEqual(['yes', 'no', 'abstain']);
  });
});
