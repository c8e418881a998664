import { isToPublish } from '../../poll/conduct';
import type {
  FloorDoc,
  Interrupted,
  PollDoc,
  ProgressDoc,
  QueueEntry,
  RoomKind,
  ScreenDoc,
  SessionState,
} from '../../wire/types';
import { onAir, type Picture } from './preview';

/** What the desk offers first: the one act that the sitting waits for. */
export type NextAct =
  | { act: 'open'; again: boolean }
  | { act: 'publish' | 'close'; poll: PollDoc }
  | { act: 'show'; poll: PollDoc; picture: Picture }
  | { act: 'give'; entry: QueueEntry }
  | { act: 'back'; interrupted: Interrupted };

/** What the desk knows of its room when it looks for the next act. */
export interface Sitting {
  room: string;
  kind: RoomKind | undefined;
  session: SessionState;
  queue: readonly QueueEntry[];
  /** Whose speech was interrupted. */
  interrupted: Interrupted | null;
  /** Whether somebody has the floor. */
  speaking: boolean;
  /** The room's own polls and those of the whole meeting, the newest first. */
  polls: readonly PollDoc[];
  meeting: string;
  common: readonly PollDoc[];
  /** How many have voted in the poll that is open in the room. */
  progress: ProgressDoc | undefined;
  screen: ScreenDoc | undefined;
  /** When the last speech began that the desk knows of. */
  spokenAt: number;
}

/**
 * The next act: open the session; publish what was closed; show the result where its vote still stands on the
 * projector, or that was published after the projector was last turned, until somebody asks to speak; show a vote that began
 * after the projector was last turned; close a vote in which all have voted; give the floor, after the points of order
 * back to who was interrupted; and when nobody asks for it, close the vote. None, when the room only has to wait.
 */
export function nextAct(sitting: Sitting): NextAct | undefined {
  const { session, polls, progress, speaking } = sitting;
  if (session !== 'open') return { act: 'open', again: session === 'closed' };
  const closed = polls.find(isToPublish);
  if (closed) return { act: 'publish', poll: closed };
  const shown = toShow(sitting);
  if (shown) return shown;
  const open = polls.find((each) => each.state === 'open');
  if (open && progress && progress.cast >= progress.entitled) return { act: 'close', poll: open };
  const next = nextOnFloor(sitting);
  if (next) return next;
  return open && !speaking ? { act: 'close', poll: open } : undefined;
}

/** Who is next: points of order, then who was interrupted, then who waits. */
export function nextOnFloor({
  queue,
  interrupted,
}: Pick<FloorDoc, 'interrupted'> & Pick<Sitting, 'queue'>): Extract<NextAct, { act: 'give' | 'back' }> | undefined {
  const [entry] = queue;
  if (interrupted && entry?.kind !== 'point-of-order') return { act: 'back', interrupted };
  return entry && { act: 'give', entry };
}

/** The vote or the result that the projector should turn to; a group's projector is not turned to the meeting's vote. */
function toShow({
  room,
  kind,
  polls,
  meeting,
  common,
  screen,
  speaking,
  spokenAt,
  queue,
}: Sitting): NextAct | undefined {
  const air = onAir(screen);
  const all = [
    ...polls.map((poll) => ({ poll, of: room, own: true })),
    ...common.map((poll) => ({ poll, of: meeting, own: kind === 'plenary' })),
  ];
  const isOn = ({ poll, of }: { poll: PollDoc; of: string }) => air.poll === poll.id && air.room === of;
  const turnedAt = screen?.sinceAt ?? 0;
  const isFresh = ({ poll, own }: { poll: PollDoc; own: boolean }) =>
    own && !speaking && queue.length === 0 && (poll.publishedAt ?? 0) > Math.max(turnedAt, spokenAt);
  const published = all.filter((each) => each.poll.state === 'published');
  const over = published.find((each) => air.view === 'poll' && isOn(each)) ?? published.find(isFresh);
  if (over) return { act: 'show', poll: over.poll, picture: { view: 'result', room: over.of, poll: over.poll.id } };
  const begun = all.find(
    (each) => each.own && each.poll.state === 'open' && !isOn(each) && each.poll.openedAt > turnedAt,
  );
  return begun && { act: 'show', poll: begun.poll, picture: { view: 'poll', room: begun.of, poll: begun.poll.id } };
}
