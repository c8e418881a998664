import type { ConnectionState } from '../socket/connection';
import type { Live } from './live';

/** How long a line may be away before what is shown is called old. */
const STALE_MS = 10_000;

/** Whether the line has been away so long that what is shown may be old; `_tick` says that time has passed. */
export function staleNow(live: Pick<Live, 'connection'>, line: ConnectionState, _tick: number): boolean {
  return line.kind === 'waiting' && live.connection.clock.local() - line.sinceAt > STALE_MS;
}
