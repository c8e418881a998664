import { expect, test } from '@playwright/test';
import type { ServerFrame, WishesDoc } from '../../src/wire/types';
import { Delegate, linksFor, pollToldTo, topicsToldTo } from './by-wire';
import { Company } from './company';
import type { Person } from './person';
import { tab } from './phone';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';

let company: Company;
let organiser: Person;
let georgia: Person;
let colleague: Person;
let ukraine: Person;
let moldova: Person;
let act: Delegate | undefined;
let titles: string[] = [];

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const labels = ['Georgia 1', 'Georgia 2', 'Ukraine 1', 'Moldova 1'];
  const [one = '', two = '', three = '', four = ''] = await linksFor(organiser, MEETING, ...labels);
  act = await Delegate.beside(organiser);
  georgia = await company.arrive('Georgia', 'phone', one);
  colleague = await company.arrive('Georgia 2', 'phone', two);
  ukraine = await company.arrive('Ukraine', 'laptop', three);
  moldova = await company.arrive('Moldova', 'phone', four);
  await expect(georgia.page.getByRole('heading', { name: 'Programme' })).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  act?.leave();
  await company.leave();
});

/** The documents under that key that a page was ever told of. */
const toldOf = (person: Person, key: string) =>
  person.heard
    .map((text) => JSON.parse(text) as ServerFrame)
    .map((frame) => (frame.type === 'snapshot' ? frame.documents : frame.type === 'change' ? frame.set : {}))
    .flatMap((told) => (told && key in told ? [told[key]] : []));
const card = (person: Person) => person.page.getByRole('region', { name: 'Which groups would you like?' });
const order = (person: Person) => card(person).getByRole('listitem').allTextContents();
const options = (person: Person) => card(person).locator('.option');
const told = async (person: Person) => (await order(person)).map((words) => words.replace(/^\s*\d+\s*/, '').trim());

test('three topics win, and three groups are formed', async () => {
  const topics = topicsToldTo(organiser).filter(({ state }) => state === 'proposed');
  const three = topics.slice(0, 3);
  titles = three.map(({ title }) => title);
  const ids = topics.map(({ id }) => id);
  const [first = ''] = await linksFor(organiser, MEETING, 'Poland 1');
  const poland = await Delegate.sit(first);
  await act?.does(MEETING, {
    type: 'poll.open-topics',
    question: 'Which three?',
    topics: ids,
    method: { type: 'approval', min: 1, max: 3 },
    rule: 'approval',
    select: 3,
  });
  await expect(georgia.page.getByRole('heading', { name: 'Which three?' })).toBeVisible();
  const poll = pollToldTo(georgia).id;
  await poland.does(MEETING, {
    type: 'poll.cast',
    poll,
    ballot: { type: 'approval', options: three.map(({ id }) => id) },
  });
  await act?.does(MEETING, { type: 'poll.close', poll });
  await act?.does(MEETING, { type: 'poll.publish', poll });
  await act?.does(MEETING, { type: 'group.form', poll });
  poland.leave();
  for (const each of [georgia, colleague, ukraine, moldova]) {
    await expect(each.page.getByRole('heading', { name: 'Which groups would you like?' })).toBeVisible();
  }
});

test('a delegation ranks the groups by thumb, names its languages, and a colleague sees it', async () => {
  const page = card(georgia);
  await page.getByRole('button', { name: 'Say what you would like' }).tap();
  await options(georgia)
    .filter({ hasText: titles[2] ?? '' })
    .getByRole('checkbox')
    .tap();
  await options(georgia)
    .filter({ hasText: titles[0] ?? '' })
    .getByRole('checkbox')
    .tap();
  await page.getByRole('checkbox', { name: 'Georgian' }).tap();
  await page.getByRole('checkbox', { name: 'English' }).tap();
  await georgia.audit('a wish that is filled in');
  await page.getByRole('button', { name: 'Send to the organisers' }).tap();
  await expect(page.getByText('The organisers have what your delegation would like')).toBeVisible();
  for (const each of [georgia, colleague]) {
    await expect.poll(() => told(each)).toEqual([titles[2], titles[0]]);
    await expect(card(each).getByText('Works in Georgian and English')).toBeVisible();
    await expect(card(each).getByText('Said by Georgia 1')).toBeVisible();
  }
  await georgia.audit('a wish that stands');
});

test('the colleague corrects it, and what is not sent is kept while the phone shows another place', async () => {
  const page = card(colleague);
  await page.getByRole('button', { name: 'Change it' }).tap();
  await page
    .getByRole('listitem')
    .filter({ hasText: titles[0] ?? '' })
    .getByRole('button', { name: 'Up' })
    .tap();
  await tab(colleague.page, 'Floor');
  await tab(colleague.page, 'Room');
  await page.getByRole('button', { name: 'Send to the organisers' }).tap();
  for (const each of [georgia, colleague]) {
    await expect.poll(() => told(each)).toEqual([titles[0], titles[2]]);
    await expect(card(each).getByText('Said by Georgia 2')).toBeVisible();
  }
});

