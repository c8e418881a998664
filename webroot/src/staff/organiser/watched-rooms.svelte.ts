import type { Live } from '../../session/live';
import type { Readable } from '../../signal/signal';
import type { PresenceDoc, RoomDoc, RoomEntry, TimesDoc } from '../../wire/types';

/** What the rooms of a meeting tell of themselves, by room. */
export class WatchedRooms {
  sittings = $state.raw<ReadonlyMap<string, RoomDoc>>(new Map());
  spoken = $state.raw<ReadonlyMap<string, TimesDoc>>(new Map());
  present = $state.raw<ReadonlyMap<string, PresenceDoc>>(new Map());

  /** Follows the meeting and these rooms; returns how to stop. */
  watch({ boards, meeting }: Live, rooms: readonly RoomEntry[]): () => void {
    const stops = [meeting, ...rooms.map(({ room }) => room)].flatMap((room) => {
      const board = boards.at(room);
      const keep = <T>(document: Readable<T | undefined>, into: (doc: T) => void) =>
        document.subscribe((doc) => doc && into(doc));
      return [
        boards.watch(room),
        keep(board.document<PresenceDoc>('presence'), (doc) => {
          this.present = new Map(this.present).set(room, doc);
        }),
        keep(board.document<TimesDoc>('times'), (doc) => {
          this.spoken = new Map(this.spoken).set(room, doc);
        }),
        keep(board.document<RoomDoc>('room'), (doc) => {
          this.sittings = new Map(this.sittings).set(room, doc);
        }),
      ];
    });
    return () => {
      for (const stop of stops) stop();
    };
  }
}
