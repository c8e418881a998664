import { expect, test } from '@playwright/test';
import { Delegate, linksFor, pollToldTo } from './by-wire';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';
const PLENARY = 'kyiv-2017/plenary';
const DAY_MS = 86_400_000;

let company: Company;
let organiser: Person;
let georgia: Person;
let moderator: Person;
let opener: Delegate | undefined;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const [own = ''] = await linksFor(organiser, MEETING, 'Georgia 1');
  opener = await Delegate.beside(organiser);
  georgia = await company.arrive('Georgia', 'phone', own);
  await expect(georgia.page.getByRole('heading', { name: 'Programme' })).toBeVisible();
  await organiser.page.getByRole('link', { name: 'Poll', exact: true }).click();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  opener?.leave();
  await company.leave();
});

const button = (name: string) => organiser.page.getByRole('main').getByRole('button', { name });

/** Day and time by the clock of the meeting, as a field has them. */
function inKyiv(at: number): string {
  const style = { timeZone: 'Europe/Kyiv', hourCycle: 'h23' } as const;
  const day = new Intl.DateTimeFormat('sv-SE', { ...style, dateStyle: 'short' }).format(at);
  const time = new Intl.DateTimeFormat('sv-SE', { ...style, timeStyle: 'short' }).format(at);
  return `${day}T${time}`;
}

test('the organiser says when a vote closes, by the clock of the meeting, and reads what that will be', async () => {
  const { page } = organiser;
  await button('Prepare a poll').click();
  await page.getByLabel('The vote closes').selectOption('at a day and time, by itself');
  await organiser.sees('Say on which day and at which time the vote closes.');
  await expect(button('Open the vote')).toBeDisabled();
  const field = page.getByLabel('Day and time, by the clock of Europe/Kyiv');
  await field.fill(inKyiv(Date.now() - DAY_MS));
  await organiser.sees('The closing time is still to come.');
  await expect(button('Open the vote')).toBeDisabled();
  const closes = inKyiv(Date.now() + 2.5 * DAY_MS);
  await field.fill(closes);
  await organiser.sees(/^Closes on \d+ \w+ \d{4} at \d\d:\d\d; 2 days left\. It can be closed by hand before/);
  await organiser.audit('a vote that closes by the clock');
  await button('Open the vote').click();
  await expect(page.getByRole('article').filter({ hasText: 'Vote open' })).toContainText('2 days left');
  expect(inKyiv(pollToldTo(organiser).closesAt ?? 0)).toBe(closes);
  const waited = page.getByText(/^\d+ delegations have not voted$/);
  const before = Number.parseInt((await waited.textContent()) ?? '', 10);
  await georgia.page.locator('.option').first().click();
  await georgia.page.locator('.dock button').click();
  await waited.filter({ hasText: `${before - 1} ` }).click();
  const names = page.getByRole('article').getByRole('listitem');
  await expect(names.filter({ hasText: /^Ukraine$/ })).toBeVisible();
  await expect(names.filter({ hasText: /^Georgia$/ })).toHaveCount(0);
  await georgia.sees(new RegExp(`at ${closes.slice(-5)}`));
  await georgia.sees('2 days left');
  await georgia.audit('a ballot that says until when');
});

test('it can be closed by hand before its time', async () => {
  await button('Close the vote').first().click();
  await organiser.page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  await georgia.sees('The vote is closed. The result has not been published yet.');
});

