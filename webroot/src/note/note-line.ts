import type { Connection } from '../socket/connection';
import type { Leaving } from '../socket/leaving';
import type { Outbox } from '../socket/outbox';
import { LIMITS } from './note-schema';

/** What a note's session needs of the page's line. */
export interface NoteLine {
  connection: Pick<Connection, 'send' | 'onFrame' | 'state'>;
  outbox: Pick<Outbox, 'submit' | 'abandon' | 'onAnswer' | 'pending'>;
  leaving: Pick<Leaving, 'watch' | 'told'>;
}

/** Room for what a frame holds around a commit's steps. */
const FRAME_REST = 1_024;

/** How much goes in one commit over this line: what the note's file allows, and what a frame can carry. */
export function commitLimits({ connection }: NoteLine): { steps: number; bytes: number } {
  const state = connection.state.get();
  const frame = state.kind === 'online' ? state.welcome.limits.frameBytes : 65_536;
  return { steps: LIMITS.stepsPerCommit, bytes: Math.min(LIMITS.commitBytes, frame - FRAME_REST) };
}
