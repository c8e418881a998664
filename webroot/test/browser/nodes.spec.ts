import { expect, type Page, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { note, tab, toTheEnd, vote, words } from './phone';
import { TwoNodes } from './two-nodes';

test.describe.configure({ mode: 'serial' });
test.skip(TwoNodes.missing !== '', TwoNodes.missing);

let nodes: TwoNodes;
let company: Company;
let moderator: Person;
let rapporteur: Person;
let georgia: Person;

test.beforeAll(async ({ browser }) => {
  nodes = await TwoNodes.start();
  company = Company.before(browser, ...nodes.servers);
  const organiser = await company.organiser();
  const link = (await company.seatLinks(organiser, 'Georgia 1')).get('Georgia 1');
  await organiser.context.close();
  const { staff } = company.server.shown;
  moderator = await company.arrive('moderator', 'laptop', staff.Moderator);
  rapporteur = await company.arrive('rapporteur', 'laptop', staff.Rapporteur);
  georgia = await company.arrive('Georgia', 'phone', link);
  await expect.poll(async () => sum(await nodes.pages()), 'pages at both nodes').toBe(3);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company?.leave();
  await nodes?.stop();
});

/** The node that a page is connected to: the one that has a page less while it is away. It comes back wherever. */
async function nodeOf({ page }: Person): Promise<number> {
  const address = page.url();
  const before = await nodes.pages();
  await page.goto('about:blank');
  await expect.poll(async () => sum(await nodes.pages())).toBe(sum(before) - 1);
  const without = await nodes.pages();
  await page.goto(address);
  await expect(page.getByRole('banner')).toContainText('connected');
  await expect.poll(async () => sum(await nodes.pages())).toBe(sum(before));
  return (await nodes.pages()).findIndex((pages, node) => pages > (without[node] ?? 0));
}
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

/** Marks the page, which a reload would forget, and writes down all that its line says from now on. */
const attend = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    const banner = document.querySelector('header') as HTMLElement;
    new MutationObserver(() => said.push(banner.textContent)).observe(banner, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    Object.assign(window, { said });
  });
const said = (page: Page) => page.evaluate(() => (window as unknown as { said?: string[] }).said?.join('\n'));

/** Types at the end of the note, on a page that has the caret there. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 20 });

test('a node that ends in good order says so, and its pages go on at another one', async () => {
  const { page } = georgia;
  const node = await nodeOf(georgia);
  await tab(page, 'Note');
  await attend(page);
  await toTheEnd(page);
  await type(page, 'One.');
  await nodes.servers[node]?.endAndStartAgain(async () => {
    await type(page, ' Two.');
    await expect.poll(() => words(rapporteur.page)).toBe('One. Two.');
    await expect(page.getByRole('banner')).toContainText('connected');
  });
  expect(await said(page)).toContain('the server is stopping, looking for one that answers');
  await nodes.ready();
});

test('a node that stands still is left for another one, and finds what was done without it', async () => {
  const { page } = georgia;
  const node = await nodeOf(georgia);
  await tab(page, 'Note');
  await attend(page);
  await toTheEnd(page);
  await nodes.servers[node]?.standStill(async () => {
    await type(page, ' Three.');
    await expect.poll(() => words(rapporteur.page)).toBe('One. Two. Three.');
    await expect(page.getByRole('banner')).toContainText('connected');
  });
  expect(await said(page)).toContain('no connection');
  await nodes.ready();
  // Those that it had have gone, and none was sent there while it stood still.
  await expect.poll(async () => (await nodes.pages())[node]).toBe(0);
  await toTheEnd(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect.poll(() => words(rapporteur.page)).toBe('');
});

test('a node is killed under somebody who types and votes, and another one takes them in', async () => {
  const { page } = georgia;
  await moderator.page.getByRole('button', { name: 'Quick poll' }).click();
  await moderator.page.getByLabel('Question').fill('Is the text agreed?');
  await moderator.page.getByRole('button', { name: 'Open the vote' }).click();
  await expect(note(rapporteur.page)).toBeVisible();
  // A page that comes goes to the node with fewer of them, once the proxy asks again the one that stood still.
  await expect(async () => {
    await nodeOf(georgia);
    expect(Math.min(...(await nodes.pages())), 'pages at each node').toBeGreaterThan(0);
  }).toPass();
  const node = await nodeOf(georgia);
  const elsewhere = (await nodeOf(rapporteur)) === node ? moderator : rapporteur;
  expect((await nodes.pages())[1 - node], 'pages at the other node').toBeGreaterThan(0);
  // The vote turns the page when it comes: not before it has turned can the note be chosen.
  await georgia.sees('Is the text agreed?');
  await tab(page, 'Note');
  await toTheEnd(page);
  await page.keyboard.type('Before, ');
  await expect.poll(() => words(rapporteur.page), 'on another page').toContain('Before, ');
  for (const each of [page, elsewhere.page]) await attend(each);

  const typed = page.keyboard.type('while the node was killed, ', { delay: 20 });
  await nodes.servers[node]?.kill();
  await typed;
  await page.keyboard.type('and after it.');
  await tab(page, 'Vote');
  await vote(georgia, 'Yes');

  await georgia.sees(/^Counted at \d\d:\d\d$/);
  await moderator.sees(/^1 of \d+ delegations have voted$/);
  await tab(page, 'Note');
  await georgia.sees('All saved');
  const whole = 'Before, while the node was killed, and after it.';
  for (const each of [page, rapporteur.page]) await expect.poll(() => words(each)).toBe(whole);
  await expect(page.getByRole('banner')).toContainText('connected');
  expect(await said(page), 'the line of who was there').toContain('lost the server, looking for one that answers');
  expect(await said(elsewhere.page), 'the line of who was elsewhere').not.toContain('lost the server');
  await note(rapporteur.page).click();
  await rapporteur.page.keyboard.press('Control+End');
  await rapporteur.page.keyboard.type(' Both go on.');
  await expect.poll(() => words(page)).toBe(`${whole} Both go on.`);
});
