/** A value that tells its readers when it changes. Svelte reads it as a store (`$signal`); nothing else here knows Svelte. */
export interface Readable<T> {
  get(): T;
  /** Calls the reader now and after each change; returns how to stop. */
  subscribe(reader: (value: T) => void): () => void;
}

export class Signal<T> implements Readable<T> {
  readonly #readers = new Set<(value: T) => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const reader of [...this.#readers]) reader(value);
  }

  subscribe(reader: (value: T) => void): () => void {
    // Two readers may pass the same function; each must be able to stop on its own.
    const own = (value: T) => reader(value);
    this.#readers.add(own);
    reader(this.#value);
    return () => this.#readers.delete(own);
  }
}

/** A signal computed from two others; it follows them only while somebody reads it. */
export function combined<A, B, T>(a: Readable<A>, b: Readable<B>, compute: (a: A, b: B) => T): Readable<T> {
  const get = () => compute(a.get(), b.get());
  return {
    get,
    subscribe: (reader) => {
      let both = false;
      const tell = () => {
        if (both) reader(get());
      };
      const stops = [a.subscribe(tell), b.subscribe(tell)];
      both = true;
      tell();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A signal computed from another; it follows it only while somebody reads it. */
export function derived<A, T>(source: Readable<A>, compute: (value: A) => T): Readable<T> {
  return {
    get: () => compute(source.get()),
    subscribe: (reader) => source.subscribe((value) => reader(compute(value))),
  };
}
