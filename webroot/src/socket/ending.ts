import type { ClosingCode } from '../wire/types';

/** Why there is no line at the moment although one is tried again: who or what ended the last one. */
export type Lost = 'network' | 'stopping' | 'slow' | 'refused' | 'unavailable';
/** Why there will be no line any more. */
export type Ended = 'signed-out' | 'replaced' | 'outdated' | 'stopped';

/** What the end of a socket means for its page. */
export type Ending = { again: Lost } | { again: null; ended: Ended };

const again = (lost: Lost): Ending => ({ again: lost });
const over = (ended: Ended): Ending => ({ again: null, ended });

/** What the server's last word means. */
export const CLOSING = {
  'signed-out': over('signed-out'),
  replaced: over('replaced'),
  'too-slow': again('slow'),
  protocol: again('refused'),
  'server-stopping': again('stopping'),
} satisfies Record<ClosingCode, Ending>;

/** What a code of a socket means that was closed without a last word; every other code is a lost network. */
export const CLOSE_CODES: Readonly<Record<number, Ending>> = {
  // A ticket may only have grown old on the way; a fresh one tells whether the sign-in is over.
  4401: again('network'),
};
