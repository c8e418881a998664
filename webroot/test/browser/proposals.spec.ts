import { expect, type Locator, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

let company: Company;
let organiser: Person;
let first: Person;
let second: Person;
let poland: Person;

const TITLE = 'Radio links beyond the ridge';
const button = ({ page }: Person, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const topic = ({ page }: Person, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const act = (person: Person, title: string, name: string) =>
  topic(person, title).getByRole('button', { name, exact: true });
const drafts = ({ page }: Person) => page.getByRole('region', { name: 'Your delegation’s drafts' });
const field = ({ page }: Person, name: string) => page.getByRole('main').getByLabel(name, { exact: true });

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const links = await company.seatLinks(organiser, 'Georgia 1', 'Georgia 2', 'Poland 1');
  first = await company.arrive('Georgia 1', 'phone', links.get('Georgia 1'));
  second = await company.arrive('Georgia 2', 'phone', links.get('Georgia 2'));
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

test('the organiser sets limit and deadline, and phones say them', async () => {
  await button(organiser, 'Change').click();
  await field(organiser, 'Most proposals of a delegation').fill('1');
  await field(organiser, 'Deadline, on the clocks of the meeting’s place').fill('2099-10-10T18:00');
  await organiser.audit('the terms of proposals');
  await button(organiser, 'Set these terms').click();
  await organiser.sees('Topics can be proposed until 10 October 2099, 18:00.');
  await first.sees('Topics can be proposed until 10 October 2099, 18:00.');
  await first.sees('Your delegation has 0 of at most 1 proposals in the list.');
});

test('a draft is there for its delegation, and no page of others hears of it', async () => {
  await first.page.getByRole('button', { name: 'Propose a topic' }).click();
  await field(first, 'Title').fill(TITLE);
  await first.page.keyboard.press('Tab');
  await first.page.keyboard.type('Who listens there?');
  await button(first, 'Keep as a draft').click();
  await expect(first.page.getByText('✓ Kept as your delegation’s draft')).toBeFocused();
  await expect(first.page.getByText('Sent, waiting for the answer')).toHaveCount(0);
  await expect(drafts(second).getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(drafts(second)).toContainText('Begun by Georgia 1');
  await first.audit('a draft');
  for (const other of [poland, organiser]) expect(other.heard.join('\n'), other.name).not.toContain(TITLE);
});

test('two members edit at once: the later one sees both, and nothing is lost', async () => {
  await act(first, TITLE, 'Edit').click();
  await act(second, TITLE, 'Edit').click();
  await expect(field(second, 'Title')).toBeFocused();
  await expect(button(second, 'Propose a topic'), 'another act leads').toHaveCount(0);
  await field(second, 'Why it matters').fill('Patrols there are alone.');
  await second.page.keyboard.press('Tab');
  await button(second, 'Save').click();
  await expect(button(second, 'Save')).toHaveCount(0);
  await first.sees('Georgia 2 has changed these words meanwhile:');
  const meanwhile = first.page.getByRole('group', { name: 'Somebody of your delegation has changed these words' });
  await expect(meanwhile).toContainText('Patrols there are alone.');
  await field(first, 'Question to answer').fill('Who listens, and who answers?');
  await first.audit('two wrote at once');
  await button(first, 'Save').click();
  await expect(meanwhile).toContainText('Patrols there are alone.');
  await expect(field(first, 'Question to answer')).toHaveValue('Who listens, and who answers?');
  await button(first, 'Take this').click();
  await expect(field(first, 'Why it matters')).toHaveValue('Patrols there are alone.');
  await field(first, 'Question to answer').fill('Who listens, and who answers?');
  await button(first, 'Save').click();
  await expect(drafts(second)).toContainText('Last changed by Georgia 1');
});

test('a draft is proposed by the keyboard, corrected, and sponsored by another delegation', async () => {
  await act(second, TITLE, 'Propose it').focus();
  await second.page.keyboard.press('Enter');
  await expect(act(poland, TITLE, 'Co-sponsor')).toBeVisible();
  await expect(drafts(first)).toHaveCount(0);
  await act(first, TITLE, 'Correct the words').click();
  await field(first, 'Title').fill(`${TITLE}, by night`);
  await button(first, 'Save').click();
  await expect(act(poland, `${TITLE}, by night`, 'Co-sponsor')).toBeVisible();
  await expect(act(poland, `${TITLE}, by night`, 'Co-sponsor')).toHaveAccessibleDescription(`${TITLE}, by night`);
  await act(poland, `${TITLE}, by night`, 'Co-sponsor').click();
  await expect(topic(first, `${TITLE}, by night`)).toContainText('Co-sponsors: Poland');
  await expect(act(first, `${TITLE}, by night`, 'Correct the words')).toHaveCount(0);
  await poland.audit('a topic that is sponsored');
});

test('what is close to a proposal in the list is pointed out while it is written, and can be sponsored instead', async () => {
  const other = 'Effective mechanisms for the return of irregular migrants';
  const close = () => poland.page.getByText('Close to what stands in the list already:');
  await poland.page.getByRole('button', { name: 'Propose a topic' }).click();
  await field(poland, 'Title').fill('Health care for irregular migrants in detention');
  await expect(close()).toHaveCount(0);
  await field(poland, 'Title').fill('Mechanisms for an effective return of irregular migrants');
  await expect(close()).toBeVisible();
  await poland.audit('a similar topic');
  const instead = button(poland, 'Co-sponsor it instead');
  await expect(instead).toHaveAccessibleDescription(other);
  await instead.focus();
  await poland.page.keyboard.press('Enter');
  await expect(poland.page.getByText('✓ Your delegation co-sponsors it')).toBeFocused();
  await expect(topic(poland, other)).toContainText('Co-sponsors: Poland');
  await expect(field(poland, 'Title')).toHaveCount(0);
});

test('beyond the limit a proposal is refused, and its words stay', async () => {
  await first.page.getByRole('button', { name: 'Propose a topic' }).click();
  await field(first, 'Title').fill('One too many');
  await button(first, 'Propose it').click();
  await first.sees('Your delegation has as many proposals in the list as it may have.');
  await expect(field(first, 'Title')).toHaveValue('One too many');
  await button(first, 'Cancel').click();
});

test('what is returned comes back with its reason, and who stood behind other words is asked', async () => {
  const title = `${TITLE}, by night`;
  await act(organiser, title, 'Return').click();
  const dialog = organiser.page.getByRole('dialog');
  await expect(dialog).toContainText('goes back to');
  await organiser.audit('a topic is returned');
  await dialog.getByLabel('Reason').fill('Two questions in one.');
  await dialog.getByRole('button', { name: 'Return' }).click();
  await organiser.page.getByRole('heading', { name: 'Returned' }).waitFor();
  await organiser.sees('Two questions in one.');
  await expect(drafts(first)).toContainText('Two questions in one.');
  await drafts(first).getByRole('button', { name: 'Edit' }).click();
  await field(first, 'Question to answer').fill('Who listens?');
  await button(first, 'Save').click();
  await expect(drafts(first)).toContainText('Last changed by Georgia 1');
  await drafts(first).getByRole('button', { name: 'Propose it' }).click();
  await expect(drafts(first)).toHaveCount(0);
  await poland.sees('Your delegation co-sponsored other words of this topic. Does it co-sponsor these too?');
  await act(poland, title, 'Co-sponsor').click();
  await expect(topic(first, title)).toContainText('Co-sponsors: Poland');
});

test('with a shortlist a poll takes what stands on it', async () => {
  const title = `${TITLE}, by night`;
  const other = 'Identifying victims of trafficking within facilitation channels';
  await act(organiser, title, 'Shortlist').click();
  await expect(topic(first, title)).toContainText('On the shortlist');
  await act(organiser, other, 'Shortlist').click();
  await expect(act(organiser, other, 'Take off the shortlist')).toBeVisible();
  await organiser.audit('a shortlist');
  await organiser.page.getByRole('link', { name: 'Poll', exact: true }).click();
  await organiser.page.getByRole('main').getByRole('button', { name: 'Prepare a poll' }).click();
  await organiser.page.getByRole('radio', { name: 'One topic', exact: true }).check();
  await organiser.page.getByRole('radio', { name: 'One choice', exact: true }).check();
  await organiser.sees('2 topics are on the ballot.');
  await button(organiser, 'Open the vote').click();
  const choice = (name: string) => poland.page.getByRole('main').getByRole('radio', { name });
  await expect(choice(title)).toBeVisible();
  await expect(choice(other)).toBeVisible();
  await expect(choice('Identifying and closing the most intensive channels')).toHaveCount(0);
});
