import { type Readable, Signal } from '../signal/signal';

/** Who holds something that would be gone with this page; then the browser asks before it closes it. */
export class Leaving {
  readonly #holders: (() => boolean)[] = [];
  readonly #unable = new Set<object>();
  readonly #failing = new Signal(false);

  /** Whether the device fails to keep something that it was given. */
  get failing(): Readable<boolean> {
    return this.#failing;
  }

  /** Somebody was, or was not, able to have the device keep something. */
  told(who: object, keeps: boolean): void {
    if (keeps) this.#unable.delete(who);
    else this.#unable.add(who);
    this.#failing.set(this.#unable.size > 0);
  }

  watch(holds: () => boolean): void {
    this.#holders.push(holds);
  }

  get holds(): boolean {
    return this.#holders.some((each) => each());
  }

  /** Asks when the page is about to go; answers how to stop. */
  attend(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
    const ask = (event: BeforeUnloadEvent) => {
      if (this.holds) event.preventDefault();
    };
    page.addEventListener('beforeunload', ask);
    return () => page.removeEventListener('beforeunload', ask);
  }
}