test('a vote is annulled, and the next one begins with what was chosen', async () => {
  const { page } = organiser;
  await page.getByText('Annul this vote').click();
  await expect(button('Annul for good')).toBeDisabled();
  await page.getByLabel('Why? Everybody reads it').fill('Two of the topics say the same.');
  await organiser.audit('a vote that is to be annulled');
  await button('Annul for good').click();
  await georgia.sees('This vote was annulled and comes to no result. Two of the topics say the same.');
  await georgia.audit('a vote that was annulled');
  await button('Prepare a poll').click();
  await expect(page.getByRole('checkbox', { name: /Ask again/ })).toBeChecked();
  await organiser.audit('a vote that asks again');
  await button('Open the vote').click();
  await georgia.sees('It begins with what your delegation chose there. Nothing counts before you vote.');
  await expect(georgia.page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(georgia.page.getByRole('checkbox').first()).toBeChecked();
  await georgia.audit('a ballot that begins with what was chosen');
  await organiser.sees('0 of 15 delegations have voted');
  await georgia.page.locator('.dock button').click();
  await georgia.sees(/^Counted at/);
  const { id, again } = pollToldTo(georgia);
  expect(again).toBe(1);
  await opener?.does(MEETING, { type: 'poll.close', poll: id });
  await opener?.does(MEETING, { type: 'poll.publish', poll: id });
  await georgia.sees(/^1 of 15 delegations voted/);
});

test('a phone counts down the last seconds, and the vote closes by itself', async () => {
  const dock = georgia.page.locator('.dock');
  const closesAt = Date.now() + 25_000;
  await opener?.does(PLENARY, { type: 'poll.open-question', question: 'Shall we go on?', closesAt, whoVoted: 'all' });
  await expect(georgia.page.getByRole('heading', { name: 'Shall we go on?' })).toBeVisible();
  await georgia.sees(/^\d+ seconds? left$/);
  await georgia.sees('Everybody sees which delegations have voted, nobody how.');
  await georgia.page.getByRole('radio', { name: 'Yes', exact: true }).tap();
  await dock.getByRole('button', { name: 'Vote' }).tap();
  await georgia.sees(/^Counted at/);
  const closed = georgia.page.getByText('The vote is closed. The result has not been published yet.');
  await expect(closed.filter({ visible: true })).toHaveCount(1);
  await expect(dock.getByRole('button')).toHaveCount(0);
  const { state, closedAt } = pollToldTo(georgia);
  expect({ state, closedAt }).toEqual({ state: 'closed', closedAt: closesAt });
});

test('a question needs two thirds of all ballots, and every page says so', async () => {
  moderator = await company.arrive('moderator', 'laptop', company.server.shown.staff.Moderator);
  const { page } = moderator;
  await page.getByRole('button', { name: 'Quick poll' }).click();
  await page.getByRole('textbox', { name: 'Question' }).fill('Shall the list be public?');
  await page.getByText('More terms').click();
  await page.getByLabel('Adopted by').selectOption('two thirds');
  await page.getByLabel('Of what').selectOption('all ballots including abstentions');
  await moderator.sees('Adopted if two thirds of all ballots including abstentions are in favour');
  await moderator.audit('the terms of a question');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await georgia.sees('Adopted if two thirds of all ballots including abstentions are in favour');
  await georgia.page.getByRole('radio', { name: 'Yes', exact: true }).tap();
  await georgia.page.locator('.dock').getByRole('button', { name: 'Vote' }).tap();
  await georgia.sees(/^Counted at/);
  const { id, deciding } = pollToldTo(georgia);
  expect(deciding).toEqual({ type: 'required-majority', part: 'two-thirds', base: 'cast' });
  await opener?.does(PLENARY, { type: 'poll.close', poll: id });
  await opener?.does(PLENARY, { type: 'poll.publish', poll: id });
  await georgia.sees(/Needed: two thirds of all ballots including abstentions \(1\)/);
});

test('only who is marked as present votes, and the moderator marks it by a few letters', async () => {
  const { page } = moderator;
  const attending = { toVote: true, quorum: 'entitled' } as const;
  await opener?.does(PLENARY, { type: 'poll.open-question', question: 'Who is here?', attending });
  const vote = georgia.page.locator('.dock').getByRole('button', { name: 'Vote' });
  await expect(georgia.page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  await georgia.sees(/^Your delegation is not marked as present, so it cannot vote yet/);
  await georgia.page.getByRole('radio', { name: 'Yes', exact: true }).tap();
  await vote.tap();
  await georgia.sees('Your delegation is not marked as present. Tell whoever leads the room.');
  await page.getByText('Mark who is present', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Delegation' }).fill('geo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^Georgia/ })).toBeChecked();
  await moderator.audit('the roll that is called');
  await georgia.sees(/Your delegation is marked as present\.$/);
  await vote.tap();
  await georgia.sees(/^Counted at/);
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await georgia.sees('Your delegation is no longer marked as present. Its vote stands and cannot be changed.');
  const { id } = pollToldTo(georgia);
  await opener?.does(PLENARY, { type: 'poll.close', poll: id });
  await opener?.does(PLENARY, { type: 'poll.publish', poll: id });
  await georgia.sees(/^1 of \d+ were present\. 1 of \d+ delegations voted/);
});

test('two topics are equal, and the chair says with a reason which of them is selected', async () => {
  const { page } = organiser;
  const dialog = page.getByRole('dialog');
  await button('Prepare a poll').click();
  await page.getByRole('radio', { name: 'One topic', exact: true }).check();
  await page.getByRole('radio', { name: 'Approving', exact: true }).check();
  await page.getByLabel(/^Quorum/).selectOption('none');
  await page.getByLabel('Equal topics in the last places').selectOption('the chair decides and says why');
  await page.getByText('How the vote is held').click();
  await page.getByLabel('When everybody sees the result').selectOption('as soon as the vote is closed');
  await page.getByLabel('May a vote be changed').selectOption('no, it stands once it is cast');
  await button('Open the vote').click();
  await georgia.sees('If topics are equal in the last places: the chair decides and says why');
  await georgia.sees('Result as soon as the vote is closed');
  await georgia.sees('A vote cannot be changed once it is cast');
  await georgia.page.locator('.option').nth(0).click();
  await georgia.page.locator('.option').nth(1).click();
  const asked = georgia.page.getByRole('dialog', { name: 'Cast this vote for good?' });
  await georgia.page.locator('.dock button').click();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(asked).toHaveCount(0);
  await georgia.page.locator('.dock button').click();
  await georgia.audit('a vote for good is asked about');
  await asked.getByRole('button', { name: 'Cast for good' }).click();
  await georgia.sees(/^Counted at/);
  await expect(georgia.page.getByRole('checkbox').first()).toBeDisabled();
  await button('Close the vote').first().click();
  await expect(dialog.getByText('everybody sees the result at once')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close the vote' }).click();
  await expect(dialog).toHaveCount(0);
  const { options } = pollToldTo(organiser);
  const second = options[1]?.title ?? '';
  await georgia.sees(/Equal, the chair still has to decide: /);
  await expect(button('Form 1 working group')).toHaveCount(0);
  await page.getByRole('radio', { name: second }).check();
  await expect(button('Decide for good')).toBeDisabled();
  await page.getByLabel('Why? Everybody reads it').fill('Nobody has worked on it yet.');
  await organiser.audit('a tie that the chair decides');
  await button('Decide for good').click();
  await expect(button('Form 1 working group')).toBeVisible();
  await georgia.sees('The chair’s reason: Nobody has worked on it yet.');
  await georgia.audit('a tie that was decided');
});
