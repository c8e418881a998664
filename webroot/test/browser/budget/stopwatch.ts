import { expect, type Locator, type Page } from '@playwright/test';

/** How many times slower than this machine a phone is taken to be. */
export const SLOWER = 4;

interface Watch {
  long: number[];
  /** Milliseconds from the next finger to the frame in which its feedback is painted. */
  next: Promise<number>;
}

/** In the page: notes which tasks were long. */
function attend(): void {
  const watch: Watch = { long: [], next: Promise.resolve(0) };
  Object.assign(globalThis, { sessionWatch: watch });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.long.push(duration);
  }).observe({ type: 'longtask' });
}

/** In the page: looks from the next finger on at each frame, as it is about to be painted, whether that is in it. */
function awaitFeedback(selector: string): void {
  const { sessionWatch: watch } = globalThis as unknown as { sessionWatch: Watch };
  watch.next = new Promise((seen) => {
    const press = ({ timeStamp: pressedAt }: Event) => {
      const look = () => {
        if (!document.querySelector(selector)?.checkVisibility()) {
          requestAnimationFrame(look);
          return;
        }
        // A task behind the frame runs once it is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const end = performance.now();
          performance.measure(`tap ${selector}`, { start: pressedAt, end });
          seen(end - pressedAt);
        };
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    };
    addEventListener('pointerdown', press, { capture: true, once: true });
  });
}

/** Measures a page as it is on a slow phone. */
export class Stopwatch {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async over(page: Page): Promise<Stopwatch> {
    await page.evaluate(attend);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return new Stopwatch(page);
  }

  /** Milliseconds from the finger on a control to the painted frame in which a selector is found that was not before. */
  async tap(what: Locator, feedback: string): Promise<number> {
    await what.scrollIntoViewIfNeeded();
    await expect(this.#page.locator(feedback).filter({ visible: true })).toHaveCount(0);
    await this.#page.evaluate(awaitFeedback, feedback);
    await what.tap();
    return this.#page.evaluate(() => (globalThis as unknown as { sessionWatch: Watch }).sessionWatch.next);
  }

  /** Tasks of more than 50 ms since this was asked last. */
  long(): Promise<number[]> {
    return this.#page.evaluate(() => (globalThis as unknown as { sessionWatch: Watch }).sessionWatch.long.splice(0));
  }
}
