import { freshId } from '../wire/ids';

/** Runs something later; answers how to call it off. */
export type After = (ms: number, run: () => void) => () => void;

export const after: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Names that at most one page of this browser holds at a time. A page that is gone holds nothing. */
export interface Claims {
  /** Answers how to let the name go, or null when another page has it. */
  take(name: string): Promise<(() => void) | null>;
}

/** By the browser's own locks; there are none where a page came over plain HTTP from another machine. */
export class LockClaims implements Claims {
  readonly #locks: LockManager;

  constructor(locks: LockManager) {
    this.#locks = locks;
  }

  take(name: string): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      const hold = (lock: Lock | null) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((done) => resolve(() => done()));
      };
      this.#locks.request(name, { ifAvailable: true }, hold).catch(reject);
    });
  }
}

/** So long a page waits for the word of another one that holds a name. */
export const ANSWER_WITHIN_MS = 300;

type Said = { kind: 'asks' | 'holds'; name: string; page: string };

/**
 * By asking around: who holds a name says so, and of two who ask at once the one with the lower number has it. A page
 * that sleeps does not answer; what is kept under a name is therefore guarded by itself as well.
 */
export class ChannelClaims implements Claims {
  readonly #page: string;
  readonly #after: After;
  readonly #channel: BroadcastChannel;
  readonly #held = new Set<string>();
  readonly #asked = new Map<string, () => void>();

  constructor(channel: BroadcastChannel, later: After = after, page: string = freshId()) {
    this.#channel = channel;
    this.#after = later;
    this.#page = page;
    channel.onmessage = ({ data }: MessageEvent) => this.#hear(data as Said);
  }

  take(name: string): Promise<(() => void) | null> {
    if (this.#held.has(name) || this.#asked.has(name)) return Promise.resolve(null);
    return new Promise((resolve) => {
      const callOff = this.#after(ANSWER_WITHIN_MS, () => {
        this.#asked.delete(name);
        this.#held.add(name);
        resolve(() => this.#held.delete(name));
      });
      this.#asked.set(name, () => {
        callOff();
        this.#asked.delete(name);
        resolve(null);
      });
      this.#say('asks', name);
    });
  }

  #hear({ kind, name, page }: Said): void {
    const lost = this.#asked.get(name);
    if (kind === 'holds') lost?.();
    else if (this.#held.has(name)) this.#say('holds', name);
    else if (lost && page < this.#page) lost();
    else if (lost) this.#say('holds', name);
  }

  #say(kind: Said['kind'], name: string): void {
    this.#channel.postMessage({ kind, name, page: this.#page } satisfies Said);
  }
}

/** What this browser has to settle it with. Without either, one page is all that a device is taken to have. */
export function claimsOfBrowser(): Claims {
  if (globalThis.navigator?.locks) return new LockClaims(navigator.locks);
  if (typeof BroadcastChannel === 'function') return new ChannelClaims(new BroadcastChannel('session-iv.notes'));
  return { take: () => Promise.resolve(() => undefined) };
}
