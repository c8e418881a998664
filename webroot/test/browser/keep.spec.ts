import { expect, type Page, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { note, words } from './phone';
import type { WireCutter } from './wire-cutter';

test.describe.configure({ mode: 'serial' });

let company: Company;
let rapporteur: Person;
let line: WireCutter;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  [rapporteur, line] = await company.arriveBehindACutter(
    'rapporteur',
    'laptop',
    company.server.shown.staff.Rapporteur ?? '',
  );
  await expect(note(rapporteur.page)).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

async function write(page: Page, text: string) {
  await note(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

const says = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

test('two tabs of one seat keep what both wrote without a connection', async () => {
  const first = rapporteur.page;
  await write(first, 'Here. ');
  await says(first, 'All saved');
  const second = await rapporteur.context.newPage();
  await second.goto(`${company.server.shown.origin}/r`);
  await expect.poll(() => words(second)).toBe('Here. ');
  line.cut();
  await write(first, 'First tab. ');
  await write(second, 'Second tab. ');
  // One change a letter: the line says how many are kept, so these are all.
  await says(first, `No connection: ${'First tab. '.length} changes are kept on this device`);
  await says(second, `No connection: ${'Second tab. '.length} changes are kept on this device`);
  await second.close();
  await first.goto('about:blank');
  line.mend();
  await rapporteur.openAnew(`${company.server.shown.origin}/r`);
  await rapporteur.sees('All saved');
  await expect.poll(() => words(rapporteur.page)).toContain('First tab. ');
  await rapporteur.sees('These words found no place in the note any more:');
  await rapporteur.sees('Second tab.');
  await rapporteur.page.getByRole('button', { name: 'Insert again' }).click();
  await rapporteur.sees('All saved');
});

test('a device without room says so at once, and the page asks before it goes', async () => {
  await rapporteur.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  line.cut();
  await write(rapporteur.page, 'Nowhere kept.');
  await rapporteur.sees('this device cannot keep');
  const asked = rapporteur.page.waitForEvent('dialog');
  await rapporteur.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  line.mend();
  await rapporteur.sees('This device keeps nothing of the note');
});

test('a device whose storage never answers shows the note all the same', async () => {
  await rapporteur.context.addInitScript(() => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await rapporteur.openAnew(`${company.server.shown.origin}/r`);
  await expect.poll(() => words(rapporteur.page)).toContain('Nowhere kept.');
  await rapporteur.sees('This device keeps nothing of the note');
  await rapporteur.audit('a note that no device keeps');
});
