import type { ClientFrame, ServerFrame } from '../wire/types';
import { RoomBoard } from './room-board';

/** The boards that this page watches, one a room; asks again for each after the line was lost. */
export class Boards {
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #rooms = new Map<string, { board: RoomBoard; readers: number }>();

  constructor(send: (frame: ClientFrame) => boolean) {
    this.#send = send;
  }

  /** Starts to watch a room, or joins those who do; pair each call with `leave`. */
  watch(room: string): RoomBoard {
    let watched = this.#rooms.get(room);
    if (!watched) {
      watched = { board: new RoomBoard(room), readers: 0 };
      this.#rooms.set(room, watched);
      this.#ask(watched.board);
    }
    watched.readers += 1;
    return watched.board;
  }

  leave(room: string): void {
    const watched = this.#rooms.get(room);
    if (!watched) return;
    watched.readers -= 1;
    if (watched.readers > 0) return;
    this.#rooms.delete(room);
    this.#send({ type: 'unwatch', room });
  }

  /** A new socket was welcomed: resume every board at the version that it has. */
  welcomed(): void {
    for (const { board } of this.#rooms.values()) this.#ask(board);
  }

  take(frame: ServerFrame): void {
    if (frame.type !== 'snapshot' && frame.type !== 'change' && frame.type !== 'live') return;
    this.#rooms.get(frame.room)?.board.apply(frame);
  }

  #ask(board: RoomBoard): void {
    this.#send({ type: 'watch', room: board.room, have: board.version });
  }
}