test('another delegation does it by keys alone', async () => {
  const { keyboard } = ukraine.page;
  await card(ukraine).getByRole('button', { name: 'Say what you would like' }).focus();
  await keyboard.press('Enter');
  await expect(card(ukraine).getByRole('heading', { name: 'Which groups would you like?' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(card(ukraine).locator('.option input:focus')).toHaveCount(1);
  await keyboard.press('Space');
  await expect(card(ukraine).locator('.handle')).toHaveCount(2);
  await card(ukraine).locator('.handle').last().focus();
  await keyboard.press('ArrowUp');
  await card(ukraine).getByRole('checkbox', { name: 'Ukrainian' }).focus();
  await keyboard.press('Space');
  await card(ukraine).getByRole('button', { name: 'Send to the organisers' }).focus();
  await keyboard.press('Enter');
  await expect.poll(() => told(ukraine)).toEqual([titles[1], titles[0]]);
  await expect(card(ukraine).getByRole('heading', { name: 'Which groups would you like?' })).toBeFocused();
});

test('the organiser knows what both would like, and other delegations are told of neither', async () => {
  const newest = () => (toldOf(organiser, 'wishes').at(-1) as WishesDoc | undefined)?.wishes;
  await expect.poll(newest).toHaveLength(2);
  expect(newest()?.map(({ delegation, languages }) => [delegation, languages])).toEqual([
    ['georgia', ['ka', 'en']],
    ['ukraine', ['uk']],
  ]);
  expect(toldOf(organiser, 'wish')).toEqual([]);
  for (const each of [georgia, colleague, ukraine, moldova]) expect(toldOf(each, 'wishes')).toEqual([]);
  expect(toldOf(moldova, 'wish')).toEqual([]);
  expect(JSON.stringify(toldOf(ukraine, 'wish'))).not.toContain('Georgia');
});

test('a wish that says nothing any more is taken back', async () => {
  const page = card(ukraine);
  await page.getByRole('button', { name: 'Change it' }).click();
  for (const _ of [1, 2]) await page.getByRole('listitem').first().getByRole('button', { name: 'Take out' }).click();
  await page.getByRole('checkbox', { name: 'Ukrainian' }).uncheck();
  await page.getByRole('button', { name: 'Send to the organisers' }).click();
  await expect(page.getByText('Your delegation has no wish any more')).toBeVisible();
  await expect.poll(() => (toldOf(organiser, 'wishes').at(-1) as WishesDoc | undefined)?.wishes.length).toBe(1);
});

test('the organiser reads how many would like which group, and each by name', async () => {
  const { page } = organiser;
  await page.goto(`${new URL(page.url()).origin}/o#groups`);
  const wishes = page.getByRole('region', { name: 'What delegations would like' });
  await expect(wishes.getByText(/^1 of \d+ delegations have said it/)).toBeVisible();
  const row = (title = '') => wishes.getByRole('row').filter({ hasText: title }).getByRole('cell').allTextContents();
  await expect.poll(() => row(titles[0])).toEqual(['1', '0', '0']);
  await expect.poll(() => row(titles[1])).toEqual(['0', '0', '0']);
  await expect.poll(() => row(titles[2])).toEqual(['0', '1', '0']);
  await wishes.getByText('1 delegation by name').click();
  await expect(wishes.getByRole('heading', { name: 'Georgia' })).toBeVisible();
  await expect(wishes.getByText('Works in Georgian and English')).toBeVisible();
  await organiser.audit('what delegations would like');
});

test('the organiser looks at a place for each delegation, moves one by hand, and publishes them', async () => {
  const { page } = organiser;
  const places = page.getByRole('region', { name: 'Places in groups' });
  const row = (name: string) => places.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await places.getByRole('button', { name: 'Prepare places' }).click();
  await places.getByRole('button', { name: 'Propose places' }).click();
  await expect(row('Georgia')).toContainText('Wish number 1.');
  const choice = places.getByRole('combobox', { name: 'Group of Republic of Moldova' });
  const proposed = (await choice.locator('option:checked').textContent()) ?? '';
  expect(proposed).toContain(' (proposed)');
  await choice.selectOption({ label: proposed.replace(' (proposed)', '') });
  await expect(row('Republic of Moldova')).toContainText('Chosen by the organisers.');
  await choice.selectOption({ label: titles[1] ?? '' });
  await expect(row('Republic of Moldova')).toContainText('Chosen by the organisers.');
  await organiser.audit('a proposal of places');
  await places.getByRole('button', { name: 'Publish the places' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish the places' }).click();
  await expect(places.getByText('The places are published')).toBeVisible();
});

test('each phone reads where its delegation works and why, and nothing of others', async () => {
  const own = (person: Person) => person.page.getByRole('region', { name: 'Where your delegation works' });
  for (const each of [georgia, colleague]) {
    await expect(own(each)).toContainText(titles[0] ?? '');
    await expect(own(each)).toContainText('Wish number 1.');
  }
  await expect(own(moldova)).toContainText(titles[1] ?? '');
  await expect(own(moldova)).toContainText('Chosen by the organisers.');
  await expect(own(ukraine)).toContainText('No wish was said.');
  for (const each of [georgia, colleague, ukraine, moldova]) expect(toldOf(each, 'places')).toEqual([]);
  expect(JSON.stringify(toldOf(moldova, 'place'))).not.toContain('georgia');
  await georgia.audit('a place in a group');
});
