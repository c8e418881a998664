import { expect, type Page, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { note } from './phone';
import { Recital } from './recital';

let company: Company;
let rapporteur: Person;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  rapporteur = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  await expect(note(rapporteur.page)).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

/** Each line: what is pressed or typed, and what is there once it is heard. A step waits until that is so. */
const STEPS: readonly (readonly [keys: string, settled: (page: Page) => Promise<void>])[] = [
  ['type /', (page) => expect(page.getByRole('option')).toHaveCount(12 + choices)],
  ['type rec', (page) => expect(blocks(page)).toHaveCount(1)],
  ['press Enter', (page) => expect(section(page)).toHaveCount(1)],
  ['type States name one contact point each.', (page) => expect(section(page)).toHaveText(/each\.$/)],
  ['press Alt+F10', (page) => expect(page.getByRole('button', { name: /^Kind of text/ })).toBeFocused()],
  ['press ArrowRight', (page) => expect(page.getByRole('button', { name: 'Bold' })).toBeFocused()],
  ['press End', (page) => expect(page.getByRole('button', { name: 'More tools' })).toBeFocused()],
  ['press ArrowDown', (page) => expect(page.getByRole('menuitem').first()).toBeVisible()],
  ['press Escape', (page) => expect(page.getByRole('menu')).toHaveCount(0)],
  ['press ArrowLeft', (page) => expect(page.getByRole('button', { name: 'More tools' })).not.toBeFocused()],
  ['press Escape', (page) => expect(note(page)).toBeFocused()],
  [
    'press Control+Shift+8',
    (page) => expect(page.getByRole('alert').filter({ hasText: 'begins with text' })).toBeVisible(),
  ],
  ['press Enter', (page) => expect(section(page).locator('p')).toHaveCount(2)],
  ['press Control+Shift+8', (page) => expect(section(page).locator('li')).toHaveCount(1)],
  ['type within thirty days', (page) => expect(section(page).locator('li')).toHaveText('within thirty days')],
  ['press Control+/', (page) => expect(page.getByRole('dialog')).toBeVisible()],
  ['press Enter', (page) => expect(page.getByRole('dialog')).toHaveCount(0)],
  ['press Control+Home', (page) => atTheTop(page)],
  ['press Escape', (page) => expect(note(page)).toBeFocused()],
  ['press Tab', (page) => expect(note(page)).not.toBeFocused()],
];

/** The choice of a room has options of its own. */
let choices = 0;
const blocks = (page: Page) => page.getByRole('listbox', { name: 'Add a block' }).getByRole('option');
/** A key that comes within moments of the focus is taken back by the editor's library; a hand presses it again. */
const atTheTop = (page: Page) =>
  expect(async () => {
    await page.keyboard.press('Control+Home');
    const inItem = () => !!getSelection()?.anchorNode?.parentElement?.closest('.ProseMirror li');
    expect(await page.evaluate(inItem)).toBe(false);
  }).toPass();
const section = (page: Page) => note(page).locator('section[data-kind=recommendation]');

test('a recommendation is written by keys alone, and each step is read aloud', async () => {
  choices = await rapporteur.page.getByRole('option').count();
  const ear = await Recital.open('recommendation', rapporteur);
  await ear.walk('Tab', note(rapporteur.page));
  for (const [keys, sees] of STEPS) {
    const [how = '', ...rest] = keys.split(' ');
    if (how === 'type') await ear.type(rest.join(' '), { sees });
    else await ear.press(rest.join(' '), { sees });
  }
  await expect(rapporteur.page.getByText('All saved')).toBeVisible();
  ear.isAsBefore();
});
