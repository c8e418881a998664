import { describe, expect, it } from 'vitest';
import {
  asksWhoAttends,
  questionCommand,
  questionForm,
  questionProblems,
  ruleOf,
  rulesOf,
  type TopicPollForm,
  topicPollCommand,
  topicPollForm,
  topicPollProblems,
  withIntent,
  withMethod,
} from './poll-form';

const KYIV = 'Europe/Kyiv';
const FORM: TopicPollForm = { ...topicPollForm(' Which topics? '), quorum: '' };
const SHARES = withIntent(FORM, 'shares');

describe('the form of a question', () => {
  it('wants words, and no more than fit', () => {
    expect(questionProblems({ ...questionForm(), question: '   ' })).toEqual(['question-missing']);
    expect(questionProblems({ ...questionForm(), question: 'ა'.repeat(201) })).toEqual(['too-long']);
    expect(questionProblems({ ...questionForm(), question: ` ${'ა'.repeat(200)} ` })).toEqual([]);
  });

  it('says nothing of a quorum where there is none', () => {
    expect(questionCommand({ ...questionForm(), question: ' Shall we? ' }, KYIV)).toEqual({
      type: 'poll.open-question',
      question: 'Shall we?',
    });
    expect(questionCommand({ ...questionForm(), question: 'Shall we?', quorum: '2/3' }, KYIV)).toHaveProperty(
      'quorum',
      '2/3',
    );
  });
});

describe('the form of a poll over topics', () => {
  it('needs two topics to choose from', () => {
    expect(topicPollProblems({ ...FORM, select: 1 }, 1)).toEqual(['no-topics']);
    expect(topicPollProblems({ ...FORM, select: 1 }, 2)).toEqual([]);
  });

  it('selects fewer than there are', () => {
    expect(topicPollProblems({ ...FORM, select: 5 }, 5)).toEqual(['select-range']);
    expect(topicPollProblems({ ...FORM, select: 4 }, 5)).toEqual([]);
    expect(topicPollProblems({ ...FORM, select: 0 }, 5)).toEqual(['select-range']);
    expect(topicPollProblems({ ...FORM, select: 1.5 }, 5)).toEqual(['select-range']);
    expect(topicPollProblems({ ...FORM, select: null }, 5)).toEqual(['select-range']);
  });

  it('shares no single topic, and asks for no number where one is wanted', () => {
    expect(topicPollProblems({ ...SHARES, select: 1 }, 5)).toEqual(['one-for-all']);
    expect(topicPollProblems({ ...SHARES, select: 2 }, 5)).toEqual([]);
    expect(topicPollProblems({ ...SHARES, select: 5 }, 5)).toEqual(['select-range']);
    expect(topicPollProblems({ ...SHARES, select: 1 }, 2)).toEqual(['one-for-all']);
    expect(topicPollProblems({ ...withIntent(FORM, 'one'), select: null }, 2)).toEqual([]);
  });

  it('says every problem, the question first', () => {
    const form = { ...FORM, question: '', select: 0, terms: { ...FORM.terms, approval: { max: 6 } } };
    expect(topicPollProblems(form, 5)).toEqual(['question-missing', 'select-range', 'max-range']);
  });

  it('minds the terms of the method that was chosen and no others', () => {
    const form = { ...FORM, terms: { ...FORM.terms, approval: { max: 6 } } };
    expect(topicPollProblems(withMethod(form, 'ranking'), 5)).toEqual([]);
  });
});

describe('the rule of a poll', () => {
  it('follows until another one is taken', () => {
    expect(ruleOf(FORM)).toBe('approval');
    expect(ruleOf({ ...FORM, rule: 'phragmen' })).toBe('phragmen');
    expect(rulesOf(FORM)).toEqual(['approval', 'mes', 'spav', 'phragmen']);
  });

  it('follows again where the one that was taken does not fit', () => {
    const runOff: TopicPollForm = { ...withMethod(FORM, 'ranking'), select: 1, rule: 'irv' };
    expect(ruleOf(runOff)).toBe('irv');
    expect(ruleOf({ ...runOff, select: 2 })).toBe('borda');
  });

  it('follows again for another purpose or another way of answering', () => {
    expect(ruleOf(withIntent({ ...FORM, rule: 'phragmen' }, 'one'))).toBe('approval');
    expect(ruleOf(withIntent({ ...FORM, rule: 'phragmen' }, 'shares'))).toBe('mes');
    expect(ruleOf(withMethod({ ...FORM, rule: 'phragmen' }, 'yes-no-abstain'))).toBe('approval');
  });

  it('has ballots that it counts: a way of answering that does not serve the purpose gives way', () => {
    const choice = withMethod(withIntent(FORM, 'one'), 'single-choice');
    expect(withIntent(choice, 'many')).toMatchObject({ intent: 'many', method: 'approval' });
    expect(withIntent(withMethod(FORM, 'dots'), 'shares').method).toBe('approval');
    expect(withIntent(withMethod(FORM, 'ranking'), 'shares').method).toBe('ranking');
  });

  it('stays as it was seen while the number of topics is written anew', () => {
    expect(ruleOf({ ...withMethod(SHARES, 'ranking'), select: null })).toBe('stv');
  });
});

