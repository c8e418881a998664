import { Signal } from '../signal/signal';
import type { TopicForm } from './topic-form';

/** The topic that is being written on this page, wherever its form is shown; null where none is. */
export const draft = new Signal<TopicForm | null>(null);

/** Whether any word of it would be lost. */
export const isBegun = (form: TopicForm | null): boolean =>
  !!form && [form.title, form.why, form.question].some((words) => words.trim());
