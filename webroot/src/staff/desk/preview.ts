import type { Command, PollDoc, RoomDoc, ScreenDoc, ScreenView } from '../../wire/types';

/** A picture that a projector can show. */
export interface Picture {
  view: ScreenView;
  room: string | null;
  poll: string | null;
}

const plain = (view: ScreenView): Picture => ({ view, room: null, poll: null });

export const BLANK = plain('blank');
export const FLOOR = plain('floor');
/** What can be shown whatever the polls are. */
export const STANDING: readonly Picture[] = [plain('welcome'), FLOOR, plain('groups'), BLANK];

export function same(a: Picture, b: Picture): boolean {
  return a.view === b.view && a.room === b.room && a.poll === b.poll;
}

/** What a room's projector shows; before anybody chose it is the welcome. */
export function onAir(screen: ScreenDoc | undefined): Picture {
  return screen ? { view: screen.view, room: screen.room ?? null, poll: screen.poll ?? null } : plain('welcome');
}

/**
 * Whether the wall shows the thanks instead of what stands on it: once the session is closed, what stood there gives
 * way, and what is taken later is shown.
 */
export function hasEnded(screen: ScreenDoc | undefined, session: RoomDoc['session'] | undefined): boolean {
  if (!screen || screen.view === 'blank' || session?.state !== 'closed') return false;
  return screen.sinceAt <= (session.sinceAt ?? 0);
}

/** Whether taking the preview changes what the room sees. */
export const canTake = (preview: Picture, air: Picture, ended: boolean) => ended || !same(preview, air);

/** What shows the preview; a picture that gave way to the thanks comes back only as a new one, after the blank. */
export function takeCommands(preview: Picture, air: Picture): Command[] {
  return (same(preview, air) ? [BLANK, preview] : [preview]).map(showCommand);
}

/** The meeting's votes that stand at every desk, the newest first: those that are open, and the last one. */
export function toStand(common: readonly PollDoc[]): PollDoc[] {
  return common.filter((each, i) => i === 0 || each.state === 'open');
}

/** The picture of a poll: its result once that may be seen, else the vote. */
export function pictureOf(room: string, poll: PollDoc): Picture {
  return { view: poll.state === 'published' ? 'result' : 'poll', room, poll: poll.id };
}

/** The pictures of one room's polls: each as it is voted on, and its result once it may be seen. */
export function picturesOf(room: string, polls: readonly PollDoc[]): Picture[] {
  return polls.flatMap((poll) => {
    const shown: Picture[] = [{ view: 'poll', room, poll: poll.id }];
    if (poll.state === 'published') shown.unshift({ view: 'result', room, poll: poll.id });
    return shown;
  });
}

/** Preview, then take: what is chosen stays at the desk until it is taken. */
export interface Desk {
  /** Null follows what is on. */
  chosen: Picture | null;
  /** What was on before the screen was blanked by one key. */
  behind: Picture | null;
}

export const EMPTY_DESK: Desk = { chosen: null, behind: null };

export function inPreview(desk: Desk, air: Picture, possible: readonly Picture[]): Picture {
  const { chosen } = desk;
  return chosen && possible.some((each) => same(each, chosen)) ? chosen : air;
}

/** The key that blanks: first to blank, then back to what stood there. */
export function blanking(desk: Desk, air: Picture): { desk: Desk; show: Picture } {
  if (air.view !== 'blank') return { desk: { ...desk, behind: air }, show: BLANK };
  return { desk: { ...desk, behind: null }, show: desk.behind ?? plain('welcome') };
}

export function showCommand(picture: Picture): Command {
  return { type: 'screen.show', view: picture.view, room: picture.room, poll: picture.poll };
}

/** A picture as the value of a form's option, and back. */
export function keyOf(picture: Picture): string {
  return [picture.view, picture.room ?? '', picture.poll ?? ''].join(' ');
}