describe('the command', () => {
  it('of a form that nobody changed approves any of the topics, selects three and wants half of the delegations', () => {
    expect(topicPollCommand(topicPollForm('Which topics?'), ['a', 'b', 'c', 'd'], KYIV)).toEqual({
      type: 'poll.open-topics',
      question: 'Which topics?',
      topics: ['a', 'b', 'c', 'd'],
      method: { type: 'approval', min: 1, max: 4 },
      rule: 'approval',
      select: 3,
      quorum: '1/2',
    });
  });

  it('asks again what an annulled vote asked, unless that is not wanted', () => {
    const again = (form: TopicPollForm, annulled?: string) => topicPollCommand(form, ['a', 'b'], KYIV, annulled);
    expect(again(FORM, 'poll-1')).toMatchObject({ again: 'poll-1' });
    expect(again({ ...FORM, again: false }, 'poll-1')).not.toHaveProperty('again');
    expect(again(FORM)).not.toHaveProperty('again');
  });

  it('has what was chosen, and nothing of a quorum where there is none', () => {
    const form = { ...withMethod(SHARES, 'ranking'), select: 2 };
    expect(topicPollCommand(form, ['a', 'b', 'c'], KYIV)).toEqual({
      type: 'poll.open-topics',
      question: 'Which topics?',
      topics: ['a', 'b', 'c'],
      method: { type: 'ranking', min: 1, max: 3, mayTie: false },
      rule: 'stv',
      select: 2,
    });
  });

  it('closes by the clock of the meeting where that was chosen, a question as well', () => {
    const closes = '2026-11-30T18:00';
    const closesAt = Date.parse('2026-11-30T16:00:00Z');
    expect(topicPollCommand({ ...FORM, closes }, ['a', 'b', 'c', 'd'], KYIV)).toMatchObject({ closesAt });
    expect(questionCommand({ ...questionForm(), question: 'Shall we?', closes }, KYIV)).toEqual({
      type: 'poll.open-question',
      question: 'Shall we?',
      closesAt,
    });
  });

  it('lets all see who has voted only where that was chosen', () => {
    expect(topicPollCommand({ ...FORM, whoVoted: 'all' }, ['a', 'b', 'c', 'd'], KYIV)).toHaveProperty(
      'whoVoted',
      'all',
    );
    const asked = { ...questionForm(), question: 'Shall we?' };
    expect(questionCommand({ ...asked, whoVoted: 'all' }, KYIV)).toHaveProperty('whoVoted', 'all');
    expect(questionCommand({ ...asked, whoVoted: 'organisers' }, KYIV)).not.toHaveProperty('whoVoted');
  });

  it('says how the vote is held only where that was chosen', () => {
    const asked = { ...questionForm(), question: 'Shall we?' };
    expect(questionCommand({ ...asked, results: 'at-close' }, KYIV)).toHaveProperty('conduct', { results: 'at-close' });
    expect(questionCommand({ ...asked, changes: 'final' }, KYIV)).toHaveProperty('conduct', { changes: 'final' });
    expect(questionCommand(asked, KYIV)).not.toHaveProperty('conduct');
    const topics = ['a', 'b', 'c', 'd'];
    const form = { ...FORM, ties: 'chair', results: 'at-close' } as const;
    expect(topicPollCommand(form, topics, KYIV)).toHaveProperty('conduct', { ties: 'chair', results: 'at-close' });
    expect(topicPollCommand({ ...FORM, ties: 'lot' }, topics, KYIV)).toHaveProperty('conduct', { ties: 'lot' });
    expect(topicPollCommand(FORM, topics, KYIV)).not.toHaveProperty('conduct');
  });

  it('selects one topic where one is wanted, whatever number was written before', () => {
    const form = { ...withMethod(withIntent(FORM, 'one'), 'dots'), select: 4 };
    expect(topicPollCommand(form, ['a', 'b', 'c'], KYIV)).toMatchObject({
      select: 1,
      rule: 'score',
      method: { points: 3 },
    });
  });
});

it('what a question makes of who attends is asked for only where it makes a difference', () => {
  const asked = { ...questionForm(), question: 'Agreed?' };
  const attending = (form: Partial<typeof asked>) =>
    (questionCommand({ ...asked, ...form }, 'UTC') as { attending?: unknown }).attending;
  expect(attending({})).toBeUndefined();
  expect(attending({ quorumOf: 'attendance' })).toBeUndefined();
  expect(attending({ quorumOf: 'attendance', quorum: '1/2' })).toEqual({ toVote: false, quorum: 'attendance' });
  expect(attending({ toVote: true, quorumOf: 'present' })).toEqual({ toVote: true, quorum: 'entitled' });
  const topics = topicPollCommand({ ...FORM, toVote: true }, ['a', 'b'], 'UTC');
  expect(topics).toMatchObject({ attending: { toVote: true, quorum: 'entitled' } });
  expect(topicPollCommand(FORM, ['a', 'b'], 'UTC')).not.toHaveProperty('attending');
  expect(asksWhoAttends({ ...FORM, toVote: true })).toBe(true);
  expect(asksWhoAttends({ ...asked, base: 'present' })).toBe(true);
  expect(asksWhoAttends({ ...asked, quorumOf: 'attendance' })).toBe(false);
});
