import { expect, type Page, test } from '@playwright/test';
import type { PollDoc } from '../../src/wire/types';
import { Delegate, linksFor, pollToldTo, topicsToldTo } from './by-wire';
import { Company } from './company';
import type { Person } from './person';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';

/** What a downloaded record holds that these tests change. */
interface Record {
  terms: { options: unknown[]; electorate: string[]; deciding: { seats: number }; [more: string]: unknown };
  published: { counts: { option: string; count: number }[]; decision: { elected: string[] } };
  ballots: { options: string[]; ballots: { weight: string; answer: unknown }[] };
}

let company: Company;
let georgia: Person;
let reader: Person;
let poll: PollDoc;
/** The topic that two of three rank first, and the other. */
let first = '';
let second = '';
let file = '';
const wire: Delegate[] = [];

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  const organiser = await company.organiser();
  const labels = ['Georgia 1', 'Ukraine 1', 'Poland 1'];
  const [own = '', ...others] = await linksFor(organiser, MEETING, ...labels);
  const opener = await Delegate.beside(organiser);
  georgia = await company.arrive('Georgia', 'phone', own);
  await expect(georgia.page.getByRole('heading', { name: 'Programme' })).toBeVisible();
  const topics = topicsToldTo(organiser)
    .filter(({ state }) => state === 'proposed')
    .map(({ id }) => id);
  const method = { type: 'ranking' as const, min: 1, max: topics.length, mayTie: true };
  await opener.does(MEETING, {
    type: 'poll.open-topics',
    question: 'Which first?',
    topics,
    method,
    rule: 'irv',
    select: 1,
  });
  await expect(georgia.page.getByRole('heading', { name: 'Which first?' })).toBeVisible();
  poll = pollToldTo(georgia);
  const third = topics[2] ?? '';
  [first = '', second = ''] = topics;
  for (const [at, link] of others.entries()) {
    const delegate = await Delegate.sit(link);
    wire.push(delegate);
    const tiers = at === 0 ? [[first], [second]] : [[second], [third]];
    await delegate.does(MEETING, { type: 'poll.cast', poll: poll.id, ballot: { type: 'ranking', tiers } });
  }
  const own_ = await Delegate.beside(georgia);
  wire.push(opener, own_);
  await own_.does(MEETING, {
    type: 'poll.cast',
    poll: poll.id,
    ballot: { type: 'ranking', tiers: [[first], [third]] },
  });
  await opener.does(MEETING, { type: 'poll.close', poll: poll.id });
  await opener.does(MEETING, { type: 'poll.publish', poll: poll.id });
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  for (const each of wire) each.leave();
  await company.leave();
});

const title = (option: string) => poll.options.find(({ id }) => id === option)?.title ?? '';
const verdict = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

async function give(page: Page, text: string): Promise<void> {
  const chooser = page.getByLabel(/Choose the file of a poll|Check another file/);
  await chooser.setInputFiles({ name: 'poll.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The downloaded record with one thing changed. */
function changed(change: (record: Record) => void): string {
  const record = JSON.parse(file) as Record;
  change(record);
  return JSON.stringify(record);
}

test('a delegate counts a published result again, from its own button', async () => {
  const { page } = georgia;
  await page.getByText('How it was counted').tap();
  await expect(page.getByText(/^Selected: .* \(2\) — more than half$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who got what' })).toBeVisible();
  await georgia.audit('how a result came about');
  await page.getByText('Check this result').tap();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All ballots and terms' }).tap();
  const stream = await (await download).createReadStream();
  for await (const part of stream) file += part;
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Count again here' }).tap();
  const check = await opened;
  await expect(verdict(check, 'This is the published result')).toBeFocused();
  await expect(check.getByText(`Selected: ${title(first)}`)).toBeVisible();
  await expect(check.getByText('3 of 15 delegations voted')).toBeVisible();
  await check.close();
});

test('a file is checked by somebody with no seat, without a line, by keys alone', async () => {
  reader = await company.arrive('reader', 'laptop', `${company.server.shown.origin}/check`);
  const { page, context } = reader;
  await expect(page.getByRole('heading', { name: 'Check a result', level: 1 })).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /worker/.test(name)));
  // It runs, and is not only fetched.
  await expect.poll(() => page.workers().length).toBe(1);
  await page.workers()[0]?.evaluate(() => undefined);
  await context.setOffline(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Choose the file of a poll')).toBeFocused();
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  const buffer = Buffer.from(file);
  await (await chosen).setFiles({ name: 'poll.json', mimeType: 'application/json', buffer });
  await expect(verdict(page, 'This is the published result')).toBeFocused();
  await reader.audit('a result that holds');
  await context.setOffline(false);
});

test('a file in which one ballot, one figure or the winner was changed is told, with what differs', async () => {
  const { page } = reader;
  const differs = (what: string) => page.getByRole('listitem').filter({ hasText: what });
  const other = 'This is not the published result';

  await give(
    page,
    changed(({ ballots }) => ballots.ballots.push({ weight: '2', answer: [[second]] })),
  );
  await expect(verdict(page, other)).toBeFocused();
  await expect(differs('Delegations that voted')).toHaveText(/Published\s*3\s*Counted here\s*5/);
  await expect(differs('Decision').last()).toContainText(`Selected: ${title(second)}`);

  await give(
    page,
    changed(({ published }) =>
      Object.assign(published.counts.find(({ option }) => option === first) ?? {}, { count: 3 }),
    ),
  );
  await expect(differs(title(first)).filter({ hasText: 'Counted here' })).toHaveText(
    /Published\s*3\s*Counted here\s*2/,
  );

  await give(
    page,
    changed(({ published }) => Object.assign(published.decision, { elected: [second] })),
  );
  await expect(differs('Decision')).toContainText(`Selected: ${title(second)}`);
  await expect(differs('Decision')).toContainText(`Selected: ${title(first)}`);
  await reader.audit('a result that does not hold');
});

test('terms that this page does not know are named, and nothing is claimed', async () => {
  const { page } = reader;
  await give(
    page,
    changed(({ terms }) => Object.assign(terms, { tieRule: 'chair' })),
  );
  await expect(verdict(page, 'This page cannot say')).toBeFocused();
  await expect(page.getByText('terms.tieRule')).toBeVisible();
  await expect(page.getByText('Without these terms the ballots come to the published result.')).toBeVisible();
});

test('what is no record, or a broken one, is told in words', async () => {
  const { page } = reader;
  await give(page, file.slice(0, file.length / 2));
  await expect(verdict(page, 'This file cannot be read: it is damaged, cut off, or no file of a poll')).toBeFocused();
  await give(page, '{"format": "session-iv-ballots/1"}');
  await expect(page.getByRole('heading', { name: /^This is not the file of a poll/ })).toBeFocused();
  await give(
    page,
    changed(({ ballots }) => ballots.ballots.push({ weight: '1', answer: [['nobody']] })),
  );
  await expect(page.getByText('in its ballots: nobody is not on the ballot.')).toBeVisible();
  await reader.audit('a broken file');
});

test('a file is dropped onto the page', async () => {
  const { page } = reader;
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'poll.json', { type: 'application/json' }));
    return data;
  }, file);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(verdict(page, 'This is the published result')).toBeFocused();
});

