import { describe, expect, it } from 'vitest';
import { methodOf, type Terms, termsProblem, usualDots, usualTerms } from './poll-terms';

const POLL = { topics: 5, select: 3 };
const terms = (changes: Partial<Terms>): Terms => ({ ...usualTerms(), ...changes });
const approval = (max: number | null) => termsProblem(terms({ approval: { max } }), 'approval', POLL);
const ranking = (min: number | null, max: number | null) =>
  termsProblem(terms({ ranking: { min, max, mayTie: true } }), 'ranking', POLL);
const score = (lowest: number | null, highest: number | null) =>
  termsProblem(terms({ score: { lowest, highest, mayLeaveBlank: true } }), 'score', POLL);
const dots = (points: number | null, mostPerOption: number | null, allSpent = false, poll = POLL) =>
  termsProblem(terms({ dots: { points, mostPerOption, allSpent } }), 'dots', poll);

describe('the terms as they are at first', () => {
  it.each([
    ['approval', { type: 'approval', min: 1, max: 5 }],
    ['ranking', { type: 'ranking', min: 1, max: 5, mayTie: false }],
    ['single-choice', { type: 'single-choice', mayAbstain: true }],
    ['yes-no-abstain', { type: 'yes-no-abstain', mayAbstain: true, allAnswered: false }],
    ['score', { type: 'score', lowest: 0, highest: 5, mayLeaveBlank: true }],
    ['dots', { type: 'dots', points: 6, mostPerOption: 6, allSpent: false }],
  ] as const)('make a ballot of %s', (method, made) => {
    expect(methodOf(usualTerms(), method, POLL)).toEqual(made);
    expect(termsProblem(usualTerms(), method, POLL)).toBeUndefined();
  });

  it('fit from two topics on, and give two dots for each topic that is wanted, never fewer than three', () => {
    for (const method of ['approval', 'ranking', 'score', 'dots'] as const) {
      expect(termsProblem(usualTerms(), method, { topics: 2, select: 1 })).toBeUndefined();
    }
    expect([1, 2, 3, 50, 51].map(usualDots)).toEqual([3, 4, 6, 100, 100]);
  });
});

describe('the bounds of a ballot', () => {
  it('lets a ballot approve one to all topics', () => {
    expect([0, 1, 5, 6, 1.5].map(approval)).toEqual(['max-range', undefined, undefined, 'max-range', 'max-range']);
  });

  it('lets a ballot rank one to all topics, at most no fewer than at least', () => {
    expect(ranking(0, null)).toBe('rank-range');
    expect(ranking(5, null)).toBeUndefined();
    expect(ranking(6, null)).toBe('rank-range');
    expect(ranking(3, 2)).toBe('rank-range');
    expect(ranking(2, 2)).toBeUndefined();
    expect(ranking(null, 6)).toBe('rank-range');
    expect(ranking(1.5, 3)).toBe('rank-range');
  });

  it('has a scale that rises, in whole points, a hundred to either side of zero', () => {
    expect(score(0, 0)).toBe('scale-range');
    expect(score(0, 1)).toBeUndefined();
    expect(score(1, 0)).toBe('scale-range');
    expect(score(-100, 100)).toBeUndefined();
    expect(score(-101, 100)).toBe('scale-range');
    expect(score(-100, 101)).toBe('scale-range');
    expect(score(0, 2.5)).toBe('scale-range');
    expect(score(null, 5)).toBe('scale-range');
    expect(score(-5, null)).toBe('scale-range');
  });

  it('has one to a hundred dots, and no more on one topic than there are', () => {
    expect(dots(0, null)).toBe('dots-range');
    expect(dots(1, null)).toBeUndefined();
    expect(dots(100, null)).toBeUndefined();
    expect(dots(101, null)).toBe('dots-range');
    expect(dots(4, 5)).toBe('dots-range');
    expect(dots(4, 4)).toBeUndefined();
    expect(dots(4, 0)).toBe('dots-range');
    expect(dots(null, 7)).toBe('dots-range');
  });

  it('asks for no more dots than the topics can take', () => {
    expect(dots(10, 2, true)).toBeUndefined();
    expect(dots(11, 2, true)).toBe('dots-left');
    expect(dots(11, 2, false)).toBeUndefined();
    expect(dots(10, 2, true, { topics: 4, select: 3 })).toBe('dots-left');
  });
});
