import { expect, type Locator, test } from '@playwright/test';
import type { PollDoc } from '../../src/wire/types';
import { pollToldTo } from './by-wire';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

let company: Company;
let organiser: Person;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  await organiser.page.getByRole('link', { name: 'Poll', exact: true }).click();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

const button = (name: string) => organiser.page.getByRole('main').getByRole('button', { name });
const radio = (name: string) => organiser.page.getByRole('radio', { name, exact: true });
const counted = () => organiser.page.locator('form .rule .named');
const card = (number: number) => organiser.page.getByRole('article').filter({ hasText: `No. ${number}` });

/** What the page is told of the poll of that number, once it is there. */
async function opened(number: number): Promise<PollDoc> {
  await expect(card(number)).toContainText('Vote open');
  const poll = pollToldTo(organiser);
  expect(poll.number).toBe(number);
  return poll;
}

async function closed() {
  await button('Close the vote').first().click();
  await organiser.page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  await expect(organiser.page.getByRole('dialog')).toHaveCount(0);
}

async function prepared() {
  await button('Prepare a poll').click();
  await expect(button('Open the vote')).toBeVisible();
}

test('one topic by rankings is counted by the rule that the form has named', async () => {
  await prepared();
  await radio('One topic').check();
  await expect(organiser.page.getByLabel('Topics to select')).toHaveCount(0);
  await radio('Ranking').check();
  await expect(counted()).toHaveText('Schulze method');
  await organiser.audit('a poll for one topic');
  await button('Open the vote').click();
  const { method, deciding, options } = await opened(1);
  expect(method).toEqual({ type: 'ranking', min: 1, max: options.length, mayTie: false });
  expect(deciding).toEqual({ type: 'selection', rule: 'schulze', seats: 1 });
  await expect(card(1)).toContainText('Each delegation ranks the topics · Counted by: Schulze method');
  await organiser.audit('a poll by rankings');
  await closed();
});

test('topics that many can live with need no change of the form', async () => {
  await prepared();
  await expect(radio('Several topics that many can live with')).toBeChecked();
  await expect(radio('Approving')).toBeChecked();
  await expect(counted()).toHaveText('Approval (most approvals)');
  await button('Open the vote').click();
  const { method, deciding, options, quorum } = await opened(2);
  expect(method).toEqual({ type: 'approval', min: 1, max: options.length });
  expect(deciding).toEqual({ type: 'selection', rule: 'approval', seats: 3 });
  expect(quorum?.share).toBe('1/2');
  await expect(card(2)).toContainText('Each delegation approves any of the topics');
  await closed();
});

test('minorities get theirs by equal shares, or by another rule that keeps the promise', async () => {
  await prepared();
  await radio('Several topics so that minorities get theirs').check();
  await organiser.sees('One choice, points and dots are not offered here');
  await expect(radio('Points')).toHaveCount(0);
  await expect(counted()).toHaveText('Method of equal shares');
  await organiser.page.getByText('Another way of counting').first().click();
  await organiser.audit('the rules for minorities');
  await expect(radio('Approval (most approvals)')).toHaveCount(0);
  await radio('Phragmén’s sequential method').check();
  await expect(counted()).toHaveText('Phragmén’s sequential method');
  await organiser.page.getByText('Terms of the ballot').click();
  await organiser.page.getByLabel('Most topics on a ballot').fill('4');
  await button('Open the vote').click();
  const { method, deciding } = await opened(3);
  expect(method).toEqual({ type: 'approval', min: 1, max: 4 });
  expect(deciding).toEqual({ type: 'selection', rule: 'phragmen', seats: 3 });
  await expect(card(3)).toContainText('Each delegation approves up to 4 topics');
  await closed();
});

test('a form with a problem says which, and opens nothing', async () => {
  const { page } = organiser;
  await prepared();
  await radio('Dots').check();
  await page.getByText('Terms of the ballot').click();
  await page.getByLabel('Dots of a delegation').fill('101');
  await organiser.sees('A delegation has 1 to 100 dots');
  await organiser.audit('a poll with a problem');
  await expect(button('Open the vote')).toBeDisabled();
  await page.getByLabel('Dots of a delegation').press('Enter');
  await page.getByLabel('Dots of a delegation').fill('7');
  await page.getByLabel('Topics to select').fill('0');
  await organiser.sees('Select at least one topic');
  await page.getByLabel('Topics to select').press('Enter');
  await page.getByLabel('Topics to select').fill('2');
  await page.getByLabel('Most dots on one topic').fill('3');
  await button('Open the vote').click();
  const { method, deciding } = await opened(4);
  expect(method).toEqual({ type: 'dots', points: 7, mostPerOption: 3, allSpent: false });
  expect(deciding).toEqual({ type: 'selection', rule: 'score', seats: 2 });
  await closed();
});

/** Goes on by one key until the focus is there; a page has an end, so a bound is that of a fault. */
async function walk(key: 'Tab' | 'Shift+Tab', target: Locator) {
  const { page } = organiser;
  for (let steps = 0; steps < 60; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The focus never came there.');
}

test('a poll is prepared and opened by keys alone', async () => {
  const { page } = organiser;
  await walk('Tab', button('Prepare a poll'));
  await page.keyboard.press('Enter');
  await walk('Tab', radio('Several topics that many can live with'));
  await page.keyboard.press('ArrowDown');
  await expect(radio('Several topics so that minorities get theirs')).toBeChecked();
  await walk('Tab', page.getByLabel('Topics to select'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  await walk('Tab', radio('Approving'));
  await page.keyboard.press('ArrowDown');
  await expect(radio('Ranking')).toBeChecked();
  await expect(counted()).toHaveText('Single transferable vote');
  await organiser.sees('This is the only way of counting that does this with such ballots.');
  await walk('Tab', page.getByText('Terms of the ballot').locator('xpath=ancestor::summary'));
  await page.keyboard.press('Enter');
  await walk('Tab', page.getByRole('checkbox', { name: 'Topics may share a place' }));
  await page.keyboard.press('Space');
  await walk('Tab', button('Open the vote'));
  await page.keyboard.press('Enter');
  const { method, deciding, options } = await opened(5);
  expect(method).toEqual({ type: 'ranking', min: 1, max: options.length, mayTie: true });
  expect(deciding).toEqual({ type: 'selection', rule: 'stv', seats: 4 });
});
