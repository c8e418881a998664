import type { Tab } from './tabs';

/** What the page shows: a place, and what goes on meanwhile. */
export interface Leaf {
  tab: Tab;
  key: string;
}

/** How the page came to what it shows: from where, if it showed anything before, and whether at another place. */
export interface Turn {
  from: Leaf | undefined;
  turned: boolean;
}

/** A note stays where it is read, whatever goes on. */
const nameOf = ({ tab, key }: Leaf) => (tab === 'note' ? tab : tab + key);

/**
 * A page that turns by itself opens at its top, at what it is about; one that is turned back to is where it was left, as
 * long as it tells of the same.
 */
export class PagePlace {
  readonly #left = new Map<string, number>();
  #shown: Leaf | undefined;
  #grows: ResizeObserver | undefined;

  /** The page is about to show something else. */
  leave(): void {
    if (this.#shown) this.#left.set(nameOf(this.#shown), window.scrollY);
  }

  /** The page shows that now; answers how it came there, and nothing where it was there already. */
  come(now: Leaf): Turn | undefined {
    const from = this.#shown;
    this.#shown = now;
    const turned = from?.tab !== now.tab;
    return turned || from?.key !== now.key ? { from, turned } : undefined;
  }

  top(main: HTMLElement): void {
    this.#scroll(main, 0);
  }

  /** To where that was left. */
  back(main: HTMLElement, leaf: Leaf): void {
    this.#scroll(main, this.#left.get(nameOf(leaf)) ?? 0);
  }

  /** Whoever scrolls meanwhile stays. */
  readonly stay = (): void => this.#grows?.disconnect();

  /** Down to there, as soon as the page is so long: a note comes after its place. */
  #scroll(main: HTMLElement, top: number): void {
    this.stay();
    window.scrollTo(0, top);
    if (window.scrollY >= top - 1) return;
    this.#grows = new ResizeObserver(() => {
      window.scrollTo(0, top);
      if (window.scrollY >= top - 1) this.stay();
    });
    this.#grows.observe(main);
  }
}
