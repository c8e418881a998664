import { expect, type Locator, test } from '@playwright/test';
import { CROWD, crowdedMeeting, LABELS } from './budget/meeting';
import { Delegate, linksFor } from './by-wire';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

const MEETING = 'crowd';
const PLENARY = 'crowd/plenary';
const WAITING = 200;
/** How many ask before the next ones come. */
const AT_ONCE = 20;

let company: Company;
let moderator: Person;
let delegates: Delegate[] = [];

test.beforeAll(async ({ browser }) => {
  expect(CROWD).toBeGreaterThanOrEqual(WAITING);
  company = await Company.ofFile(browser, crowdedMeeting());
  const organiser = await company.organiser();
  moderator = await company.arrive('moderator', 'laptop', company.server.shown.staff.Moderator);
  await moderator.page.getByRole('button', { name: 'Open the session' }).click();
  await expect(moderator.page.getByRole('button', { name: 'Close the session' })).toBeVisible();
  const links = await linksFor(organiser, MEETING, ...LABELS.slice(0, WAITING));
  for (let i = 0; i < WAITING; i += AT_ONCE) {
    const next = await Promise.all(links.slice(i, i + AT_ONCE).map((link) => Delegate.sit(link)));
    for (const each of next) await each.does(PLENARY, { type: 'floor.request' });
    delegates = [...delegates, ...next];
  }
  await expect(moderator.page.locator('#queue h2')).toContainText(`${WAITING}`);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  for (const each of delegates) each.leave();
  await company.leave();
});

const rows = () => moderator.page.locator('#queue li');
const seats = () => rows().locator('.seat');
const rowOf = (seat: string) => rows().filter({ has: moderator.page.getByText(seat, { exact: true }) });

/** The whole of a row can be seen: no line and no bar stands over it. */
async function inSight(row: Locator, name: string) {
  const covered = () =>
    row.evaluate((element) => {
      const { top, bottom, left } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) return `outside: ${Math.round(top)} to ${Math.round(bottom)}`;
      const over = [top + 4, bottom - 4].map((y) => document.elementFromPoint(left + 24, y));
      return over.every((each) => each && element.contains(each)) ? '' : 'under something';
    });
  await expect.poll(covered, { message: name }).toBe('');
}

for (const [width, height] of [
  [1440, 900],
  [360, 740],
] as const) {
  const size = `${width} by ${height}`;

  test(`at ${size} a row that goes beyond the rows that are shown stays in sight, and the focus on it`, async () => {
    const { page } = moderator;
    await page.setViewportSize({ width, height });
    await expect(rows()).toHaveCount(12);
    const last = (await seats().nth(11).textContent()) ?? '';
    const handle = rowOf(last).locator('.handle');
    await handle.focus();
    for (const place of [13, 14, 15]) {
      await page.keyboard.press('ArrowDown');
      await expect(seats().nth(place - 1)).toHaveText(last);
      await expect(handle).toBeFocused();
      await inSight(rowOf(last), `${last} at ${place}`);
    }
    await page.getByRole('button', { name: `Show all ${WAITING}` }).click();
    await expect(rows()).toHaveCount(WAITING);
    await page.getByRole('button', { name: 'Show the first 12' }).click();
    await expect(rows()).toHaveCount(12);
  });

  test(`at ${size} rows deep in a list of ${WAITING} are moved by keys, to the top and by drag, and stay in sight`, async () => {
    const { page } = moderator;
    await page.setViewportSize({ width, height });
    await page.getByRole('button', { name: `Show all ${WAITING}` }).click();
    const deep = (await seats().nth(150).textContent()) ?? '';
    const row = rowOf(deep);
    await row.locator('.handle').focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowUp');
    await expect(seats().nth(130)).toHaveText(deep);
    await expect(row.locator('.handle')).toBeFocused();
    await inSight(row, 'after twenty presses up');

    await row.locator('summary').press('Enter');
    const top = row.getByRole('button', { name: /To the top|to the top/ }).filter({ visible: true });
    await top.focus();
    await page.keyboard.press('Enter');
    await expect(seats().first()).toHaveText(deep);
    await expect(top).toBeFocused();
    await inSight(row, 'after "to the top"');
    await row.locator('summary').press('Enter');

    const dragged = (await seats().nth(120).textContent()) ?? '';
    const from = rowOf(dragged).locator('.handle');
    await from.scrollIntoViewIfNeeded();
    const box = await from.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 20, 2, { steps: 5 });
    // Held at the edge the page goes along, until the top of the list comes down to the pointer.
    await expect
      .poll(() =>
        rows()
          .first()
          .evaluate((first) => first.getBoundingClientRect().top),
      )
      .toBeGreaterThan(2);
    await page.mouse.up();
    await expect(seats().first()).toHaveText(dragged);
    await inSight(rowOf(dragged), 'after the drag');
    await page.getByRole('button', { name: 'Show the first 12' }).click();
  });
}
