import { indexUnder, pullAt } from './order';

/** A row of a list that is dragged to another place; near an edge of the window the page goes along. */
export class Drag {
  /** Which row is dragged, and the index at which it would land. */
  row = $state<string | null>(null);
  landing = $state(0);
  readonly #list: () => HTMLElement | undefined;
  #from = 0;
  #pointerY = 0;
  #frame = 0;

  constructor(list: () => HTMLElement | undefined) {
    this.#list = list;
  }

  grasp(event: PointerEvent, row: string, index: number): void {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.row = row;
    this.landing = index;
    this.#from = index;
    this.#pointerY = event.clientY;
    this.#follow(performance.now());
  }

  move(event: PointerEvent): void {
    if (this.row === null) return;
    this.#pointerY = event.clientY;
    this.#land();
  }

  /** Lets go of a row; says at which index, and nothing where another one or none was dragged. */
  drop(row: string): number | undefined {
    const lands = this.row === row ? this.landing : undefined;
    this.cancel();
    return lands;
  }

  cancel(): void {
    this.row = null;
    cancelAnimationFrame(this.#frame);
  }

  #land(): void {
    const middles = [...(this.#list()?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    this.landing = indexUnder(this.#pointerY, middles, this.#from);
  }

  #follow(before: number): void {
    this.#frame = requestAnimationFrame((now) => {
      const pull = pullAt(this.#pointerY, innerHeight) * Math.max(0, now - before);
      if (pull !== 0) {
        scrollBy({ top: pull, behavior: 'instant' });
        this.#land();
      }
      this.#follow(now);
    });
  }
}
