import { expect, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { ask } from './phone';

const STRIP = /^Georgia was interrupted, \d+:\d\d left$/;

let company: Company;
let moderator: Person;
let projector: Person;
let georgia: Person;
let ukraine: Person;

test.describe.configure({ mode: 'serial' });

const press = ({ page }: Person, name: string | RegExp) => page.getByRole('button', { name }).click();
const has = (person: Person) => person.sees('You have the floor');

async function everybodySees(is: boolean): Promise<void> {
  for (const { page, name } of [moderator, projector, georgia, ukraine]) {
    const strip = page.locator('.strip').filter({ hasText: STRIP });
    if (is) await expect(strip.first(), name).toBeVisible();
    else await expect(strip, name).toHaveCount(0);
  }
}

/** Georgia speaks, and Ukraine's point of order interrupts it. */
async function interrupt(): Promise<void> {
  await has(georgia);
  await press(ukraine, 'Point of order');
  await ukraine.page.getByLabel('On what ground?').fill('There is no quorum');
  await press(ukraine, 'Raise it');
  await press(moderator, 'Give next: Ukraine');
  await has(ukraine);
  await everybodySees(true);
}

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  const organiser = await company.organiser();
  const links = await company.seatLinks(organiser, 'Georgia 1', 'Ukraine 1');
  const { staff } = company.server.shown;
  moderator = await company.arrive('moderator', 'laptop', staff.Moderator);
  projector = await company.arrive('projector', 'projector', staff.Projector);
  georgia = await company.arrive('Georgia', 'phone', links.get('Georgia 1'));
  ukraine = await company.arrive('Ukraine', 'phone', links.get('Ukraine 1'));
  await press(moderator, 'Open the session');
  await moderator.page.getByLabel('Preview').selectOption('Floor');
  await press(moderator, 'Take');
  await ask(georgia, 'You are next');
  await press(moderator, 'Give next: Georgia');
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

test('after a point of order one press gives the floor back to who was interrupted', async () => {
  await interrupt();
  for (const each of [moderator, projector, georgia, ukraine]) await each.audit('an interrupted speech');
  await expect(georgia.page.getByRole('button', { name: 'Ask for the floor' })).toHaveCount(0);
  await press(moderator, /^Give back: Georgia/);
  await has(georgia);
  await everybodySees(false);
});

test('who was interrupted may give up the rest, and may ask again then', async () => {
  await interrupt();
  await press(georgia, 'Give up the rest');
  await everybodySees(false);
  await has(ukraine);
  await ask(georgia, 'You are next');
});

test('the desk may say that an interrupted speech does not go on', async () => {
  await press(moderator, 'Give next: Georgia');
  await interrupt();
  await press(moderator, 'Do not go on with it');
  await everybodySees(false);
  await has(ukraine);
  await expect(georgia.page.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
});
