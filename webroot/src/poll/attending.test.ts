import { expect, test } from 'vitest';
import english from '../i18n/en.json';
import { translator } from '../i18n/i18n';
import results from '../i18n/results/en.json';
import terms from '../i18n/terms/en.json';
import type { Outcome, PollDoc } from '../wire/types';
import { attends, quorumWords, restsOnAttendance } from './attending';
import { neededVotes } from './majority';
import { resultSentence, turnoutSentence } from './results';

const translate = translator('en', { ...english, ...results, ...terms });

const question = (terms: Partial<PollDoc>) =>
  ({
    deciding: { type: 'simple-majority' },
    method: { type: 'answer' },
    options: ['yes', 'no', 'abstain'].map((id) => ({ id, title: id })),
    ...terms,
  }) as unknown as PollDoc;

const outcome = (turnout: Partial<Outcome['turnout']>, missed = false) =>
  ({
    turnout: { entitled: 9, cast: 4, abstained: 0, quorumMet: !missed, ...turnout },
    counts: [
      { option: 'yes', count: 4 },
      { option: 'no', count: 0 },
      { option: 'abstain', count: 0 },
    ],
    decision: missed ? { type: 'undecided', reason: 'quorum-missed' } : { type: 'answered', adopted: true },
  }) as unknown as Outcome;

test('a delegation attends once that was said of it, and no more once the other was', () => {
  const marks = [
    { delegation: 'ge', present: true, by: 'Chair', at: 1 },
    { delegation: 'ua', present: false, by: 'Chair', at: 1 },
  ];
  expect(['ge', 'ua', 'pl'].map((id) => attends({ marks }, id))).toEqual([true, false, false]);
  expect(attends(undefined, 'ge')).toBe(false);
});

test('what a poll makes of who attends is said before the vote', () => {
  const quorum = { share: '1/2', of: 'attendance' } as const;
  const there = question({ attending: { toVote: false, quorum: 'attendance' }, quorum });
  expect(quorumWords(there, translate)).toBe('The result counts if 1/2 of the delegations are present.');
  const voting = question({ attending: { toVote: true, quorum: 'present' }, quorum });
  expect(quorumWords(voting, translate)).toBe('The result counts if 1/2 of the delegations present vote.');
  expect(quorumWords(question({ attending: { toVote: true, quorum: 'entitled' }, quorum }), translate)).toBe('');
  expect([there, question({}), question({ attending: null as never })].map(restsOnAttendance)).toEqual([
    true,
    false,
    false,
  ]);
  const base = { type: 'required-majority', part: 'two-thirds', base: 'present' } as const;
  expect(restsOnAttendance(question({ deciding: base }))).toBe(true);
});

test('a majority of those present is a part of them, whether they vote or not', () => {
  const needed = { part: 'two-thirds', base: 'present' } as const;
  expect(neededVotes(needed, outcome({ attended: { present: 7, forQuorum: false } }))).toBe(5);
  expect(neededVotes(needed, outcome({}))).toBe(3);
});

test('a result says who was present, and the quorum with what made it', () => {
  const poll = question({});
  const by = (present: number, forQuorum: boolean) => outcome({ quorumNeeded: 5, attended: { present, forQuorum } });
  expect(turnoutSentence(poll, by(7, true), translate)).toBe(
    '7 of 9 were present, the quorum of 5 was met. 4 of 9 delegations voted',
  );
  expect(turnoutSentence(poll, by(7, false), translate)).toBe(
    '7 of 9 were present. 4 of 9 delegations voted; the quorum of 5 was met',
  );
  const missed = outcome({ quorumNeeded: 5, attended: { present: 4, forQuorum: true } }, true);
  expect(turnoutSentence(poll, missed, translate)).toBe('4 of 9 were present. 4 of 9 delegations voted');
  expect(resultSentence(poll, missed, translate)).toBe('No decision: 4 of 9 were present, 5 were needed');
});
