import type { Command } from '../wire/types';

export const QUESTION_LIMIT = 200;
/** The quorums that the forms offer, as shares of the entitled delegations; empty for none. */
export const QUORUMS = ['', '1/2', '2/3', '3/4'] as const;

export interface QuestionForm {
  question: string;
  quorum: string;
}

export interface TopicPollForm extends QuestionForm {
  /** How many topics win; null while the field is empty or no number. */
  select: number | null;
  /** How many a delegation may choose; null for as many as it likes. */
  max: number | null;
}

export type FormProblem = 'question-missing' | 'too-long' | 'no-topics' | 'select-range' | 'max-range';

const whole = (number: number | null, from: number, to: number) =>
  number !== null && Number.isInteger(number) && number >= from && number <= to;

/** What keeps a question from being put; the first of the list is the one to say. */
export function questionProblems(form: QuestionForm): FormProblem[] {
  const length = form.question.trim().length;
  if (length === 0) return ['question-missing'];
  return length > QUESTION_LIMIT ? ['too-long'] : [];
}

/** What keeps a poll over so many proposed topics from being opened. */
export function topicPollProblems(form: TopicPollForm, topics: number): FormProblem[] {
  if (topics < 2) return ['no-topics'];
  const problems = questionProblems(form);
  if (!whole(form.select, 1, topics - 1)) problems.push('select-range');
  if (form.max !== null && !whole(form.max, 1, topics)) problems.push('max-range');
  return problems;
}

const quorumOf = (form: QuestionForm) => (form.quorum ? { quorum: form.quorum } : {});

export function questionCommand(form: QuestionForm): Command {
  return { type: 'poll.open-question', question: form.question.trim(), ...quorumOf(form) };
}

/** Opens the poll over the topics that the form was shown beside. */
export function topicPollCommand(form: TopicPollForm, topics: readonly string[]): Command {
  return {
    type: 'poll.open-topics',
    question: form.question.trim(),
    topics: [...topics],
    select: form.select ?? 1,
    ...(form.max === null ? {} : { max: form.max }),
    ...quorumOf(form),
  };
}
