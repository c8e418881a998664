import type { ClientFrame, FaultCode, ServerFrame } from '../wire/types';
import { RoomBoard, type RoomFault } from './room-board';

/** Which faults say something of a room, and which of a frame. */
const OF_ROOM = {
  'unknown-room': 'unknown-room',
  'room-stopped': 'room-stopped',
  'malformed-frame': null,
  'unknown-frame': null,
  'too-large': null,
  'too-many': null,
} as const satisfies Record<FaultCode, RoomFault | null>;

/** The boards that this page watches, one a room; asks again for each after the line was lost. */
export class Boards {
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #rooms = new Map<string, { board: RoomBoard; readers: number }>();

  constructor(send: (frame: ClientFrame) => boolean) {
    this.#send = send;
  }

  /** The copy of a room's board, always the same one; it is empty while nobody watches the room. */
  at(room: string): RoomBoard {
    return this.#of(room).board;
  }

  /** Starts to watch a room, or joins those who do; returns how to stop. */
  watch(room: string): () => void {
    const watched = this.#of(room);
    watched.readers += 1;
    if (watched.readers === 1) this.#ask(watched.board);
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      watched.readers -= 1;
      if (watched.readers > 0) return;
      watched.board.clear();
      this.#send({ type: 'unwatch', room });
    };
  }

  /** A new socket was welcomed: resume every board at the version that it has. */
  welcomed(): void {
    for (const { board, readers } of this.#rooms.values()) if (readers > 0) this.#ask(board);
  }

  /** The seat is another viewer than before: what changed since is not all that is new to it. */
  reseated(): void {
    for (const { board } of this.#rooms.values()) board.forgetPlace();
  }

  take(frame: ServerFrame): void {
    if (frame.type === 'fault') {
      const fault = Object.hasOwn(OF_ROOM, frame.code) ? OF_ROOM[frame.code] : null;
      const faulty = this.#rooms.get(frame.room ?? '');
      if (fault && faulty && faulty.readers > 0) faulty.board.fail(fault);
      return;
    }
    if (frame.type !== 'snapshot' && frame.type !== 'change' && frame.type !== 'live') return;
    const watched = this.#rooms.get(frame.room);
    if (watched && watched.readers > 0) watched.board.apply(frame);
  }

  #of(room: string): { board: RoomBoard; readers: number } {
    let watched = this.#rooms.get(room);
    if (!watched) {
      watched = { board: new RoomBoard(room), readers: 0 };
      this.#rooms.set(room, watched);
    }
    return watched;
  }

  #ask(board: RoomBoard): void {
    this.#send({ type: 'watch', room: board.room, have: board.version, lineage: board.lineage });
  }
}
