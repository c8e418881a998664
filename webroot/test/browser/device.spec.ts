import { expect, type Page, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { ask, tab, vote } from './phone';

let company: Company;
let moderator: Person;
let georgia: Person;

/** What a device without a screen lacks or does not tell: how many hold its screen awake, how it trembled, what was shared. */
interface Told {
  awake: number;
  trembled: number;
  shared: string[];
}

/** Puts a device's own parts under the page, before it loads, that tell what the page asked of them. */
async function equip(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: Told = { awake: 0, trembled: 0, shared: [] };
    const request = async () => {
      told.awake += 1;
      const lock = new EventTarget();
      const release = async () => {
        told.awake -= 1;
        lock.dispatchEvent(new Event('release'));
      };
      return Object.assign(lock, { release });
    };
    const set = (name: string, value: unknown) => Object.defineProperty(navigator, name, { value });
    set('wakeLock', { request });
    set('vibrate', () => {
      told.trembled += 1;
      return true;
    });
    set('canShare', () => true);
    set('share', async ({ files }: { files: File[] }) => {
      told.shared.push(...files.map((each) => `${each.name} ${each.size > 1_000 ? 'whole' : each.size}`));
    });
    Object.assign(globalThis, { told });
  });
}

const told = ({ page }: Person) => page.evaluate(() => (globalThis as unknown as { told: Told }).told);
const awake = (person: Person) => expect.poll(async () => (await told(person)).awake, `${person.name} is awake`);

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  const organiser = await company.organiser();
  const link = (await company.seatLinks(organiser, 'Georgia 1')).get('Georgia 1') ?? '';
  moderator = await company.arrive('moderator', 'laptop', company.server.shown.staff.Moderator);
  await moderator.page.getByRole('button', { name: 'Open the session' }).click();
  georgia = await company.arrive('Georgia', 'phone');
  await equip(georgia.page);
  await georgia.page.goto(link);
  await expect(georgia.page.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
});

test('the title of the page says where one is', async () => {
  const { page } = georgia;
  await expect(page).toHaveTitle('Floor · Plenary · Session IV');
  await tab(page, 'Vote');
  await expect(page).toHaveTitle('Vote · Plenary · Session IV');
  await tab(page, 'Floor');
});

test('a place is where it was left, at its top when it is pressed again, and when something else has begun', async () => {
  const { page } = georgia;
  const turnTo = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('button', { name })
      .evaluate((button: HTMLElement) => button.click());
  const scrolled = () => expect.poll(() => page.evaluate(() => scrollY));
  await turnTo('Room');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 60));
  await turnTo('Note');
  await scrolled().toBe(0);
  await turnTo('Room');
  await scrolled().toBe(60);
  await turnTo('Room');
  await scrolled().toBe(0);
  await page.evaluate(() => scrollTo(0, 60));
  await turnTo('Floor');
  await moderator.page.getByRole('button', { name: 'Close the session' }).click();
  await georgia.sees('The session is closed.');
  await turnTo('Room');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await scrolled().toBe(0);
  await moderator.page.getByRole('button', { name: 'Open the session' }).first().click();
  await turnTo('Floor');
  await expect(page.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

/** Georgia asks, speaks, and has spoken. */
async function speak(): Promise<void> {
  await awake(georgia).toBe(0);
  await ask(georgia, 'You are next');
  await moderator.page.getByRole('button', { name: 'Give next: Georgia' }).click();
  await georgia.sees('You have the floor');
  await awake(georgia).toBe(1);
  await georgia.page.getByRole('button', { name: 'Yield the rest' }).click();
  await georgia.sees('Nobody has the floor');
  await awake(georgia).toBe(0);
}

test('a phone is awake while its owner speaks or is to vote, and not before or after', async () => {
  await speak();
  await moderator.page.getByRole('button', { name: 'Quick poll' }).click();
  await moderator.page.getByLabel(/^Question/).fill('Shall we go on?');
  await moderator.page.getByRole('button', { name: 'Open the vote' }).click();
  await vote(georgia, 'Yes');
  await awake(georgia).toBe(1);
  await moderator.page.locator('#polls').getByRole('button', { name: 'Close the vote' }).click();
  await moderator.page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  await georgia.sees('The result has not been published yet');
  await awake(georgia).toBe(0);
  await moderator.page.locator('#polls').getByRole('button', { name: 'Publish the result' }).click();
  await moderator.page.getByRole('dialog').getByRole('button', { name: 'Publish the result' }).click();
  await georgia.sees('Adopted with 1 in favour');
});

test('a phone vibrates and sounds only where it was asked to, and remembers it', async () => {
  const { page } = georgia;
  await tab(page, 'Room');
  const wishes = [/^Sound when/, /^Vibrate when/].map((name) => page.getByRole('checkbox', { name }));
  for (const each of wishes) await expect(each).not.toBeChecked();
  await tab(page, 'Floor');
  const before = (await told(georgia)).trembled;
  await speak();
  expect((await told(georgia)).trembled, 'nobody asked it to').toBe(before);
  await tab(page, 'Room');
  for (const each of wishes) await each.check();
  await page.reload();
  await tab(page, 'Room');
  for (const each of wishes) await expect(each).toBeChecked();
  await georgia.audit('what the device may do');
  await tab(page, 'Floor');
  await speak();
  expect((await told(georgia)).trembled).toBeGreaterThan(0);
  await tab(page, 'Room');
  for (const each of wishes) await each.uncheck();
});

test('the report is handed on by the list of the device, where it has one', async () => {
  const rapporteur = await company.arrive('rapporteur', 'laptop');
  await equip(rapporteur.page);
  await rapporteur.page.goto(company.server.shown.staff.Rapporteur ?? '');
  await rapporteur.page.getByRole('button', { name: 'Share', exact: true }).click();
  await rapporteur.sees('kyiv-2017-report.docx was handed on.');
  expect((await told(rapporteur)).shared).toEqual(['kyiv-2017-report.docx whole']);
});
