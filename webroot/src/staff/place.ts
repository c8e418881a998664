import type { RoomBoard } from '../board/room-board';
import type { Delegations } from '../roster/names';
import type { Live } from '../session/live';
import type { Later } from '../ui/later';
import type { RoomEntry } from '../wire/types';

/** What a page of the staff stands on: the line, the meeting's board, the roster and the room that is being looked at. */
export interface Place {
  live: Live;
  meeting: RoomBoard;
  delegations: Delegations;
  /** Plenary and working groups in which this person acts. */
  rooms: readonly RoomEntry[];
  room: string;
  /** Acts that can be taken back for ten seconds. */
  later: Later;
}
