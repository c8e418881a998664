import type { Locator, Page } from '@playwright/test';
import type { Person } from './person';

/** Turns to one of the four places of a participant's page. */
export const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click();

export const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
/** What each of these parts of a note says, without the names at others' cursors. */
export const plain = (parts: Locator) =>
  parts.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const caret of copy.querySelectorAll('.note-caret')) caret.remove();
      return copy.textContent ?? '';
    }),
  );
/** What stands in the note. */
export const words = async (page: Page) => (await plain(note(page))).join();

/** The end of the text, wherever its lines break on this screen. */
export async function toTheEnd(page: Page) {
  await note(page).locator('p').first().click();
  await page.keyboard.press('Control+End');
}

/** Asks for the floor and waits for what the page says to it. */
export async function ask(person: Person, answer: string) {
  await person.page.getByRole('button', { name: 'Ask for the floor' }).click();
  await person.sees(answer);
}

/** Answers the question that stands open. */
export async function vote(person: Person, option: string) {
  await person.page.getByRole('radio', { name: option, exact: true }).check();
  await person.page.getByRole('main').getByRole('button', { name: 'Vote', exact: true }).click();
}

/** What is left on the clock that the page shows. */
export async function seconds(page: Page): Promise<number> {
  const [minutes = 0, rest = 0] = ((await page.getByRole('timer').first().textContent()) ?? '').split(':').map(Number);
  return minutes * 60 + rest;
}
