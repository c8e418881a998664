import type { Command } from '../wire/types';

/** Characters of a title and of a question, as the room counts them. */
export const LINE_LIMIT = 200;
/** Characters of the reason why a topic matters. */
export const WHY_LIMIT = 1000;

export interface TopicForm {
  title: string;
  why: string;
  question: string;
}

export const EMPTY_TOPIC: TopicForm = { title: '', why: '', question: '' };

export function topicCommand({ title, why, question }: TopicForm): Command {
  return { type: 'topic.propose', title: title.trim(), why: why.trim(), question: question.trim() };
}
