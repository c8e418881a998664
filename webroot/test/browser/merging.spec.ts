import { expect, type Locator, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

let company: Company;
let organiser: Person;
let georgia: Person;
let poland: Person;

const ROADS = 'Radio links beyond the ridge';
const NIGHT = 'Radio links by night';
const BOTH = 'Radio links, by day and by night';
const button = ({ page }: Person, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const field = (where: Locator, name: string) => where.getByLabel(name, { exact: true });
const topic = ({ page }: Person, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const act = (person: Person, title: string, name: string) =>
  topic(person, title).getByRole('button', { name, exact: true });
const editor = ({ page }: Person, name: string) => page.getByRole('form', { name, exact: true });

async function propose(person: Person, title: string, question: string) {
  await person.page.getByRole('button', { name: 'Propose a topic' }).click();
  await field(person.page.getByRole('main'), 'Title').fill(title);
  await field(person.page.getByRole('main'), 'Question to answer').fill(question);
  await button(person, 'Propose it').click();
  await expect(topic(organiser, title)).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const links = await company.seatLinks(organiser, 'Georgia 1', 'Poland 1');
  georgia = await company.arrive('Georgia 1', 'phone', links.get('Georgia 1'));
  poland = await company.arrive('Poland 1', 'phone', links.get('Poland 1'));
  await organiser.page.getByRole('link', { name: 'Topics', exact: true }).click();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

test('two proposals become one by keys alone, and each phone says what became of its own', async () => {
  await propose(georgia, ROADS, 'Who listens there?');
  await propose(poland, NIGHT, 'Who listens by night?');
  await button(organiser, 'Merge topics').focus();
  await organiser.page.keyboard.press('Enter');
  const form = editor(organiser, 'Merge topics');
  await expect(form.getByRole('heading', { name: 'Merge topics' })).toBeFocused();
  await form.getByRole('checkbox', { name: ROADS }).focus();
  await organiser.page.keyboard.press('Space');
  await form.getByRole('checkbox', { name: NIGHT }).focus();
  await organiser.page.keyboard.press('Space');
  const beside = form.getByRole('list', { name: 'The texts as they stand' });
  await expect(beside).toContainText('Who listens there?');
  await expect(beside).toContainText('Who listens by night?');
  await expect(field(form, 'Title')).toHaveValue(ROADS);
  await field(form, 'Title').fill(BOTH);
  await expect(form).toContainText('Asked for consent to the new words: Georgia, Poland.');
  await organiser.audit('topics are merged');
  await field(form, 'Title').press('Enter');
  await expect(form).toHaveCount(0);
  await expect(topic(georgia, ROADS)).toContainText(`Merged into “${BOTH}”`);
  await expect(topic(georgia, ROADS)).toContainText('Proposed by Georgia');
  await expect(topic(poland, BOTH)).toContainText('Written by the organisers, of what was proposed by Georgia, Poland');
  await expect(topic(poland, BOTH)).toContainText(`Made of “${ROADS}”, “${NIGHT}”`);
  await expect(act(organiser, BOTH, 'Shortlist')).toHaveCount(0);
});

test('what is asked for consent answers, and what is missing is waived with a reason that all see', async () => {
  await georgia.audit('consent is asked for');
  await act(georgia, BOTH, 'Agree').click();
  await expect(topic(organiser, BOTH)).toContainText('Consent to these words is missing: Poland');
  await act(poland, BOTH, 'Do not agree').click();
  await expect(topic(poland, BOTH)).toContainText('Your delegation does not agree with these words.');
  await expect(topic(organiser, BOTH)).toContainText('Consent to these words is missing: Poland');
  await act(organiser, BOTH, 'Go forward without consent').click();
  const dialog = organiser.page.getByRole('dialog');
  await expect(dialog).toContainText('without the consent of Poland');
  await organiser.audit('consent is waived');
  await dialog.getByLabel('Reason').fill('The vote is tomorrow.');
  await dialog.getByRole('button', { name: 'Go forward without consent' }).click();
  await expect(topic(poland, BOTH)).toContainText('Goes forward without the consent of Poland: The vote is tomorrow.');
  await act(organiser, BOTH, 'Shortlist').click();
  await expect(topic(georgia, BOTH)).toContainText('On the shortlist');
});

test('one that is a merge is split into two, each with its whole past', async () => {
  await act(organiser, BOTH, 'Split').click();
  const form = editor(organiser, 'Split');
  const part = (name: string) => form.getByRole('group', { name, exact: true });
  await expect(field(part('Part 1'), 'Title')).toHaveValue(BOTH);
  await field(part('Part 1'), 'Title').fill('Links by day');
  await expect(form.getByRole('button', { name: 'Split' })).toBeDisabled();
  await field(part('Part 2'), 'Title').fill('Links in the dark');
  await organiser.audit('a topic is split');
  await form.getByRole('button', { name: 'Split' }).click();
  await expect(topic(georgia, BOTH)).toContainText('Split into “Links by day”, “Links in the dark”');
  await expect(topic(georgia, 'Links in the dark')).toContainText('of what was proposed by Georgia, Poland');
  await expect(act(georgia, 'Links by day', 'Agree')).toBeVisible();
  await expect(act(poland, 'Links in the dark', 'Agree')).toBeVisible();
});
