import type { MessageKey } from '../i18n/i18n';
import type { RequestKind, SessionState } from '../wire/types';

interface Kind {
  /** What stands before a name, so that the kind is not told by colour alone; empty for an ordinary speech. */
  mark: '' | '◆';
  /** What is said above who has the floor. */
  says: MessageKey;
}

/** How the kinds of requests for the floor are shown. */
export const KINDS = {
  speech: { mark: '', says: 'floor.speaks' },
  'point-of-order': { mark: '◆', says: 'floor.order' },
} satisfies Record<RequestKind, Kind>;

/** A name with the mark of what its request is. */
export function marked(kind: RequestKind, name: string): string {
  const { mark } = KINDS[kind];
  return mark ? `${mark} ${name}` : name;
}

/** What is said where nobody has the floor. */
export const NOBODY_SPEAKS = {
  'not-opened': 'now.notOpened',
  open: 'floor.nobody',
  closed: 'now.closed',
} satisfies Record<SessionState, MessageKey>;
