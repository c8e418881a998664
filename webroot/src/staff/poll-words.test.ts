import { expect, test } from 'vitest';
import type { PollMethod, Rule } from '../wire/types';
import { wayWords } from './poll-words';

const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');
const way = (method: PollMethod, rule: Rule = 'approval', options = 3) =>
  wayWords({ method, deciding: { type: 'selection', rule, seats: 1 }, options: Array(options) }, say as never);

test('a poll says how it is answered and by which rule it is counted', () => {
  const counted = (rule: Rule) => ` · result.countedBy rule.${rule}`;
  expect(way({ type: 'ranking', min: 1, max: 3, mayTie: false }, 'schulze')).toBe(
    `staff.answers.ranking${counted('schulze')}`,
  );
  expect(way({ type: 'single-choice', mayAbstain: true }, 'plurality')).toBe(
    `staff.answers.single-choice${counted('plurality')}`,
  );
  expect(way({ type: 'yes-no-abstain', mayAbstain: true, allAnswered: false }, 'mes')).toBe(
    `staff.answers.yes-no-abstain${counted('mes')}`,
  );
  expect(way({ type: 'score', lowest: -2, highest: 7, mayLeaveBlank: true }, 'median')).toBe(
    `staff.answers.score -2 7${counted('median')}`,
  );
  expect(way({ type: 'dots', points: 6, mostPerOption: 2, allSpent: false }, 'score')).toBe(
    `staff.answers.dots 6${counted('score')}`,
  );
});

test('approvals are limited only where a ballot cannot hold all options', () => {
  expect(way({ type: 'approval', min: 1, max: 3 })).toMatch(/^staff\.answers\.any /);
  expect(way({ type: 'approval', min: 1, max: 2 })).toMatch(/^staff\.answers\.approval 2 /);
});

test('of a question nothing is said', () => {
  expect(
    wayWords({ method: { type: 'answer' }, deciding: { type: 'simple-majority' }, options: [] }, say as never),
  ).toBe('');
});
