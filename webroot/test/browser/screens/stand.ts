import { expect, type Locator, type Page } from '@playwright/test';
import type { Language, MessageKey, Values } from '../../../src/i18n/i18n';
import { measure } from '../../gallery/measure.mjs';
import { grown, violations } from '../axe';
import { hidden } from '../caret';
import type { Person } from '../person';
import { say } from '../words';
import type { Look } from './covering';

export const ROLES = ['participant', 'projector', 'moderator', 'rapporteur', 'organiser'] as const;
export type Role = (typeof ROLES)[number];
export const KINDS = {
  role: ROLES,
  size: ['320x568', '360x740', '768x1024', '1280x720', '1440x900', '1920x1080'],
  language: ['en', 'uk', 'ka', 'hy'],
  scheme: ['light', 'dark'],
} as const;
export type SessionLook = Look<keyof typeof KINDS>;

/** What a hall has on its wall; a projector's page that is opened on anything smaller is not read from afar. */
export const WALLS: ReadonlySet<string> = new Set(['1280x720', '1920x1080']);
/** How long a page may be at putting its things in place. */
const SETTLED_WITHIN_MS = 10_000;
const CHOICE = 'session-iv.language';
/** What stands for any words in the values of a text. */
export const ANY = '\u0001';

/** The screen of one role: it is turned from one size, language and colour to the next without being loaded again. */
export class Stand {
  readonly role: Role;
  readonly person: Person;
  look: SessionLook;

  constructor(role: Role, person: Person) {
    this.role = role;
    this.person = person;
    this.look = { role, size: '', language: '', scheme: '' };
  }

  get page(): Page {
    return this.person.page;
  }

  get language(): Language {
    return this.look.language as Language;
  }

  async turn(look: SessionLook): Promise<void> {
    const { size, language, scheme } = look;
    const [width = 0, height = 0] = size.split('x').map(Number);
    if (size !== this.look.size) await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
    // As it is chosen in another window: nothing on this page is pressed, so that the focus stays where it is.
    await this.page.evaluate(
      ([key, chosen]) => {
        if (document.documentElement.lang === chosen) return;
        localStorage.setItem(key, chosen);
        dispatchEvent(new StorageEvent('storage', { key }));
      },
      [CHOICE, language] as const,
    );
    await expect(this.page.locator('html'), `${this.role} reads ${language}`).toHaveAttribute('lang', language);
    this.look = look;
  }

  /** What the page says under that key, in the language that it has now. */
  says(key: MessageKey, values?: Values): string {
    return say(this.language, key, values);
  }

  /** The same for words of which some are not known: those are `ANY`. */
  like(key: MessageKey, values?: Values): RegExp {
    const escaped = this.says(key, values).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(escaped.replaceAll(ANY, '.+'));
  }

  words(key: MessageKey, values?: Values): Locator {
    // What is only said aloud is no answer to the eye.
    return this.page
      .getByRole('main')
      .getByText(this.like(key, values))
      .and(this.page.locator(':not(.unseen)'))
      .filter({ visible: true })
      .first();
  }

  button(key: MessageKey, values?: Values): Locator {
    return this.page
      .getByRole('button', { name: this.like(key, values) })
      .filter({ visible: true })
      .first();
  }

  field(key: MessageKey): Locator {
    return this.page.getByLabel(this.says(key)).filter({ visible: true }).first();
  }

  /** What is wrong with the page as it stands, once it has put everything in place. */
  async faults(): Promise<string[]> {
    let found: string[] = [];
    const looked = async () => {
      found = await this.page.evaluate(measure, this.role === 'projector' && WALLS.has(this.look.size));
      if (await this.#writes()) found.push(...(await hidden(this.page)));
      return found.length;
    };
    await expect
      .poll(looked, { timeout: SETTLED_WITHIN_MS })
      .toBe(0)
      .catch(() => undefined);
    return found;
  }

  async axe(): Promise<string[]> {
    let found: string[] = [];
    await grown(this.page, async () => {
      found = await violations(this.page, this.look.scheme === 'dark');
    });
    return found;
  }

  /** What is wrong with the answer to an act: it is there and in sight, nothing stands over it, the focus is somewhere. */
  async unanswered(answer: Locator): Promise<string[]> {
    // So it stays when nothing is found to be looked at.
    let found: string[] = ['there is no answer'];
    const looked = async () => {
      found = await answer.evaluate((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const faults: string[] = [];
        const place = [left, top, right, bottom].map(Math.round).join();
        if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth)
          faults.push(`the answer "${element.textContent?.trim().slice(0, 30)}" is outside the window: ${place}`);
        else {
          const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          if (over && !element.contains(over) && !over.contains(element))
            faults.push(`the answer is under ${over.tagName} ${over.className}`);
        }
        if (document.activeElement === document.body) faults.push('the focus is on BODY');
        return faults;
      });
      return found.length;
    };
    await expect
      .poll(looked, { timeout: SETTLED_WITHIN_MS })
      .toBe(0)
      .catch(() => undefined);
    return found;
  }

  /** Whether the cursor is in the note. */
  #writes(): Promise<boolean> {
    return this.page.evaluate(() => !!document.activeElement?.classList.contains('ProseMirror'));
  }
}
