import { expect, test } from 'vitest';
import type { Translate } from '../i18n/i18n';
import type { BallotDraftDoc, Mandate } from '../wire/types';
import { actWords, castersOf, commandOf, done, seatWords, writerOf } from './casting';

const translate: Translate = (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key);
const seat = (label: string, mandate: Mandate) => ({ participant: label, label, written: label, head: false, mandate });
const draft: BallotDraftDoc = {
  id: 'd',
  ballot: { type: 'answer', answer: 'yes' },
  by: 'Georgia 2',
  draftedAt: 1,
};

test('those are named who cast the ballots of the delegation', () => {
  const seats = [seat('Georgia 1', 'casts'), seat('Georgia 2', 'advises'), seat('Georgia 3', 'casts')];
  expect(castersOf({ seats }, translate)).toBe('casting.by {"names":"Georgia 1, Georgia 3"}');
});

test('what was taken is a draft that waits, a vote for good, or a vote as any', () => {
  const said = (casts: boolean, once: boolean) => done(casts, once, 'Georgia', translate);
  expect([said(false, false), said(false, true)]).toEqual(['casting.waits', 'casting.waits']);
  expect([said(true, true), said(true, false)]).toEqual(['final.stands {"delegation":"Georgia"}', '']);
});

test('whose seat casts is told nothing, and others what their seat does, or that a draft waits', () => {
  const told = (each: Mandate, waits?: BallotDraftDoc) => seatWords(each, waits, translate);
  expect((['casts', 'advises', 'reads'] as const).map((each) => told(each))).toEqual([
    '',
    'casting.advises',
    'casting.reads',
  ]);
  expect([told('casts', draft), told('advises', draft), told('reads', draft)]).toEqual([
    '',
    'casting.waits',
    'casting.reads',
  ]);
});

test('a draft bears the name of its seat for as long as that is there', () => {
  const seats = [seat('Georgia 1', 'casts'), seat('Georgia 2', 'advises')];
  expect(writerOf({ seats }, draft, '10:42')).toBe('Georgia 2, 10:42');
  expect(writerOf({ seats: seats.slice(0, 1) }, draft, '10:42')).toBe('10:42');
});

const YES = { type: 'answer', answer: 'yes' } as const;
const NO = { type: 'answer', answer: 'no' } as const;

test('a draft is put forward, and confirmed by whoever casts; else the act is a vote', () => {
  expect(actWords(false, NO, undefined, translate)).toBe('casting.put');
  expect(actWords(true, YES, draft, translate)).toBe('casting.confirm');
  expect(actWords(true, NO, draft, translate)).toBe('');
  expect(actWords(true, YES, undefined, translate)).toBe('');
});

test('what is sent names the draft and the votes that were seen', () => {
  const vote = { type: 'poll.cast', poll: 'p', ballot: YES, votes: 2 } as const;
  expect(commandOf(vote, true, undefined)).toBe(vote);
  expect(commandOf({ ...vote, ballot: NO }, true, draft)).toEqual({ ...vote, ballot: NO });
  expect(commandOf(vote, true, draft)).toEqual({ type: 'poll.confirm-ballot', poll: 'p', seen: 'd', votes: 2 });
  expect(commandOf(vote, false, draft)).toEqual({ type: 'poll.draft-ballot', poll: 'p', seen: 'd', ballot: YES });
  expect(commandOf(vote, false, undefined)).toEqual({ type: 'poll.draft-ballot', poll: 'p', seen: null, ballot: YES });
});
