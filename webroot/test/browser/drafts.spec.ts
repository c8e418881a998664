import { expect, test } from '@playwright/test';
import { Delegate, linksFor } from './by-wire';
import { Company } from './company';
import type { Person } from './person';
import type { WireCutter } from './wire-cutter';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';
const PLENARY = 'kyiv-2017/plenary';

let company: Company;
let organiser: Person;
let head: Person;
let second: Person;
let poland: Person;
let line: WireCutter;
let opener: Delegate;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const links = await linksFor(organiser, MEETING, 'Georgia 1', 'Georgia 2', 'Poland 1');
  head = await company.arrive('the head', 'phone', links[0] ?? '');
  [second, line] = await company.arriveBehindACutter('the second', 'phone', links[1] ?? '');
  poland = await company.arrive('Poland', 'phone', links[2] ?? '');
  opener = await Delegate.beside(organiser);
  await organiser.page.getByRole('link', { name: 'Delegations', exact: true }).first().click();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  opener?.leave();
  await company.leave();
});

const sitsAs = (label: string, capacity: string) =>
  organiser.page.getByLabel(`${label} sits as`, { exact: true }).selectOption(capacity);

const dock = (person: Person) => person.page.locator('.dock');

test('the organiser says who sits where, and reads who votes for the delegation', async () => {
  await sitsAs('Georgia 1', 'head of delegation');
  await organiser.sees('Voting for the delegation: Georgia 1');
  await sitsAs('Georgia 2', 'adviser');
  await organiser.audit('seats with their capacities');
});

test('an adviser drafts, and the head confirms the draft by keys alone', async () => {
  await opener.does(PLENARY, { type: 'poll.open-question', question: 'Shall we meet again in spring?' });
  await second.sees('Mark what you would vote and put it forward as a draft');
  await second.page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await dock(second).getByRole('button', { name: 'Put forward as a draft' }).click();
  await second.sees('The draft waits. It is no vote until somebody who votes for your delegation confirms it.');
  await second.audit('a draft that waits');

  const { page } = head;
  await head.sees('Draft of your delegation');
  await head.sees(/^Georgia 2, \d/);
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  const confirm = dock(head).getByRole('button', { name: 'Confirm for the delegation' });
  await head.audit('a draft to be confirmed');
  await page.getByRole('radio', { name: 'Yes', exact: true }).focus();
  while (!(await confirm.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await head.sees(/^Counted at/);
  await second.sees('Cast by Georgia 1');
  expect(head.heard.join()).toContain('"draftedBy":"georgia-2"');
  for (const other of [poland, organiser]) expect(other.heard.join()).not.toMatch(/ballot-draft|draftedBy/);
});

test('of two who vote for one delegation unseen of each other one counts, and the other sees whose and what', async () => {
  await sitsAs('Georgia 2', 'alternate');
  await opener.does(PLENARY, { type: 'poll.open-question', question: 'Shall we meet in autumn?' });
  await Promise.all([head, second].map((each) => each.sees('Shall we meet in autumn?')));
  await second.page.getByRole('radio', { name: 'No', exact: true }).check();
  line.cut();
  await dock(second).getByRole('button', { name: 'Vote', exact: true }).click();
  await head.page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await dock(head).getByRole('button', { name: 'Vote', exact: true }).click();
  await head.sees(/^Counted at/);
  line.mend();
  await second.sees('Another seat of your delegation has voted meanwhile.');
  await second.sees('What counts now is on the ballot; yours was not cast.');
  await expect(second.page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await second.sees(/Cast by Georgia 1/);
  await second.audit('a ballot that was not cast');
  await second.page.getByRole('button', { name: 'Show mine again' }).click();
  await dock(second).getByRole('button', { name: 'Change the vote' }).click();
  await head.sees(/Cast by Georgia 2/);
  await expect(head.page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
});
