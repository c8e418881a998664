import type { PollDoc } from '../wire/types';
import { closingPart } from './closing-part';
import { resultPart } from './result-part';

/** What an open or a published poll needs besides its view, so that it is there without a line as well. */
export async function fetchFor(poll: PollDoc): Promise<void> {
  if (poll.outcome) await resultPart();
  if (poll.state !== 'open') return;
  if (poll.closesAt) await closingPart();
  const { fetchWay } = await import('./ways/ways');
  await fetchWay(poll.method);
}
