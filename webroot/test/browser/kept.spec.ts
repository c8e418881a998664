import { expect, test } from '@playwright/test';
import { Delegate, groupsToldTo, linksFor } from './by-wire';
import { Company } from './company';
import type { Person } from './person';
import { ask, note, tab, toTheEnd, words } from './phone';

const MEETING = 'kyiv-2017';
let company: Company;
let organiser: Person;
let moderator: Person;
let georgia: Person;

test.describe.configure({ mode: 'serial' });

const press = ({ page }: Person, name: string | RegExp) => page.getByRole('button', { name }).click();

async function openQuickPoll(question: string): Promise<void> {
  await press(moderator, 'Quick poll');
  await moderator.page.getByLabel('Question').fill(question);
  await press(moderator, 'Open the vote');
  await georgia.sees(question);
}

/** Presses, and says yes to the question that follows. */
async function surely({ page }: Person, name: string, of: string): Promise<void> {
  await page.getByRole('article').filter({ hasText: of }).getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const link = (await company.seatLinks(organiser, 'Georgia 1')).get('Georgia 1');
  moderator = await company.arrive('moderator', 'laptop', company.server.shown.staff.Moderator);
  georgia = await company.arrive('Georgia', 'phone', link);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

test('a topic is proposed with one press, wherever one reads in the topics and the programme', async () => {
  const { page } = georgia;
  const propose = page.getByRole('button', { name: 'Propose a topic' });
  const screens = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  await expect(page.getByRole('heading', { name: 'Programme' })).toBeAttached();
  await expect.poll(screens, 'the page is long').toBeGreaterThan(2);
  await expect(propose).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => scrollTo(0, innerHeight));
  await expect(propose).toBeInViewport({ ratio: 1 });
  await expect(page.locator('main .first')).toHaveCount(1);
  await georgia.audit('a topic may be proposed');
  const place = await propose.boundingBox();
  await page.touchscreen.tap((place?.x ?? 0) + 40, (place?.y ?? 0) + 20);
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByLabel('Title')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('main .first'), 'the form has the act that leads').toHaveCount(1);
  await press(georgia, 'Cancel');
  await expect(propose).toBeInViewport({ ratio: 1 });
});

test('what became of a topic stands above the act under the thumb, also once the list takes more room', async () => {
  const { page } = georgia;
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 568 });
  await press(georgia, 'Propose a topic');
  await page.getByLabel('Title').fill('What a phone of the smallest size shows');
  await press(georgia, 'Propose it');
  await expect(page.getByRole('heading', { name: 'What a phone of the smallest size shows' })).toBeAttached();
  const said = page.getByText('✓ Your topic stands in the list');
  await expect(said).toBeFocused();
  const seen = () =>
    said.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  await expect.poll(seen).toBe(true);
  // Titles take more room, as in another language.
  await page.evaluate(() => {
    for (const title of document.querySelectorAll<HTMLElement>('main h3')) title.style.fontSize = '40px';
  });
  await expect.poll(seen).toBe(true);
  if (size) await page.setViewportSize(size);
});

