import { expect, test } from '@playwright/test';
import { Delegate, floorToldTo, linksFor } from './by-wire';
import { Company } from './company';
import type { Person } from './person';
import { Recital } from './recital';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';
const PLENARY = 'kyiv-2017/plenary';
const OTHERS = ['Ukraine 1', 'Moldova 1', 'Estonia 1'];

let company: Company;
let organiser: Person;
let moderator: Delegate | undefined;
let others: Delegate[] = [];
let georgia: Person;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  moderator = await Delegate.sit(company.server.shown.staff.Moderator ?? '');
  const [own, ...links] = await linksFor(organiser, MEETING, 'Georgia 1', ...OTHERS);
  others = await Promise.all(links.map((link) => Delegate.sit(link)));
  georgia = await company.arrive('Georgia', 'phone', own);
  await expect(georgia.page.getByRole('heading', { name: 'Programme' })).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  for (const each of others) each.leave();
  moderator?.leave();
  await company.leave();
});

async function openTheVote() {
  const { page } = organiser;
  await page.getByRole('link', { name: 'Poll', exact: true }).click();
  await page.getByRole('button', { name: 'Prepare a poll' }).click();
  await page.getByLabel('Topics to select').fill('2');
  await page.getByText('Terms of the ballot').click();
  await page.getByLabel('Most topics on a ballot').fill('2');
  await page.getByLabel(/^Quorum/).selectOption('none');
  await page.getByRole('button', { name: 'Open the vote' }).click();
}

/** The moderator gives the floor to the first of the list. */
async function give() {
  const { queue, speaking } = floorToldTo(georgia);
  const [first] = queue;
  if (!first) throw new Error('Nobody waits.');
  const ending = speaking ? { ending: speaking.request } : {};
  await moderator?.does(PLENARY, { type: 'floor.give', request: first.request, ...ending });
}

async function surely(what: string) {
  await organiser.page.getByRole('button', { name: what }).click();
  await organiser.page.getByRole('dialog').getByRole('button', { name: what }).click();
}

test('a delegate votes by keys alone, and each step is read aloud', async () => {
  const { page } = georgia;
  const ear = await Recital.open('vote', georgia);
  const options = page.getByRole('checkbox');
  await ear.readOn();
  await ear.walk('Tab', page.getByRole('button', { name: 'Room', exact: true }));
  await ear.meanwhile('the organiser opens the vote', openTheVote, { hears: /Vote open/ });
  await ear.readOn();
  await ear.hurry('Shift+Tab', options.first());
  await ear.press('Space', { hears: /1 of 2 chosen/ });
  await ear.press('Tab');
  await ear.press('Enter');
  await ear.press('Enter');
  await ear.walk('Tab', options.nth(1));
  await ear.press('Space', { hears: /2 of 2 chosen/ });
  await ear.hurry('Tab', page.getByRole('main').getByRole('button', { name: 'Vote' }));
  await ear.press('Enter', { hears: /Counted/, sees: () => georgia.sees(/Counted at/) });
  await ear.hurry('Shift+Tab', options.nth(1));
  await ear.press('Space', { hears: /1 of 2 chosen/ });
  await ear.hurry('Tab', page.getByRole('button', { name: 'Change the vote' }));
  await ear.press('Enter', { hears: /Counted/, sees: () => georgia.sees(/Counted at/) });
  await ear.meanwhile('the organiser closes the vote', () => surely('Close the vote'), { hears: /closed/ });
  await ear.meanwhile('the organiser publishes the result', () => surely('Publish the result'), { hears: /Result/ });
  await ear.readOn('the result');
  ear.isAsBefore();
});

test('a delegate asks for the floor by keys alone, and each step is read aloud', async () => {
  const { page } = georgia;
  const ear = await Recital.open('floor', georgia);
  const button = (name: string) => page.getByRole('main').getByRole('button', { name });
  await ear.meanwhile('the session is opened', async () => moderator?.does(PLENARY, { type: 'session.open' }), {
    sees: () => expect(button('Ask for the floor')).toBeVisible(),
  });
  await ear.meanwhile('three others ask for the floor', async () => {
    for (const each of others) await each.does(PLENARY, { type: 'floor.request' });
    await georgia.sees('Estonia');
  });
  await ear.readOn();
  await ear.walk('Tab', button('Ask for the floor'));
  await ear.press('Enter', { hears: /4th in the queue/ });
  await ear.walk('Tab', button('Withdraw'));
  await ear.press('Enter', { hears: /leave the list/ });
  await ear.walk('Tab', page.getByRole('button', { name: 'Undo' }));
  await ear.press('Enter', { hears: /4th in the queue/ });
  await ear.readOn();
  await ear.meanwhile('the floor is given to Ukraine', give, { sees: () => georgia.sees('3rd in the queue') });
  for (const [who, says] of [
    ['Moldova', /2nd/],
    ['Estonia', /You are next/],
    ['Georgia', /You have the floor/],
  ] as const) {
    await ear.meanwhile(`the floor is given to ${who}`, give, { hears: says });
  }
  await ear.readOn();
  await ear.walk('Tab', button('Yield the rest'));
  await ear.press('Enter', { hears: /Nobody has the floor/ });
  await ear.walk('Tab', button('Point of order'));
  await ear.press('Enter', { sees: () => expect(page.getByRole('dialog')).toBeVisible() });
  await ear.type('The text has not been translated');
  await ear.walk('Tab', page.getByRole('button', { name: 'Raise it' }));
  await ear.press('Enter', { hears: /You are next/ });
  ear.isAsBefore();
});
