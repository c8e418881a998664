import type { PollDoc } from '../wire/types';

/** When the last thing happened to a poll. */
export function endOf(poll: PollDoc): number {
  return poll.publishedAt ?? poll.closedAt ?? poll.openedAt;
}

/** For a list in which the poll stands first to which something happened last. */
export const latestFirst = (a: PollDoc, b: PollDoc): number => endOf(b) - endOf(a) || b.openedAt - a.openedAt;
