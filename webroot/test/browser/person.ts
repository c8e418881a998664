import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { grown, violations } from './axe';

/** What the browser itself reports while a line is cut or a wrong code is tried. */
const EXPECTED = /Failed to load resource|WebSocket connection to/;

export const SIZES = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1440, height: 900 },
  projector: { width: 1280, height: 720 },
} as const;

/** One person with a device of their own: a browser context, the page in it, and what reached it over the wire. */
export class Person {
  readonly name: string;
  readonly context: BrowserContext;
  /** Each frame that the server sent to this person, as text. */
  readonly heard: string[] = [];
  readonly #faults: string[] = [];
  #page: Page;

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.#page = page;
    this.#attend(page);
  }

  static async arrive(browser: Browser, name: string, device: keyof typeof SIZES, proxy?: string): Promise<Person> {
    const context = await browser.newContext({
      viewport: SIZES[device],
      hasTouch: device === 'phone',
      acceptDownloads: true,
      // Whatever moves is drawn sixty times a second, on the page of everybody in the room.
      reducedMotion: 'reduce',
      ...(proxy ? { proxy: { server: proxy, bypass: '<-loopback>' } } : {}),
    });
    return new Person(name, context, await context.newPage());
  }

  get page(): Page {
    return this.#page;
  }

  /** Waits until these words stand in the middle of the page; what is only said to a screen reader does not count. */
  async sees(words: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('main').getByText(words).first(), `${this.name} sees`).toBeVisible();
  }

  /** Closes the page as somebody does who puts the device away, and opens another one in the same browser. */
  async openAnew(address: string): Promise<void> {
    // Leaving first: only then does the page hear that it is being put away, as it does on a real device.
    await this.#page.goto('about:blank');
    await this.#page.close();
    this.#page = await this.context.newPage();
    this.#attend(this.#page);
    await this.#page.goto(address);
  }

  /** Errors of the pages that nobody has to expect. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** Axe finds nothing on the page as it stands, in light and in dark; nothing is wider than the screen. */
  async audit(state: string): Promise<void> {
    await grown(this.#page, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await this.#page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await violations(this.#page, colorScheme === 'dark');
        expect.soft(found, `axe on ${this.name}: ${state}, ${colorScheme}`).toEqual([]);
      }
      const wide = await this.#page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wide, `${this.name}: ${state} is wider than the screen`).toBeLessThanOrEqual(0);
      await this.#page.emulateMedia({ colorScheme: 'light' });
    });
  }

  #attend(page: Page): void {
    page.on('pageerror', (error) => this.#faults.push(error.stack ?? error.message));
    page.on('console', (said) => {
      if (said.type() === 'error' && !EXPECTED.test(said.text())) this.#faults.push(said.text());
    });
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => this.heard.push(String(payload))));
  }
}
