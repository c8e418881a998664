import { cpus, loadavg } from 'node:os';
import { setTimeout as until } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Delegate, linksFor } from '../by-wire';
import { Company } from '../company';
import type { Person } from '../person';
import { tab } from '../phone';
import { CROWD, crowdedMeeting, LABELS } from './meeting';
import { SLOWER, Stopwatch } from './stopwatch';

const MEETING = 'crowd';
const PLENARY = 'crowd/plenary';
const TIMES = 12;
/** Who signs in, and who asks, at once. */
const AT_ONCE = 25;
/** The whole crowd asks within that time. */
const WITHIN_MS = 5_000;
const GOAL_MS = 100;

let company: Company;
let organiser: Person;
let moderator: Delegate;
let phone: Person;
let watch: Stopwatch;
const rows: string[][] = [['', 'median', 'worst', 'goal']];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  company = await Company.ofFile(browser, crowdedMeeting());
  organiser = await company.organiser();
  moderator = await Delegate.sit(company.server.shown.staff.Moderator ?? '');
  const [own] = await linksFor(organiser, MEETING, 'Georgia 1');
  phone = await company.arrive('Georgia', 'phone', own);
  await expect(phone.page.getByRole('heading', { name: 'Programme' })).toBeVisible();
  watch = await Stopwatch.over(phone.page);
});

test.afterAll(async () => {
  const widths = [58, 8, 8, 8];
  const line = (row: string[]) =>
    row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[0] ?? 0)));
  process.stdout.write(`\n${rows.map((row) => line(row).join('')).join('\n')}\n`);
  moderator.leave();
  await company.leave();
});

function tell(what: string, found: readonly number[]) {
  const sorted = [...found].sort((a, b) => a - b);
  const ms = (value = 0) => `${Math.round(value)} ms`;
  rows.push([what, ms(sorted[Math.floor(sorted.length / 2)]), ms(sorted.at(-1)), `${GOAL_MS} ms`]);
}

test('vote', async () => {
  const { page } = organiser;
  await page.getByRole('link', { name: 'Poll', exact: true }).click();
  await page.getByRole('button', { name: 'Prepare a poll' }).click();
  await page.getByLabel(/^Quorum/).selectOption('none');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  const main = phone.page.getByRole('main');
  const options = main.getByRole('checkbox');
  // So that there is a choice, and it is counted, whichever way the second one is turned.
  await options.first().tap();
  await main.locator('.dock .leading').tap();
  await phone.sees(/^Counted at/);
  const marked: number[] = [];
  const cast: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    marked.push(await watch.tap(options.nth(1), '.dock .leading'));
    cast.push(await watch.tap(main.locator('.dock .leading'), '.dock .status'));
    await phone.sees(/^Counted at/);
  }
  tell('an option marked, until the act is there', marked);
  tell('vote, until it says how it stands', cast);
  for (const what of ['Close the vote', 'Publish the result']) {
    await page.getByRole('button', { name: what }).click();
    await page.getByRole('dialog').getByRole('button', { name: what }).click();
  }
});

test('join', async () => {
  await organiser.page.getByRole('button', { name: /^Form \d+ working group/ }).click();
  await tab(phone.page, 'Room');
  const join = phone.page.getByRole('button', { name: 'Join with' });
  const found: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    found.push(await watch.tap(join.first(), 'p.warn, p.good, h2.good'));
    await phone.page.getByRole('button', { name: 'Leave with' }).click();
    await expect(phone.page.getByRole('button', { name: 'Leave with' })).toHaveCount(0);
    await tab(phone.page, 'Room');
    await expect(join.first()).toBeVisible();
  }
  tell('join a group, until it says how it stands', found);
});

test('ask for the floor', async () => {
  await moderator.does(PLENARY, { type: 'session.open' });
  await tab(phone.page, 'Floor');
  const found: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const ask = phone.page.getByRole('main').getByRole('button', { name: 'Ask for the floor' });
    found.push(await watch.tap(ask, '.dock .status, .own'));
    await phone.page.getByRole('button', { name: 'Withdraw' }).click();
    await expect(phone.page.locator('.own')).toHaveCount(0);
    // Turning away does at once what would wait to be taken back.
    await phone.page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await expect(ask).toBeVisible();
  }
  tell('ask for the floor, until it says how it stands', found);
});

test('while a crowd asks for the floor', async () => {
  const links = await linksFor(organiser, MEETING, ...LABELS);
  const crowd: Delegate[] = [];
  const inTurn = async (work: (i: number) => Promise<void>) => {
    let next = 0;
    const hands = Array.from({ length: AT_ONCE }, async () => {
      while (next < CROWD) await work(next++);
    });
    await Promise.all(hands);
  };
  await inTurn(async (i) => {
    crowd.push(await Delegate.sit(links[i] ?? ''));
  });
  await watch.long();
  const before = phone.heard.length;
  const from = performance.now();
  await inTurn(async (i) => {
    await until(Math.max(0, from + (i * WITHIN_MS) / CROWD - performance.now()));
    await crowd[i]?.does(PLENARY, { type: 'floor.request' });
  });
  await phone.sees(`· ${CROWD}`);
  const took = (performance.now() - from) / 1_000;
  const long = (await watch.long()).sort((a, b) => b - a);
  const frames = phone.heard.slice(before).filter((each) => each.includes('"floor"'));
  const bytes = frames.reduce((sum, each) => sum + each.length, 0);
  rows.push([
    `tasks > 50 ms while ${CROWD} ask in ${took.toFixed(1)} s (${frames.length} frames, ${Math.round(bytes / 1024)} KB)`,
    `${long.length}`,
    `${Math.round(long[0] ?? 0)} ms`,
    'none',
  ]);
  const found: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    found.push(
      await watch.tap(phone.page.getByRole('main').getByRole('button', { name: 'Point of order' }), 'dialog[open]'),
    );
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(phone.page.getByRole('dialog')).toHaveCount(0);
  }
  tell(`point of order with ${CROWD} in the list, until it is asked for`, found);
  const load = loadavg()[0]?.toFixed(1);
  rows.push([
    `${TIMES} times each at ${SLOWER} times the work; load ${load} on ${cpus().length} processors`,
    '',
    '',
    '',
  ]);
  for (const each of crowd) each.leave();
});