test('a topic that is being written when the session opens is kept, and said to be kept', async () => {
  const { page } = georgia;
  await press(georgia, 'Propose a topic');
  await page.getByLabel('Title').fill('Radio links');
  await page.getByLabel('Why it matters').fill('Nobody hears us beyond the ridge.');
  await press(moderator, 'Open the session');
  await expect(page.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
  await georgia.audit('a topic that is kept');
  await press(georgia, 'Your topic is not sent yet');
  await expect(page.getByLabel('Title')).toHaveValue('Radio links');
  await expect(page.getByLabel('Why it matters')).toHaveValue('Nobody hears us beyond the ridge.');
  await press(georgia, 'Propose it');
  await georgia.sees('Your topic stands in the list');
  await expect(page.getByRole('button', { name: 'Your topic is not sent yet' })).toHaveCount(0);
});

test('what is marked on a ballot stays marked while the page shows something else', async () => {
  const { page } = georgia;
  await openQuickPoll('Is the first text agreed?');
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await tab(page, 'Room');
  await tab(page, 'Vote');
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await page.getByRole('main').getByRole('button', { name: 'Vote', exact: true }).click();
  await georgia.sees(/^Counted at \d\d:\d\d$/);
});

test('a point of order that is being written when a vote opens is kept, and gone once it is given up', async () => {
  const { page } = georgia;
  const ground = page.getByLabel('On what ground?');
  await tab(page, 'Floor');
  await press(georgia, 'Point of order');
  await ground.fill('There is no interpreter');
  await openQuickPoll('Is the second text agreed?');
  await expect(ground).toHaveCount(0);
  const another = await page.getByRole('button', { name: 'Another vote is open' }).boundingBox();
  const first = await page.getByRole('radio').first().boundingBox();
  expect(another?.y, 'the other open vote is above the options').toBeLessThan(first?.y ?? 0);
  await tab(page, 'Floor');
  await expect(ground).toHaveValue('There is no interpreter');
  await press(georgia, 'Cancel');
  await tab(page, 'Vote');
  await tab(page, 'Floor');
  await expect(page.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
  await expect(ground).toHaveCount(0);
});

test('news that needs no act takes nobody from the note', async () => {
  const { page } = georgia;
  await tab(page, 'Note');
  await toTheEnd(page);
  await page.keyboard.type('One');
  await surely(moderator, 'Close the vote', 'Is the first text agreed?');
  await surely(moderator, 'Close the vote', 'Is the second text agreed?');
  const call = page.getByRole('button', { name: 'Vote closed' });
  await expect(call).toBeVisible();
  await expect(note(page)).toBeFocused();
  await page.keyboard.type(' two');
  expect(await words(page)).toBe('One two');
  await georgia.audit('a call above the note');
  await call.click();
  await georgia.sees('The vote is closed. The result has not been published yet.');
});

test('who has no group is led to the groups once they are formed, and leaving one can be taken back', async () => {
  const { page } = organiser;
  await page.getByRole('link', { name: 'Poll', exact: true }).click();
  await press(organiser, 'Prepare a poll');
  await page.getByLabel('Topics to select').fill('2');
  await page.getByLabel(/^Quorum/).selectOption({ label: 'none' });
  await press(organiser, 'Open the vote');
  const marks = georgia.page.getByRole('checkbox');
  for (const mark of [marks.nth(0), marks.nth(1)]) await mark.check();
  await georgia.page.getByRole('main').getByRole('button', { name: 'Vote', exact: true }).click();
  await georgia.sees(/^Counted at/);
  // Without any mark the vote that was counted stands, and is said to stand.
  for (const mark of [marks.nth(0), marks.nth(1)]) await mark.uncheck();
  await georgia.sees('Your vote counts as it was until you send another.');
  for (const act of ['Close the vote', 'Publish the result']) {
    await page.getByRole('button', { name: act }).click();
    await page.getByRole('dialog').getByRole('button', { name: act }).click();
  }
  await press(organiser, 'Form 2 working groups');
  await georgia.page.getByRole('button', { name: 'Join with our delegation' }).last().click();
  await georgia.sees('✓ Joined. This is your group now.');
  await tab(georgia.page, 'Room');
  await press(georgia, 'Leave with our delegation');
  await expect(georgia.page.locator('.undo')).toContainText('Your delegation leaves the group');
  await georgia.audit('a group that is being left');
  await press(georgia, 'Undo');
  await georgia.sees('✓ Your delegation is a member');
  await expect(georgia.page.getByRole('button', { name: 'Leave with our delegation' })).toBeVisible();
});

test('the group joined last is followed, and to be back in another one is not to have joined it', async () => {
  const { page } = georgia;
  const title = page.getByRole('heading', { level: 1 });
  const joined = page.getByRole('heading', { name: 'Joined. This is your group now.' });
  const [first, second] = groupsToldTo(georgia);
  await expect(title).toHaveText(second?.title ?? '');
  await press(georgia, 'Join with our delegation');
  await expect(title, 'it stands before the other one').toHaveText(first?.title ?? '');
  await expect(joined).toBeVisible();
  const [link = ''] = await linksFor(organiser, MEETING, 'Georgia 2');
  const colleague = await Delegate.sit(link);
  await colleague.does(MEETING, { type: 'group.leave', room: first?.room ?? '' });
  colleague.leave();
  await expect(title).toHaveText(second?.title ?? '');
  await tab(page, 'Room');
  await expect(page.getByText('✓ Your delegation is a member')).toHaveCount(1);
  await expect(joined).toHaveCount(0);
});

test('the phone follows the plenary when it sits again, and who is given the floor is not leaving the list', async () => {
  const { page } = georgia;
  const title = page.getByRole('heading', { level: 1 });
  const room = moderator.page.getByRole('combobox', { name: 'Room' });
  for (const each of ['first', 'second']) await surely(moderator, 'Publish the result', `Is the ${each} text agreed?`);
  await room.selectOption({ label: (await title.textContent()) ?? '' });
  await press(moderator, 'Open the session');
  await tab(page, 'Floor');
  await georgia.sees('Nobody has the floor');
  await press(moderator, 'Close the session');
  await georgia.sees('The session is closed.');
  await room.selectOption({ label: 'Plenary' });
  await press(moderator, 'Close the session');
  await press(moderator, 'Open the session again');
  await expect(title).toHaveText('Plenary');
  await ask(georgia, 'You are next');
  await press(georgia, 'Withdraw');
  await expect(page.locator('.undo')).toBeVisible();
  await press(moderator, 'Give next: Georgia');
  await georgia.sees('You have the floor');
  await expect(page.locator('.undo')).toHaveCount(0);
  await press(georgia, 'Yield the rest');
  await georgia.sees('Nobody has the floor');
});

test('whoever reads the note and comes back to it is where they were in it', async () => {
  const { page } = georgia;
  await tab(page, 'Note');
  await toTheEnd(page);
  for (let i = 0; i < 40; i++) {
    await page.keyboard.type(`Line ${i}`);
    await page.keyboard.press('Enter');
  }
  await georgia.sees('All saved');
  await page.addInitScript(() => {
    const titles = new Set<string>();
    Object.assign(window, { titles });
    new MutationObserver(() => titles.add(document.querySelector('h1')?.textContent ?? '')).observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.reload();
  await tab(page, 'Note');
  await expect(note(page)).toContainText('Line 39');
  const shown = await page.evaluate(() => [...(window as unknown as { titles: Set<string> }).titles]);
  expect(shown).toContain('Plenary');
  for (const { title } of groupsToldTo(georgia)) expect(shown, 'no room is shown that gives way').not.toContain(title);
  await page.evaluate(() => scrollTo(0, 300));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  // Not by the mouse of the test, which scrolls to what it presses.
  const turn = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('button', { name })
      .evaluate((button: HTMLElement) => button.click());
  await turn('Room');
  await expect(page.getByRole('heading', { name: 'Working groups' })).toBeVisible();
  await turn('Note');
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(300);
});
