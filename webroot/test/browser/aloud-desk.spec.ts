import { expect, test } from '@playwright/test';
import { Delegate, linksFor } from './by-wire';
import { Company } from './company';
import type { Person } from './person';
import { note } from './phone';
import { Recital } from './recital';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';
const PLENARY = 'kyiv-2017/plenary';
const NAMES = [
  'Armenia',
  'Azerbaijan',
  'Belarus',
  'Estonia',
  'Georgia',
  'Germany',
  'Latvia',
  'Lithuania',
  'Poland',
  'Romania',
  'Ukraine',
];

let company: Company;
let organiser: Person;
let delegates: Delegate[] = [];

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const links = await linksFor(organiser, MEETING, ...NAMES.map((name) => `${name} 1`));
  delegates = await Promise.all(links.map((link) => Delegate.sit(link)));
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  for (const each of delegates) each.leave();
  await company.leave();
});

/** The names in the list of speakers, in its order. */
const list = ({ page }: Person) => page.locator('#queue summary .name');

async function askAll(moderator: Person) {
  for (const [i, each] of delegates.entries()) {
    await each.does(PLENARY, { type: 'floor.request' });
    await expect(list(moderator)).toHaveText(NAMES.slice(0, i + 1));
  }
}

test('a moderator leads ten speakers by keys alone, and each step is read aloud', async () => {
  const moderator = await company.arrive('moderator', 'laptop', company.server.shown.staff.Moderator);
  const { page } = moderator;
  await expect(page.getByRole('button', { name: 'Open the session' })).toBeVisible();
  const ear = await Recital.open('desk', moderator);
  await moderator.sees('2 devices, 2 of them staff');
  const standsAs = (...names: string[]) => ({ sees: () => expect(list(moderator)).toHaveText(names) });
  await ear.readOn();
  await ear.walk('Tab', page.getByRole('button', { name: 'Open the session' }));
  await ear.press('Enter', { hears: /is open/ });
  await ear.meanwhile('eleven delegations ask for the floor', () => askAll(moderator), { hears: /11/, atLast: true });
  await ear.readOn();

  await ear.hurry('Tab', page.getByRole('button', { name: 'Number 10, Romania' }));
  const moved = NAMES.toSpliced(9, 1).toSpliced(7, 0, 'Romania');
  await page.keyboard.press('ArrowUp');
  await ear.press('ArrowUp', { hears: /number 8/, ...standsAs(...moved) });
  await ear.hurry('Tab', page.locator('#queue summary').last());
  await ear.press('Enter', { sees: () => expect(page.locator('#queue details').last()).toHaveAttribute('open') });
  await ear.walk('Tab', page.locator('#queue li').last().getByRole('button', { name: 'Withdraw' }));
  await ear.press('Enter', { hears: /Ukraine leaves/, ...standsAs(...moved.slice(0, 10)) });
  await ear.press('u', { hears: /Taken back/, ...standsAs(...moved) });
  await ear.hurry('Shift+Tab', page.locator('#queue summary').first());
  await ear.press('Enter', { sees: () => expect(page.locator('#queue details').first()).toHaveAttribute('open') });
  await ear.walk('Tab', page.locator('#queue li').first().getByRole('button', { name: 'Give the floor' }));
  await ear.press('Enter', { hears: /Armenia has the floor/, ...standsAs(...moved.slice(1)) });
  for (const [i, name] of moved.slice(1, 10).entries()) {
    await ear.press('n', { hears: new RegExp(`${name} has the floor`), ...standsAs(...moved.slice(i + 2)) });
  }
  await ear.press('+', { hears: /left of/ });
  await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await ear.hurry('Shift+Tab', page.getByRole('button', { name: 'Pause' }));
  await ear.press('Space', { hears: /paused/ });
  await ear.press('e', { hears: /Nobody/ });
  await ear.readOn();
  ear.isAsBefore();
});

test('the rapporteur downloads the report by keys alone, and each step is read aloud', async () => {
  const rapporteur = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  const { page } = rapporteur;
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
  await expect(note(page)).toBeVisible();
  const ear = await Recital.open('report', rapporteur);
  await ear.readOn();
  await ear.hurry('Tab', page.getByRole('button', { name: 'Download' }));
  await ear.walk('Tab', page.locator('summary', { hasText: 'Format' }));
  await ear.press('Enter');
  await ear.press('Tab');
  await ear.press('ArrowDown');
  await ear.hurry('Shift+Tab', page.getByRole('button', { name: 'Download' }));
  const downloading = page.waitForEvent('download');
  await ear.press('Enter', { hears: /in your downloads/ });
  expect((await downloading).suggestedFilename()).toBe('kyiv-2017-report.pdf');
  ear.isAsBefore();
});

test('the report is in the language of the page until another is chosen', async () => {
  const { page } = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  const downloaded = async (button: string) => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return (await downloading).suggestedFilename();
  };
  await page.getByLabel('Language of the report').selectOption('hy');
  expect(await downloaded('Download')).toBe('kyiv-2017-report-hy.docx');
  await page.evaluate(() => localStorage.setItem('session-iv.language', 'ka'));
  await page.reload();
  expect(await downloaded('ჩამოტვირთვა')).toBe('kyiv-2017-report-ka.docx');
});

test('what the report tells is chosen beside a preview, which stays where it was and runs nothing', async () => {
  const { page } = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  await page.getByRole('button', { name: 'Contents and preview' }).click();
  const desk = page.getByRole('dialog', { name: 'Contents and preview' });
  const frame = desk.locator('iframe:not(.unready)');
  const preview = frame.contentFrame();
  await expect(preview.getByRole('heading', { name: 'Selection of topics' })).toBeVisible();
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  const scrolled = () => preview.locator('html').evaluate((html) => html.scrollTop);
  await preview.locator('html').evaluate((html) => {
    html.scrollTop = 300;
  });
  await desk.getByLabel('Programme').uncheck();
  await expect(preview.getByRole('heading', { name: 'Programme' })).toHaveCount(0);
  await expect.poll(scrolled).toBe(300);
  await desk.getByLabel('Nobody (Chatham House Rule)').check();
  await expect(preview.getByText('neither names nor affiliations are told.')).toBeVisible();
  await expect(desk.getByLabel('Delegations', { exact: true })).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await desk.getByRole('button', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toBe('kyiv-2017-report-extract-unattributed.docx');
  await page.route('**/report/preview?**', (route) =>
    route.fulfill({ status: 503, contentType: 'application/json', body: '{"code":"store-unavailable"}' }),
  );
  await desk.getByLabel('Notes').uncheck();
  await expect(desk.getByRole('alert')).toBeVisible();
  await expect(preview.getByText('neither names nor affiliations are told.')).toBeVisible();
});
