import type { Command, Wording } from '../wire/types';

/** Characters of a title and of a question, as the room counts them. */
export const LINE_LIMIT = 200;
/** Characters of the reason why a topic matters. */
export const WHY_LIMIT = 1000;

export interface TopicForm {
  title: string;
  why: string;
  question: string;
  /** The code of the language of these words; empty where nobody says. */
  language: string;
}

export const emptyTopic = (language = ''): TopicForm => ({ title: '', why: '', question: '', language });

/** What a topic or a draft says, to be written anew. */
export const formOf = ({ title, why, question, language }: Wording): TopicForm => ({
  title,
  why,
  question,
  language: language ?? '',
});

/** The words of a form as they are sent. */
export const wordingOf = ({ title, why, question, language }: TopicForm): Wording => ({
  title: title.trim(),
  why: why.trim(),
  question: question.trim(),
  ...(language ? { language } : {}),
});

export const topicCommand = (form: TopicForm): Command => ({ type: 'topic.propose', ...wordingOf(form) });
