import { type Readable, Signal } from '../signal/signal';
import { parseFrame, printFrame } from '../wire/frames';
import type { ClientFrame, ServerFrame, WelcomeFrame } from '../wire/types';
import { backoffMs } from './backoff';
import { CLOSE_CODES, CLOSING, type Ended, type Ending, type Lost } from './ending';
import { ServerClock } from './server-clock';

/** What can be said about the connection: `waiting` carries why and when the next try is, `ended` why there is none. */
export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'online'; welcome: WelcomeFrame }
  | { kind: 'waiting'; retryAt: number; sinceAt: number; why: Lost }
  | { kind: 'ended'; why: Ended };

export interface ConnectionOptions {
  open: () => WebSocket;
  /** A fresh single-use ticket; rejects with `SignedOut` when there is no sign-in any more, `NotNow` to be asked later. */
  ticket: () => Promise<string>;
  clock?: ServerClock;
  random?: () => number;
  beatMs?: number;
  /** Silence after which the line counts as dead. */
  silenceMs?: number;
  /** How soon a line that is doubted has to answer. */
  answerMs?: number;
  firstRetryMs?: number;
}

export class SignedOut extends Error {}

/** The server was reached, and gives no ticket at the moment. */
export class NotNow extends Error {}

/** How long a server that said it stops may count as restarting. */
const RESTART_MS = 60_000;
/** How often in a row the server may take this page's frames for wrong before the page counts as outdated. */
const MISUNDERSTOOD = 2;

