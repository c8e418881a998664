import { type Readable, Signal } from '../signal/signal';
import { parseFrame, printFrame } from '../wire/frames';
import type { ClientFrame, ServerFrame, WelcomeFrame } from '../wire/types';
import { backoffMs } from './backoff';
import { ServerClock } from './server-clock';

/** What can be said about the connection: `waiting` carries when the next try is, `ended` why there will be none. */
export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'online'; welcome: WelcomeFrame }
  | { kind: 'waiting'; retryAt: number; sinceAt: number }
  | { kind: 'ended'; why: 'signed-out' | 'replaced' | 'stopped' };

export interface ConnectionOptions {
  open: () => WebSocket;
  /** A fresh single-use ticket; rejects with `SignedOut` when there is no sign-in any more. */
  ticket: () => Promise<string>;
  clock?: ServerClock;
  random?: () => number;
  beatMs?: number;
  /** Silence after which the line counts as dead. */
  silenceMs?: number;
  firstRetryMs?: number;
}

export class SignedOut extends Error {}

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
  #beatSentAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = {
      clock: new ServerClock(),
      random: Math.random,
      beatMs: 15_000,
      silenceMs: 35_000,
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
    return true;
  }

  /** The device woke up or found a network: try at once, or find out at once whether the line still lives. */
  wake(): void {
    const state = this.#state.get();
    if (state.kind === 'waiting') this.#connect();
    else if (state.kind === 'online') this.#sendBeat();
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
        else this.#lost(run);
      },
    );
  }

  #open(run: number, ticket: string): void {
    const socket = this.#options.open();
    this.#socket = socket;
    this.#heardAt = this.clock.local();
    let helloAt = 0;
    socket.onopen = () => {
      helloAt = this.clock.local();
      socket.send(printFrame({ type: 'hello', protocol: 1, ticket }));
    };
    socket.onmessage = (message) => {
      if (run !== this.#run) return;
      this.#heardAt = this.clock.local();
      const frame = parseFrame(String(message.data));
      if (frame) this.#take(frame, helloAt);
    };
    socket.onclose = (event) => {
      if (run !== this.#run) return;
      // No valid ticket: it may only have grown old on the way, so a fresh one decides whether the sign-in is over.
      if (event.code === 4403) this.#end('signed-out');
      else this.#lost(run);
    };
    clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#listen(run), Math.min(this.#options.beatMs, this.#options.silenceMs) / 3);
  }

  #take(frame: ServerFrame, helloAt: number): void {
    if (frame.type === 'welcome') {
      this.clock.learn(frame.now, helloAt, this.#heardAt);
      this.#attempt = 0;
      this.#beatSentAt = this.clock.local();
      this.#state.set({ kind: 'online', welcome: frame });
    } else if (frame.type === 'beat') {
      this.clock.learn(frame.now, this.#beatSentAt, this.#heardAt);
    } else if (frame.type === 'closing' && (frame.code === 'signed-out' || frame.code === 'replaced')) {
      this.#end(frame.code);
    }
    for (const listener of [...this.#listeners]) listener(frame);
  }

  #listen(run: number): void {
    const now = this.clock.local();
    if (now - this.#heardAt > this.#options.silenceMs) this.#lost(run);
    else if (now - this.#beatSentAt >= this.#options.beatMs) this.#sendBeat();
  }

  #sendBeat(): void {
    if (this.send({ type: 'beat' })) this.#beatSentAt = this.clock.local();
  }

  #lost(run: number): void {
    if (run !== this.#run) return;
    this.#run += 1;
    this.#drop();
    const now = this.clock.local();
    if (this.#state.get().kind !== 'waiting') this.#lostAt = now;
    const delay = backoffMs(this.#attempt, this.#options.random, this.#options.firstRetryMs);
    this.#attempt += 1;
    this.#state.set({ kind: 'waiting', retryAt: now + delay, sinceAt: this.#lostAt });
    this.#retry = setTimeout(() => this.#connect(), delay);
  }

  #end(why: 'signed-out' | 'replaced' | 'stopped'): void {
    this.#run += 1;
    clearTimeout(this.#retry);
    this.#drop();
    this.#state.set({ kind: 'ended', why });
  }

  #drop(): void {
    clearInterval(this.#beat);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}
