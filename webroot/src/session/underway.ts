import type { MessageKey } from '../i18n/i18n';
import type { Submission } from '../socket/outbox';

/** What is said of something that has no answer yet. */
export const UNDERWAY = { sent: 'act.sent', kept: 'act.kept', held: 'act.held' } as const satisfies Record<
  Submission['state'],
  MessageKey
>;