test('the same ballots stand side by side under every rule that fits, that of the poll marked', async () => {
  const { page } = reader;
  const fold = () => page.getByText('The same ballots under other rules').click();
  const row = (rule: string) => page.getByRole('row', { name: rule });
  await fold();
  await expect(page.getByText('All 8 rules that count such ballots come to the same.')).toBeVisible();
  await expect(row('Instant run-off')).toContainText('the rule of this poll');
  await expect(row('Borda count')).toContainText(title(first));
  await reader.audit('rules that agree');

  const third = poll.options.find(({ id }) => id !== first && id !== second)?.id;
  const orders: [string, (string | undefined)[]][] = [
    ['4', [first, second]],
    ['3', [second, first]],
    ['2', [third, second]],
  ];
  await give(
    page,
    changed(({ ballots }) => {
      ballots.ballots = orders.map(([weight, order]) => ({ weight, answer: order.map((id) => [id]) }));
    }),
  );
  await expect(verdict(page, 'This is not the published result')).toBeFocused();
  await fold();
  await expect(page.getByText('Here the rule decides: 7 of 8 rules')).toBeVisible();
  await expect(row('Plurality')).toContainText(title(first));
  await expect(row('Schulze method')).toContainText(title(second));
  await reader.audit('rules that differ');

  await page.getByText('How it was counted').click();
  await expect(page.getByRole('heading', { name: 'Round 1 of 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Next round' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Round 2 of 2' })).toBeVisible();
  await expect(page.getByText(`Selected: ${title(second)} (5) — more than half`)).toBeVisible();
  await reader.audit('the second round of a count');
});

/** Forty options, of which each is as often at every place: every round is a tie, and each way of breaking it counts. */
function endless(): string {
  return changed((record) => {
    const ids = Array.from({ length: 40 }, (_, at) => `option-${at}`);
    Object.assign(record.terms, { options: ids.map((id) => ({ id, title: id })) });
    Object.assign(record.terms.deciding, { rule: 'stv', seats: 20 });
    const ballots = ids.map((_, at) => ({
      weight: '30',
      answer: [...ids.slice(at), ...ids.slice(0, at)].map((id) => [id]),
    }));
    record.ballots = { ...record.ballots, options: ids, ballots };
  });
}

test('a long count leaves the page free, says what it does, and is stopped', async () => {
  const { page } = reader;
  await give(page, endless());
  await expect(page.getByRole('status').filter({ hasText: 'Counting 1,200 ballots…' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(verdict(page, 'Stopped before it was known')).toBeFocused();
  await give(page, file);
  await expect(verdict(page, 'This is the published result')).toBeFocused();
});

test('a poll that is not there is told', async () => {
  const { page } = reader;
  await page.goto(`${company.server.shown.origin}/check?room=${MEETING}&poll=none`);
  await expect(verdict(page, 'The ballots could not be fetched')).toBeFocused();
});
