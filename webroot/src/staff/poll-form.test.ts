import { describe, expect, it } from 'vitest';
import {
  questionCommand,
  questionProblems,
  type TopicPollForm,
  topicPollCommand,
  topicPollProblems,
} from './poll-form';

const FORM: TopicPollForm = { question: ' Which topics? ', select: 3, max: null, quorum: '' };

describe('the form of a question', () => {
  it('wants words, and no more than fit', () => {
    expect(questionProblems({ question: '   ', quorum: '' })).toEqual(['question-missing']);
    expect(questionProblems({ question: 'ა'.repeat(201), quorum: '' })).toEqual(['too-long']);
    expect(questionProblems({ question: ` ${'ა'.repeat(200)} `, quorum: '' })).toEqual([]);
  });

  it('says nothing of a quorum where there is none', () => {
    expect(questionCommand({ question: ' Shall we? ', quorum: '' })).toEqual({
      type: 'poll.open-question',
      question: 'Shall we?',
    });
    expect(questionCommand({ question: 'Shall we?', quorum: '2/3' })).toHaveProperty('quorum', '2/3');
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

  it('lets a ballot hold no more than there are', () => {
    expect(topicPollProblems({ ...FORM, max: 6 }, 5)).toEqual(['max-range']);
    expect(topicPollProblems({ ...FORM, max: 5 }, 5)).toEqual([]);
  });

  it('becomes a command without what was left open', () => {
    expect(topicPollCommand(FORM, ['a', 'b'])).toEqual({
      type: 'poll.open-topics',
      question: 'Which topics?',
      topics: ['a', 'b'],
      select: 3,
    });
    expect(topicPollCommand({ ...FORM, max: 5, quorum: '1/2' }, ['a', 'b'])).toEqual({
      type: 'poll.open-topics',
      question: 'Which topics?',
      topics: ['a', 'b'],
      select: 3,
      max: 5,
      quorum: '1/2',
    });
  });
});
