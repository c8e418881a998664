import { expect, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

const NAME = 'ნინო ბერიძე';

let company: Company;
let organiser: Person;
let moderator: Person;
let first: Person;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  moderator = await company.arrive('moderator', 'laptop', company.server.shown.staff.Moderator);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

async function knock(device: string, name: string): Promise<Person> {
  const guest = await company.arrive(device, 'phone', company.server.shown.join);
  await guest.page.getByLabel('Your name').fill(name);
  await guest.page.getByLabel('Your delegation').selectOption('Georgia');
  await guest.page.getByRole('button', { name: 'Ask to join' }).click();
  await guest.sees('will let you in');
  return guest;
}

test('a guest who knocks again with another phone is given the seat that they have', async () => {
  first = await knock('first phone', NAME);
  const waiting = moderator.page.getByRole('listitem').filter({ hasText: NAME });
  await waiting.getByRole('button', { name: 'Admit' }).click();
  const banner = first.page.getByRole('banner');
  await expect(banner).toContainText(/Georgia \d/);
  const seat = /Georgia \d/.exec((await banner.textContent()) ?? '')?.[0] ?? '';
  const second = await knock('second phone', `  ${NAME} `);
  await expect(waiting).toContainText(`Somebody of this name has a seat already: ${seat}`);
  await expect(waiting.getByRole('button', { name: 'Admit', exact: true })).toHaveCount(0);
  await moderator.audit('a guest who has a seat already');
  await waiting.getByRole('button', { name: `Move ${seat} to this device` }).click();
  const dialog = moderator.page.getByRole('dialog');
  await expect(dialog).toContainText('The device that had it is signed out');
  await dialog.getByRole('button', { name: `Move ${seat} to this device` }).click();
  await expect(second.page.getByRole('banner')).toContainText(seat);
  await expect(waiting).toHaveCount(0);
  await expect(first.page.getByRole('navigation')).toHaveCount(0);
  await first.audit('a seat that was moved away');
});

test('another person of the same name gets a seat of their own', async () => {
  const namesake = await knock('a third phone', NAME);
  const waiting = moderator.page.getByRole('listitem').filter({ hasText: NAME });
  await waiting.getByRole('button', { name: 'Another person of the same name' }).click();
  await expect(namesake.page.getByRole('banner')).toContainText(/Georgia \d/);
});

test('whose a found card is can be asked, and the card still opens its seat', async () => {
  const link = (await company.seatLinks(organiser, 'Ukraine 1')).get('Ukraine 1') ?? '';
  const { page } = organiser;
  const card = page.getByRole('group').filter({ hasText: 'A card was found' });
  await card.getByText('A card was found').click();
  await card.getByLabel('Address on the card').fill(link);
  await card.getByRole('button', { name: 'Whose is it?' }).click();
  await expect(card).toContainText('This card opens Ukraine 1, Ukraine.');
  await organiser.audit('a found card');
  const ukraine = await company.arrive('Ukraine', 'phone', link);
  await expect(ukraine.page.getByRole('banner')).toContainText('Ukraine 1');
});
