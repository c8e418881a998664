import type { PollDoc } from '../wire/types';
import { resultPart } from './result-part';
import { hasTerms, termsPart } from './terms-part';

/** What an open or a published poll needs besides its view, so that it is there without a line as well. */
export async function fetchFor(poll: PollDoc): Promise<void> {
  if (poll.outcome) await resultPart();
  if (poll.state !== 'open') return;
  if (hasTerms(poll)) await termsPart();
  const { fetchWay } = await import('./ways/ways');
  await fetchWay(poll.method);
}
