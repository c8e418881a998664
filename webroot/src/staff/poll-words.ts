import type { Translate } from '../i18n/i18n';
import type { Deciding, PollMethod } from '../wire/types';

/** How delegations answer, in a sentence; of a question nothing need be said. */
export function answersWords(method: PollMethod, options: number, t: Translate): string {
  switch (method.type) {
    case 'approval':
      return method.max < options ? t('staff.answers.approval', { max: method.max }) : t('staff.answers.any');
    case 'ranking':
    case 'single-choice':
    case 'yes-no-abstain':
      return t(`staff.answers.${method.type}`);
    case 'score':
      return t('staff.answers.score', { lowest: method.lowest, highest: method.highest });
    case 'dots':
      return t('staff.answers.dots', { points: method.points });
    case 'answer':
      return '';
    default:
      return method satisfies never;
  }
}

/** How a poll is answered, and by which rule it is counted where one selects. */
export function wayWords(poll: { method: PollMethod; deciding: Deciding; options: unknown[] }, t: Translate): string {
  const { method, deciding, options } = poll;
  const counted = deciding.type === 'selection' ? t('result.countedBy', { rule: t(`rule.${deciding.rule}`) }) : '';
  return [answersWords(method, options.length, t), counted].filter((each) => each !== '').join(' · ');
}
