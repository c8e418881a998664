import type { ClosingCode } from '../wire/types';

/** Why there is no line at the moment although one is tried again: who or what ended the last one. */
export type Lost = 'network' | 'gone' | 'stopping' | 'slow' | 'changed' | 'refused' | 'unavailable';
/** Why there will be no line any more. */
export type Ended = 'signed-out' | 'replaced' | 'removed' | 'outdated' | 'stopped';

/** What the end of a socket means for its page. */
export type Ending = { again: Lost } | { again: null; ended: Ended };

const again = (lost: Lost): Ending => ({ again: lost });
const over = (ended: Ended): Ending => ({ again: null, ended });

/** What the server's last word means. */
export const CLOSING = {
  'signed-out': over('signed-out'),
  replaced: over('replaced'),
  removed: over('removed'),
  'too-slow': again('slow'),
  protocol: again('refused'),
  'server-stopping': again('stopping'),
  // Other roles: a new welcome tells which.
  reseated: again('changed'),
  unreachable: again('unavailable'),
  // A ticket may only have grown old on the way; a fresh one tells whether the sign-in is over.
  'ticket-refused': again('network'),
  'hello-late': again('slow'),
  'hello-expected': again('refused'),
  'other-protocol': over('outdated'),
} satisfies Record<ClosingCode, Ending>;

/** What a code of a socket means that was closed without a last word; every other is gone, or a lost network. */
export const CLOSE_CODES: Readonly<Record<number, Ending>> = {
  1013: CLOSING.unreachable,
  4400: CLOSING['hello-expected'],
  4401: CLOSING['ticket-refused'],
  4408: CLOSING['hello-late'],
  4426: CLOSING['other-protocol'],
};
