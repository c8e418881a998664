import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './person';
import { Reader } from './reader';

/** What differs from one run to the next: times of day and clocks, how long somebody waits, who has spoken longest. */
const VARIES: readonly (readonly [RegExp, string])[] = [
  [/\d{1,2}:\d{2}/g, '0:00'],
  [/0:00–0:00/g, '0:00'],
  [/in about \d+ min|in \d+ min at the latest/g, 'in some minutes'],
  [/just came|waiting \d+ min/g, 'waiting'],
  [/heading, "[^"]* ha(s|ve) spoken[^"]*"/g, 'heading, "(who has spoken how long)"'],
];
const MOST_PRESSES = 120;

/** What is waited for after a key: words that are told, or anything else that then is so. */
export interface Until {
  hears?: RegExp;
  sees?: (page: Page) => Promise<void>;
  /** Of what is told in quick succession only the last is sure to be. */
  atLast?: boolean;
}

/**
 * Somebody who uses a page by keys alone and hears what a screen reader says. All of it is held against a golden file in
 * `aloud/`; `GOLDEN_WRITE=1` writes it afresh: read it, commit it.
 */
export class Recital {
  readonly page: Page;
  readonly #name: string;
  readonly #reader: Reader;
  readonly #lines: string[] = [];
  #around: readonly string[] = [];

  private constructor(name: string, page: Page, reader: Reader) {
    this.#name = name;
    this.page = page;
    this.#reader = reader;
  }

  static async open(name: string, { page }: Person): Promise<Recital> {
    return new Recital(name, page, await Reader.open(page));
  }

  async press(key: string, until: Until = {}): Promise<void> {
    await this.page.keyboard.press(key);
    await this.#tell(`press ${key}`, until);
  }

  async type(words: string, until: Until = {}): Promise<void> {
    await this.page.keyboard.type(words);
    await this.#tell(`type ${words}`, until);
  }

  /** Presses a key until that has the focus, and hears what it comes to on the way. */
  async walk(key: string, to: Locator): Promise<void> {
    for (let presses = 0; !(await hasFocus(to)); ) {
      expect(++presses, `${String(to)} is reached by ${key}`).toBeLessThan(MOST_PRESSES);
      await this.press(key);
    }
  }

  /** The same in haste: only where it ends is told, and after how many presses. */
  async hurry(key: string, to: Locator): Promise<void> {
    let presses = 0;
    while (!(await hasFocus(to))) {
      expect(++presses, `${String(to)} is reached by ${key}`).toBeLessThan(MOST_PRESSES);
      await this.page.keyboard.press(key);
    }
    await this.#tell(`press ${key} ${presses} times`, {});
  }

  /** Somebody else does something. */
  async meanwhile(what: string, does: () => Promise<unknown>, until: Until = {}): Promise<void> {
    await does();
    await this.#tell(`(${what})`, until);
  }

  /** Reads the page on from its beginning. */
  async readOn(what = 'the page'): Promise<void> {
    this.#lines.push(`read ${what} on`, ...(await this.#reader.through()).map((line) => `  | ${plain(line)}`));
  }

  /** Everything that was heard is what it was when the golden file was read last. */
  isAsBefore(): void {
    const golden = new URL(`./aloud/${this.#name}.txt`, import.meta.url);
    const heard = `${this.#lines.join('\n')}\n`;
    if (process.env.GOLDEN_WRITE) writeFileSync(golden, heard);
    expect(heard).toBe(readFileSync(golden, 'utf8'));
  }

  async #tell(did: string, { hears, sees, atLast }: Until): Promise<void> {
    const told: string[] = [];
    if (hears) {
      const heard = async () => {
        told.push(...(await this.#reader.told()));
        return told.join('\n');
      };
      await expect.poll(heard, `${did}: is told`).toMatch(hears);
    }
    await sees?.(this.page);
    const { around, words } = await this.#reader.here();
    told.push(...(await this.#reader.told()));
    const said = atLast ? told.slice(-1) : told;
    // What one was in already is not said again.
    const entered = around.filter((each) => !this.#around.includes(each));
    this.#around = around;
    this.#lines.push(
      did,
      `  ${plain([...entered, words].join('; '))}`,
      ...said.map((each) => `  told: ${plain(each)}`),
    );
  }
}

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement);

function plain(line: string): string {
  return VARIES.reduce((said, [varies, stands]) => said.replaceAll(varies, stands), line);
}
