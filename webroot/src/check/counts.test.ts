import { readFileSync } from 'node:fs';
import * as counting from 'virtual:counting';
import { describe, expect, test } from 'vitest';

/** What the server's tests wrote down: records of polls, and what the library in Java makes of them. */
interface Counts {
  way: string;
  record: { ballots: { ballots: unknown[] }; terms: Record<string, unknown> };
  outcome: unknown;
  rounds: unknown;
  sideBySide?: unknown;
}

const counts = JSON.parse(
  readFileSync(new URL('../../test/counting/counts.json', import.meta.url), 'utf8'),
) as Counts[];

test('every method is there with every rule that counts its ballots, few, a quorum and many of them', () => {
  const ways = new Set(counts.map(({ way }) => way.replace(/, \d+ ballots$/, '')));
  expect([ways.size, counts.length]).toEqual([31, 93]);
  expect(counts.filter(({ sideBySide }) => sideBySide)).toHaveLength(6);
});

describe.each(counts)('$way', ({ record, outcome, rounds, sideBySide }) => {
  test('comes in a browser to the same as in Java', () => expect(counting.outcome(record)).toEqual(outcome));

  test('has the same rounds, to the last word', () => expect(counting.rounds(record)).toEqual(rounds));

  test.runIf(sideBySide)('stands beside the other rules as it does there', () =>
    expect(counting.sideBySide(record)).toEqual(sideBySide),
  );
});

test('what is no record, or holds what cannot be counted, is told in the words of the library', () => {
  const [first] = counts;
  const broken = structuredClone(first?.record);
  broken?.ballots.ballots.push({ answer: 'nothing of the poll' });
  expect(counting.outcome(broken)).toEqual({ fault: 'in its ballots: nothing of the poll is not on the ballot.' });
  expect(counting.rounds(null)).toEqual({ fault: "'record' is no object in { }" });
  const million = structuredClone(first?.record);
  million?.ballots.ballots.push({ weight: '999999999999999999', answer: 'water' });
  expect(counting.outcome(million)).toMatchObject({
    fault: expect.stringMatching(/^a poll has at most 1000000 ballots/),
  });
});

test('an option is a line of text here as there', () => {
  const [first] = counts;
  const named = (name: string) => {
    const record = structuredClone(first?.record) as unknown as { ballots: { options: string[] } };
    record.ballots.options.push(name);
    return counting.outcome(record);
  };
  const joiner = '\u200d';
  expect(named(`क्${joiner}ष`)).not.toHaveProperty('fault');
  expect(named(`ab${joiner}c`)).toEqual({
    fault: 'in its ballots: the name of alternative 6 holds the character U+200D, which no name may',
  });
  expect(named('ไทย\u200bไทย')).not.toHaveProperty('fault');
  expect(named('a\u200bb')).toHaveProperty('fault');
  expect(named('WATER\u0000')).toHaveProperty('fault');
  expect(named('ไท\u0301\u200bไ')).not.toHaveProperty('fault');
});

test('terms that are not known are named', () => {
  const [first] = counts;
  const record = structuredClone(first?.record);
  if (record) record.terms.majority = '2/3';
  expect(counting.outcome(record)).toMatchObject({ unknown: ['terms.majority'] });
});
