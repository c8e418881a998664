import type { ConnectionState } from '../socket/connection';
import type { Ended } from '../socket/ending';
import type { Code } from '../wire/http';
import type { Me, SignInState } from '../wire/types';

/** The seat that the server itself gives to whoever holds the organiser's password. */
const ORGANISER = 'organiser';

/** How somebody stands before a page: what it shows, or why it shows nothing. */
export type Standing = { is: 'asking' } | { is: 'refused'; code: Code } | { is: 'open' } | { is: 'outdated' } | Without;

/** No place on a page, and why. */
export type Without =
  | { is: 'ended'; why: Exclude<Ended, 'stopped' | 'outdated'> }
  | { is: 'signed-out' }
  | { is: 'in-lobby' }
  | { is: 'no-meeting'; organiser: boolean };

/** What is known of somebody: the answer to who they are, the line if one was opened, the refusal of the last question. */
export interface Known {
  me: Me | undefined;
  line: ConnectionState | undefined;
  refused: Code | '';
}

const WITHOUT_SEAT = {
  'signed-out': { is: 'signed-out' },
  waiting: { is: 'in-lobby' },
  'turned-away': { is: 'in-lobby' },
} satisfies Record<Exclude<SignInState, 'signed-in'>, Standing>;

/** An end of the line says more than what was known before it; only who never had a line is told that there is no meeting. */
export function standingOf({ me, line, refused }: Known): Standing {
  if (line) return line.kind === 'ended' ? ended(line.why) : { is: 'open' };
  if (refused) return { is: 'refused', code: refused };
  if (!me) return { is: 'asking' };
  if (me.state !== 'signed-in') return WITHOUT_SEAT[me.state];
  return me.meeting ? { is: 'asking' } : { is: 'no-meeting', organiser: me.participant === ORGANISER };
}

function ended(why: Ended): Standing {
  if (why === 'stopped') return { is: 'open' };
  return why === 'outdated' ? { is: 'outdated' } : { is: 'ended', why };
}
