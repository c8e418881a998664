import type { Changes, PollDoc, Results } from '../wire/types';

/** When everybody may see a result; what is usual first. */
export const RESULTS = ['when-published', 'at-close'] as const satisfies readonly Results[];

/** Until when a vote may be changed; what is usual first. */
export const CHANGES = ['until-close', 'final'] as const satisfies readonly Changes[];

/** Whether its closing publishes the result, so that there is nothing left to do. */
export const publishesItself = ({ conduct }: Pick<PollDoc, 'conduct'>): boolean => conduct?.results === 'at-close';

/** A vote that is closed and whose result waits for somebody to publish it. */
export const isToPublish = (poll: Pick<PollDoc, 'state' | 'conduct'>): boolean =>
  poll.state === 'closed' && !publishesItself(poll);
