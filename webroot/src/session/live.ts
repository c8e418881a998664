import { Boards } from '../board/boards';
import { derived, type Readable, Signal } from '../signal/signal';
import { Connection, type ConnectionState, NotNow, SignedOut } from '../socket/connection';
import type { Lost } from '../socket/ending';
import { Leaving } from '../socket/leaving';
import { type Answer, type Keep, Outbox, OutboxFull } from '../socket/outbox';
import { SavedActs } from '../socket/saved-acts';
import { storageOf } from '../socket/storage';
import { showTimesIn } from '../ui/time';
import { HttpRefusal, http, type PageCode } from '../wire/http';
import type { ClientFrame, Command, Me, MeetingDoc, ServerFrame, WelcomeFrame } from '../wire/types';
import { followNetwork } from './network';
import { Underway } from './underway';

/** How an act ended: as the server answered, or refused by the page itself, which then kept and sent nothing of it. */
export type Acted = Answer | { type: 'refused'; code: PageCode };

/** Everything that a signed-in page stands on: the line, the boards that it watches, the commands on their way. */
export class Live {
  readonly #seat: Signal<Me>;
  readonly #another = new Signal(false);
  readonly connection: Connection;
  readonly boards: Boards;
  readonly outbox: Outbox;
  readonly underway: Underway;
  readonly leaving = new Leaving();
  readonly saved: SavedActs;

  constructor(me: Me, connection: Connection, keep: Keep) {
    this.#seat = new Signal(me);
    this.connection = connection;
    const send = (frame: ClientFrame) => connection.send(frame);
    this.boards = new Boards(send);
    this.outbox = new Outbox(`${me.meeting}.${me.participant}`, keep, send);
    this.underway = new Underway(this.outbox, this.boards);
    this.leaving.watch(() => this.outbox.onlyHere);
    this.outbox.keeps.subscribe((keeps) => this.leaving.told(this.outbox, keeps));
    this.saved = new SavedActs(`${me.meeting}.${me.participant}`, keep, send);
    this.outbox.onAnswer((answer, submission) => this.saved.answered(answer, submission));
    connection.onFrame((frame) => this.#take(frame));
    const programme = this.boards.at(this.meeting).document<MeetingDoc>('meeting');
    programme.subscribe((found) => found && showTimesIn(found.zone));
    let online = false;
    connection.state.subscribe((state) => {
      if (online && state.kind !== 'online') {
        this.outbox.lost();
        this.underway.lost();
      }
      online = state.kind === 'online';
    });
  }

  /** Whose things on this device are used here. */
  get owner(): { meeting: string; participant: string } {
    return { meeting: this.meeting, participant: this.me.participant ?? '' };
  }

  /** Who sits here, with the roles that the last welcome told: they may change while the page is open. */
  get seat(): Readable<Me> {
    return this.#seat;
  }

  get me(): Me {
    return this.#seat.get();
  }

  /** Whether somebody else signed in on this device meanwhile; nothing of this page goes out in their name. */
  get another(): Readable<boolean> {
    return this.#another;
  }

  get meeting(): string {
    return this.me.meeting ?? '';
  }

  /** Does an act, under the id that it had before where it is done again. */
  async submit(room: string, command: Command, id?: string): Promise<Acted> {
    try {
      return await this.outbox.submit(room, command, id);
    } catch (failure) {
      if (failure instanceof OutboxFull) return { type: 'refused', code: 'outbox-full' };
      throw failure;
    }
  }

  #take(frame: ServerFrame): void {
    if (frame.type === 'welcome') {
      if (!this.#seated(frame)) return;
      this.boards.welcomed();
      this.outbox.welcomed();
      this.saved.welcomed();
    }
    this.boards.take(frame);
    this.outbox.take(frame);
    this.underway.look();
    this.saved.take(frame);
  }

  /** Takes the seat that a welcome names, if it is still that of this page. */
  #seated({ meeting, participant, label, delegation, roles }: WelcomeFrame): boolean {
    if (meeting !== this.meeting || participant !== this.me.participant) {
      this.connection.stop();
      this.#another.set(true);
      return false;
    }
    const now: Me = { ...this.me, label, delegation: delegation ?? null, roles };
    if (JSON.stringify(now) !== JSON.stringify(this.me)) {
      this.boards.reseated();
      this.#seat.set(now);
    }
    return true;
  }
}

/** Opens the line of the person who is signed in on this device. */
export function openLive(me: Me): Live {
  const connection = new Connection({
    open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`),
    ticket: () =>
      http.ticket().then(
        (answer) => answer.ticket,
        (failure) => {
          if (!(failure instanceof HttpRefusal) || failure.code === 'unreachable') throw failure;
          throw failure.code === 'signed-out' ? new SignedOut() : new NotNow();
        },
      ),
  });
  const live = new Live(me, connection, storageOf(window));
  live.leaving.attend(window);
  const stop = followNetwork(connection, window, document);
  connection.state.subscribe((state) => {
    if (state.kind === 'ended') stop();
  });
  connection.start();
  return live;
}

/** What a page keeps on the device while there is no line: all acts, what is written in the note, or nothing. */
export type Keeps = 'acts' | 'writing' | 'nothing';

/** What to say about the line: one of few words, which `i18n` spells (`line.…`). */
export type LineWord = 'connecting' | 'online' | 'ended' | Lost;

export function lineWord(state: Readable<ConnectionState>): Readable<LineWord> {
  return derived(state, (now) => (now.kind === 'waiting' ? now.why : now.kind));
}
