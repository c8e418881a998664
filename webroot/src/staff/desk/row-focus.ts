import { tick } from 'svelte';

/** A row that is put elsewhere in a list keeps the focus that its button had; one that leaves gives it to the next. */
export class RowFocus {
  readonly #list: () => HTMLElement | undefined;
  #held: Element | null = null;
  #had: { element: Element; index: number } | undefined;

  constructor(list: () => HTMLElement | undefined) {
    this.#list = list;
  }

  /** What has the focus now has it until something else is given it. */
  hold(): void {
    this.#held = document.activeElement;
  }

  /** Gives the focus back where drawing the list anew has lost it. */
  restore(): void {
    if (document.activeElement !== document.body) return;
    const next = this.#had && !this.#had.element.isConnected ? this.#summaryOf(this.#had.index) : undefined;
    const to = this.#held?.isConnected ? this.#held : next;
    if (to instanceof HTMLElement) to.focus({ preventScroll: true });
  }

  come({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return;
    if (target !== this.#held) this.#held = null;
    const index = [...(this.#list()?.children ?? [])].findIndex((row) => row.contains(target));
    this.#had = { element: target, index };
  }

  /** Who leaves by hand has left; what goes away with its row is no longer there a moment later. */
  go({ target }: FocusEvent): void {
    void tick().then(() => {
      const stays = target === this.#had?.element && this.#had?.element.isConnected;
      if (stays && document.activeElement !== target) this.#had = undefined;
    });
  }

  #summaryOf(index: number): HTMLElement | null | undefined {
    const rows = this.#list()?.children;
    return rows?.[Math.min(index, rows.length - 1)]?.querySelector('summary');
  }
}
