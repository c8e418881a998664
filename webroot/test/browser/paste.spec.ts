import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { note, words } from './phone';

test.describe.configure({ mode: 'serial' });

let company: Company;
let rapporteur: Person;
/** Addresses that any page asked for beyond its own server. */
const strange: string[] = [];

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  const { origin, staff } = company.server.shown;
  await company.organiser();
  rapporteur = await company.arrive('rapporteur', 'laptop');
  rapporteur.page.on('request', (request) => {
    if (!request.url().startsWith(origin)) strange.push(request.url());
  });
  await rapporteur.page.goto(staff.Rapporteur ?? '');
  await expect(note(rapporteur.page)).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  // Chromium reports each inline style that the policy kept from it as an error of the page.
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

/** What a browser does when somebody pastes or drops: the event with what the other program left. */
async function give(kind: 'paste' | 'drop', items: Record<string, string>, ...files: string[]) {
  await note(rapporteur.page).evaluate(
    (editor, [name, texts, names]) => {
      const held = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) held.setData(type, text);
      for (const each of names) held.items.add(new File(['secret'], each, { type: 'image/png' }));
      const { left, top } = editor.getBoundingClientRect();
      const rest = { bubbles: true, cancelable: true };
      const event =
        name === 'paste'
          ? new ClipboardEvent('paste', { ...rest, clipboardData: held })
          : new DragEvent('drop', { ...rest, dataTransfer: held, clientX: left + 20, clientY: top + 20 });
      editor.dispatchEvent(event);
    },
    [kind, items, files] as const,
  );
}

const html = (name: string) => readFileSync(new URL(`../note/clipboard/${name}.html`, import.meta.url), 'utf8');

async function emptied() {
  const { page } = rapporteur;
  await note(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await rapporteur.sees('All saved');
}

test('a document of Google Docs is bold where it was bold', async () => {
  const { page } = rapporteur;
  await note(page).click();
  await give('paste', { 'text/html': html('google-docs'), 'text/plain': 'not this' });
  await rapporteur.sees('Pictures were left out');
  await rapporteur.sees('All saved');
  const sheet = note(page);
  await expect(sheet.locator('strong')).toHaveText(['recommends']);
  await expect(sheet.locator('em')).toHaveText(['common']);
  await expect(sheet.locator('ul ul > li')).toHaveText(['inner']);
  await expect(sheet.getByRole('checkbox').first()).toBeChecked();
  await rapporteur.audit('a pasted document');
});

test('lists of Word are lists, its merged cells stay merged', async () => {
  await emptied();
  await give('paste', { 'text/html': html('word'), 'text/plain': 'not this' });
  const sheet = note(rapporteur.page);
  await expect(sheet.locator('ul > li > p')).toHaveText(['first', 'inner', 'second']);
  await expect(sheet.locator('ol[start="3"] > li')).toHaveText(['third', 'fourth']);
  await expect(sheet.locator('td[colspan="2"]')).toHaveText('Both');
  await expect(sheet.locator('td[rowspan="2"]')).toHaveText('Tall');
  await rapporteur.sees('All saved');
});

test('a picture or a file is refused in words and goes nowhere', async () => {
  await emptied();
  const refusal = 'A note holds words only.';
  await give('paste', {}, 'photo.png');
  await rapporteur.sees(refusal);
  await rapporteur.page.keyboard.type('x');
  await expect(rapporteur.page.getByText(refusal)).toBeHidden();
  await give('drop', {}, 'photo.png');
  await rapporteur.sees(refusal);
  await give('paste', { 'text/html': '<img src="https://pictures.example/a.png">' });
  expect(await words(rapporteur.page)).toBe('x');
  expect(strange).toEqual([]);
});

test('2,402 Georgian words go in, and whoever reads has them all', async () => {
  await emptied();
  const long = Array.from({ length: 2_402 }, (_, i) => `შეთანხმება${i}`).join(' ');
  await give('paste', { 'text/plain': long });
  await rapporteur.sees('All saved');
  await expect(rapporteur.page.getByText('These words found no place')).toBeHidden();
  expect(await words(rapporteur.page)).toBe(long);
  const other = await company.arrive('rapporteur elsewhere', 'laptop', company.server.shown.staff.Rapporteur);
  await expect(note(other.page)).toBeVisible();
  await expect.poll(() => words(other.page)).toBe(long);
});

test('a key acts where the cursor has just been put, before the browser has told of that', async () => {
  const { page } = rapporteur;
  await emptied();
  await page.keyboard.type('one two');
  await note(page).evaluate((editor) => {
    const text = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT).nextNode();
    if (text) getSelection()?.collapse(text, 3);
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));
  });
  await expect(note(page).locator('p')).toHaveText(['one', /two/]);
});
