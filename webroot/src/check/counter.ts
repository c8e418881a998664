import type { Beside } from './beside';
import type { Counted, PollRecord } from './record';
import type { Rounds } from './rounds';
import address from './worker?worker&url';

/** The one address that a worker of these pages may have, for browsers in which addresses of scripts are to be vouched for. */
const vouched = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes?.createPolicy('app', {
  createScriptURL: () => address,
});

interface TrustedScripts {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(of: string): string };
}

/** What the worker says while it counts, each once and in this order; a fault ends it. */
export type Said =
  | { stage: 'read'; record: unknown }
  | { stage: 'counted'; outcome: Counted }
  | { stage: 'done'; rounds: Partial<Rounds> }
  | { stage: 'beside'; beside: Beside }
  | { stage: 'fault'; kind: 'not-json' | 'not-record' | 'not-counted' | 'not-loaded'; detail?: string };

/** One count in a worker, which goes on while the page answers, and ends when it is told to. */
export class Counter {
  #worker: Worker | undefined;
  #say: (said: Said) => void = () => {};
  #busy = false;

  /** Fetches what counts, so that it is there without a line as well. */
  ready(): void {
    if (this.#worker) return;
    const worker = new Worker(vouched?.createScriptURL(address) ?? address, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data);
    worker.onerror = () => {
      // Another try begins with another worker.
      this.close();
      this.#hear({ stage: 'fault', kind: 'not-loaded' });
    };
    this.#worker = worker;
  }

  count(text: string, say: (said: Said) => void): void {
    this.#ask(text, say);
  }

  /** Counts the same ballots by each rule that fits them. */
  beside(record: PollRecord, say: (said: Said) => void): void {
    this.#ask(record, say);
  }

  #ask(question: string | PollRecord, say: (said: Said) => void): void {
    this.stop();
    this.ready();
    this.#say = say;
    this.#busy = true;
    this.#worker?.postMessage(question);
  }

  /** Ends what is being counted; nothing more is said of it. Who counts nothing stays ready. */
  stop(): void {
    if (this.#busy) this.close();
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busy = false;
  }

  #hear(said: Said): void {
    this.#busy = said.stage === 'read' || said.stage === 'counted';
    this.#say(said);
  }
}