/** One socket to the server, opened again whenever it is lost, until it is stopped or the sign-in is over. */
export class Connection {
  readonly #options: Required<ConnectionOptions>;
  readonly #state = new Signal<ConnectionState>({ kind: 'connecting' });
  readonly #listeners = new Set<(frame: ServerFrame) => void>();
  #socket: WebSocket | null = null;
  #attempt = 0;
  #run = 0;
  #lostAt = 0;
  #heardAt = 0;
  #heard = 0;
  /** When something was sent since which nothing at all was heard. */
  #unheardSince = Number.POSITIVE_INFINITY;
  #misunderstood = 0;
  #ending: Ending | null = null;
  /** How soon a server that goes wants its pages back, at others. */
  #within: number | null | undefined;
  #beatSentAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #proof: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = {
      clock: new ServerClock(),
      random: Math.random,
      beatMs: 15_000,
      silenceMs: 35_000,
      answerMs: 5_000,
      firstRetryMs: 500,
      ...options,
    };
  }

  get state(): Readable<ConnectionState> {
    return this.#state;
  }

  get clock(): ServerClock {
    return this.#options.clock;
  }

  start(): void {
    this.#attempt = 0;
    this.#connect();
  }

  stop(): void {
    this.#end('stopped');
  }

  /** Hears every frame of the server, the welcome of each new socket included. */
  onFrame(listener: (frame: ServerFrame) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends if the server has welcomed this socket; says whether it did. */
  send(frame: ClientFrame): boolean {
    if (this.#state.get().kind !== 'online' || this.#socket?.readyState !== 1) return false;
    this.#socket.send(printFrame(frame));
    if (frame.type !== 'beat') this.#unheardSince = Math.min(this.#unheardSince, this.clock.local());
    return true;
  }

  /** The device woke up or found a network: try at once, or find out at once whether the line still lives. */
  wake(): void {
    const state = this.#state.get();
    if (state.kind === 'waiting') this.#connect();
    else if (state.kind === 'online') this.#prove(this.#run);
  }

  /**
   * The device says that it has no network. That is believed at once, and put to the proof: a new socket is tried all the
   * same, because a server on this very device is there without any network.
   */
  offline(): void {
    const { kind } = this.#state.get();
    if (kind === 'online' || kind === 'connecting') this.#lost(this.#run);
  }

  /** Asks for a sign of life; a line that gives none is lost. */
  #prove(run: number): void {
    const heard = this.#heard;
    this.#sendBeat();
    clearTimeout(this.#proof);
    this.#proof = setTimeout(() => {
      if (this.#heard === heard) this.#lost(run);
    }, this.#options.answerMs);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#run += 1;
    const run = this.#run;
    if (this.#state.get().kind !== 'waiting' || this.#attempt === 0) this.#state.set({ kind: 'connecting' });
    this.#options.ticket().then(
      (ticket) => {
        if (run === this.#run) this.#open(run, ticket);
      },
      (failure) => {
        if (run !== this.#run) return;
        if (failure instanceof SignedOut) this.#end('signed-out');
        else this.#lost(run, failure instanceof NotNow ? 'unavailable' : 'network');
      },
    );
  }

  #open(run: number, ticket: string): void {
    const socket = this.#options.open();
    this.#socket = socket;
    this.#ending = null;
    this.#heardAt = this.clock.local();
    // A server that never says a word is given up like one that falls silent after an act.
    this.#unheardSince = this.#heardAt;
    let helloAt = 0;
    socket.onopen = () => {
      helloAt = this.clock.local();
      socket.send(printFrame({ type: 'hello', protocol: 1, ticket }));
    };
    socket.onmessage = (message) => {
      if (run !== this.#run) return;
      this.#heardAt = this.clock.local();
      this.#heard += 1;
      this.#unheardSince = Number.POSITIVE_INFINITY;
      const frame = parseFrame(String(message.data));
      if (frame) this.#take(frame, helloAt);
    };
    socket.onclose = (event) => {
      if (run !== this.#run) return;
      // Somebody had welcomed this page, and broke off: another server may answer at once. Else nobody was reached.
      const broke = this.#state.get().kind === 'online' ? 'gone' : 'network';
      this.#ended(run, this.#ending ?? CLOSE_CODES[event.code] ?? { again: broke });
    };
    clearInterval(this.#beat);
    const { beatMs, silenceMs, answerMs } = this.#options;
    this.#beat = setInterval(() => this.#listen(run), Math.min(beatMs, silenceMs, answerMs) / 3);
  }

  #take(frame: ServerFrame, helloAt: number): void {
    if (frame.type === 'welcome') {
      this.clock.learn(frame.now, helloAt, this.#heardAt);
      this.#attempt = 0;
      this.#beatSentAt = this.clock.local();
      this.#state.set({ kind: 'online', welcome: frame });
    } else if (frame.type === 'beat') {
      this.clock.learn(frame.now, this.#beatSentAt, this.#heardAt);
      this.#misunderstood = 0;
    } else if (frame.type === 'closing') {
      this.#within = frame.withinMs;
      this.#ending = Object.hasOwn(CLOSING, frame.code) ? CLOSING[frame.code] : null;
      if (this.#ending?.again === null) this.#end(this.#ending.ended);
    }
    for (const listener of [...this.#listeners]) listener(frame);
  }

  #ended(run: number, ending: Ending): void {
    if (ending.again === null) this.#end(ending.ended);
    else if (ending.again === 'refused' && ++this.#misunderstood >= MISUNDERSTOOD) this.#end('outdated');
    else this.#lost(run, ending.again);
  }

  #listen(run: number): void {
    const now = this.clock.local();
    const { silenceMs, answerMs } = this.#options;
    if (now - this.#heardAt > silenceMs) this.#lost(run);
    else if (now - this.#unheardSince > answerMs) {
      // Whoever has just acted is not left waiting for a line that may be dead.
      this.#unheardSince = Number.POSITIVE_INFINITY;
      this.#prove(run);
    } else if (now - this.#beatSentAt >= this.#options.beatMs) this.#sendBeat();
  }

  #sendBeat(): void {
    if (this.send({ type: 'beat' })) this.#beatSentAt = this.clock.local();
  }

  #lost(run: number, cause: Lost = 'network'): void {
    if (run !== this.#run) return;
    this.#run += 1;
    this.#drop();
    const now = this.clock.local();
    const before = this.#state.get();
    if (before.kind !== 'waiting') this.#lostAt = now;
    // While a server restarts it cannot be reached either.
    const restarts = before.kind === 'waiting' && before.why === 'stopping' && now - this.#lostAt < RESTART_MS;
    const why = cause === 'network' && restarts ? 'stopping' : cause;
    const delay = backoffMs(this.#attempt, this.#options.random, this.#within ?? this.#options.firstRetryMs);
    this.#within = undefined;
    this.#attempt += 1;
    this.#state.set({ kind: 'waiting', retryAt: now + delay, sinceAt: this.#lostAt, why });
    this.#retry = setTimeout(() => this.#connect(), delay);
  }

  #end(why: Ended): void {
    this.#run += 1;
    clearTimeout(this.#retry);
    this.#drop();
    this.#state.set({ kind: 'ended', why });
  }

  #drop(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#proof);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}
