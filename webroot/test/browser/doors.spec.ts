import { expect, test } from '@playwright/test';
import { Company, PASSWORD } from './company';
import type { Person } from './person';
import { tab } from './phone';

test.describe.configure({ mode: 'serial' });

let company: Company;
let organiser: Person;
let georgia: Person;
let link: string;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  link = (await company.seatLinks(organiser, 'Georgia 1')).get('Georgia 1') ?? '';
  georgia = await company.arrive('Georgia', 'phone', link);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

test('a wrong code, a wrong password and a used link each get a clear answer', async () => {
  const { origin, staff } = company.server.shown;
  const stranger = await company.arrive('stranger', 'phone', `${origin}/j/WRNGCDXX`);
  await stranger.sees('This code opens no meeting');
  await stranger.audit('a wrong code');
  await stranger.page.goto(`${origin}/s#no-such-secret`);
  await stranger.sees('This link does not open a seat');
  await stranger.page.goto(`${origin}/sign-in`);
  await stranger.page.getByLabel('Password', { exact: true }).fill('not the password at all');
  await stranger.page.getByRole('button', { name: 'Sign in' }).click();
  await stranger.sees('This is not the password.');
  await stranger.audit('a wrong password');
  await stranger.page.goto(staff.Organiser ?? '');
  await stranger.page.getByLabel('New password').fill(PASSWORD);
  await stranger.page.getByRole('button', { name: 'Set the password and go on' }).click();
  await stranger.sees('This link was used already or has been replaced.');
  await stranger.page.goto(`${origin}/o`);
  await stranger.sees('You are signed out');
  await stranger.audit('signed out');
});

test('a page comes back after a reload, and after going back and forth', async () => {
  const { page } = georgia;
  await tab(page, 'Room');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Georgia 1');
  await page.goto(`${company.server.shown.origin}/nowhere`);
  await page.goBack();
  await expect(page.getByRole('banner')).toContainText('connected');
});

test('whoever takes a role away takes it from an open page', async () => {
  const rapporteur = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  await expect(rapporteur.page.getByRole('heading', { name: 'Rapporteur', level: 1 })).toBeVisible();
  await rapporteur.page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await rapporteur.page.keyboard.type('While I may');
  await rapporteur.sees('All saved');
  await organiser.page.getByRole('link', { name: 'Delegations', exact: true }).first().click();
  await organiser.page.getByRole('navigation', { name: 'Seats' }).getByRole('link', { name: 'Staff' }).click();
  await organiser.page.getByRole('button', { name: 'Dismiss Rapporteur as Rapporteur' }).click();
  await rapporteur.sees('This page is not for your seat');
});

test('a device without a network says so, and says what it keeps', async () => {
  const banner = (person: Person) => person.page.getByRole('banner');
  // The browser keeps a socket that is open already: only what the device itself says tells of the network here.
  for (const person of [georgia, organiser]) await person.context.setOffline(true);
  await expect(banner(georgia)).toContainText('no connection');
  await expect(banner(georgia)).toContainText('what you do is kept on this device');
  await expect(banner(organiser)).toContainText('nothing can be done until it is back');
  for (const person of [georgia, organiser]) await person.context.setOffline(false);
  for (const person of [georgia, organiser]) await expect(banner(person)).toContainText('connected');
});

test('the server is killed under open pages, and what is done meanwhile arrives', async () => {
  await organiser.page.getByRole('link', { name: 'Poll', exact: true }).click();
  await organiser.page.getByRole('button', { name: 'Prepare a poll' }).click();
  await organiser.page.getByRole('button', { name: 'Open the vote' }).dblclick();
  await georgia.page.getByRole('checkbox').first().check();
  const again = company.server.killAndStartAgain();
  await expect(georgia.page.getByRole('banner')).toContainText('no connection');
  await georgia.page.getByRole('main').getByRole('button', { name: 'Vote', exact: true }).click();
  await georgia.sees('On this device. It goes out when the connection is back.');
  await again;
  await georgia.sees(/^Counted at \d\d:\d\d$/);
  await expect(organiser.page.getByRole('article').filter({ hasText: '1 of 15 delegations have voted' })).toHaveCount(
    1,
  );
});

test('a server without a meeting says so to its organiser', async ({ browser }) => {
  const empty = await Company.gather(browser, '--sample', 'false');
  const { page } = await empty.organiserOf('/o');
  await expect(page.getByRole('heading', { name: 'This server holds no meeting yet' })).toBeVisible();
  expect(empty.faults).toEqual([]);
  await empty.leave();
});
