import { expect, type Locator, test } from '@playwright/test';
import type { Ballot, PollDoc, PollMethod, Rule } from '../../src/wire/types';
import { Delegate, linksFor, pollToldTo, topicsToldTo } from './by-wire';
import { Company } from './company';
import type { Person } from './person';
import { tab } from './phone';

test.describe.configure({ mode: 'serial' });

const MEETING = 'kyiv-2017';
const PLENARY = 'kyiv-2017/plenary';
const COUNTED = /^Counted at \d\d:\d\d$/;

let company: Company;
let organiser: Person;
let projector: Person;
let georgia: Person;
let opener: Delegate | undefined;
let shower: Delegate | undefined;
let ukraine: Delegate | undefined;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  organiser = await company.organiser();
  const [own = '', other = ''] = await linksFor(organiser, MEETING, 'Georgia 1', 'Ukraine 1');
  opener = await Delegate.beside(organiser);
  shower = await Delegate.sit(company.server.shown.staff.Moderator ?? '');
  ukraine = await Delegate.sit(other);
  projector = await company.arrive('projector', 'projector', company.server.shown.staff.Projector);
  georgia = await company.arrive('Georgia', 'phone', own);
  await expect(georgia.page.getByRole('heading', { name: 'Programme' })).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  for (const each of [opener, shower, ukraine]) each?.leave();
  await company.leave();
});

/** Opens a poll over the topics and answers it as the phone was told of it. */
async function open(question: string, method: PollMethod, rule: Rule, select = 1): Promise<PollDoc> {
  const topics = topicsToldTo(organiser)
    .filter(({ state }) => state === 'proposed')
    .map(({ id }) => id);
  await opener?.does(MEETING, { type: 'poll.open-topics', question, topics, method, rule, select });
  await expect(georgia.page.getByRole('heading', { name: question })).toBeVisible();
  return pollToldTo(georgia);
}

/** The other delegation votes, the vote is closed and its result published and put on the wall. */
async function finish(poll: PollDoc, ballot: Ballot): Promise<void> {
  await ukraine?.does(MEETING, { type: 'poll.cast', poll: poll.id, ballot });
  await opener?.does(MEETING, { type: 'poll.close', poll: poll.id });
  await opener?.does(MEETING, { type: 'poll.publish', poll: poll.id });
  await shower?.does(PLENARY, { type: 'screen.show', view: 'result', room: MEETING, poll: poll.id });
  await expect(projector.page.getByText(poll.question, { exact: true })).toBeVisible();
}

const id = (poll: PollDoc, at: number) => poll.options[at]?.id ?? '';
const title = (poll: PollDoc, at: number) => poll.options[at]?.title ?? '';
/** The controls of an option. */
const card = (poll: PollDoc, at: number) => georgia.page.locator('.option').filter({ hasText: title(poll, at) });
const tap = (within: Locator, name: string) => within.getByRole('button', { name }).tap();
const dock = () => georgia.page.locator('.dock');

async function cast(): Promise<void> {
  await tap(dock(), 'Vote');
  await georgia.sees(COUNTED);
}

/** The phone and the wall say this of a result; rows that the wall only measures do not count. */
async function all(...words: string[]): Promise<void> {
  for (const each of words) {
    for (const { name, page } of [georgia, projector]) {
      const said = page.getByRole('main').getByText(each).filter({ visible: true });
      await expect(said.first(), `${name} sees`).toBeVisible();
    }
  }
}

test('one option is chosen, or none of them, and both are told apart in the result', async () => {
  const poll = await open('One of all', { type: 'single-choice', mayAbstain: true }, 'plurality');
  await georgia.page.getByRole('radio', { name: title(poll, 1) }).tap();
  await georgia.page.getByRole('radio', { name: 'Abstain' }).tap();
  await cast();
  await expect(georgia.page.getByRole('radio', { name: 'Abstain' })).toBeChecked();
  await finish(poll, { type: 'single-choice', option: id(poll, 1) });
  await all(`Selected: ${title(poll, 1)} (1)`, '2 of 15 delegations voted; 1 of them abstained');
  await all('Counted by: Plurality (most first choices)');
});

test('each option is answered by itself, and the result tells all three answers', async () => {
  const poll = await open(
    'Each by itself',
    { type: 'yes-no-abstain', mayAbstain: true, allAnswered: false },
    'approval',
  );
  await georgia.sees('Answer at least one option');
  const answer = (at: number, name: string) => card(poll, at).getByRole('radio', { name, exact: true });
  await answer(0, 'Yes').tap();
  await answer(1, 'No').tap();
  await answer(2, 'Abstain').tap();
  await answer(3, 'Yes').tap();
  await answer(3, 'Yes').tap();
  await expect(answer(3, 'Yes')).not.toBeChecked();
  await georgia.audit('answers to each option');
  await cast();
  await finish(poll, { type: 'yes-no-abstain', answers: { [id(poll, 0)]: 'yes', [id(poll, 1)]: 'abstain' } });
  await all(`Selected: ${title(poll, 0)} (2 yes, 0 no, 0 abstain)`, '0 yes, 1 no, 1 abstain');
});

test('points are given in steps, or on a slider and by one point', async () => {
  const steps = await open('Steps', { type: 'score', lowest: 0, highest: 5, mayLeaveBlank: true }, 'median');
  await georgia.sees('Give points to at least one option');
  await card(steps, 0).getByRole('radio', { name: '4' }).tap();
  await cast();
  await finish(steps, { type: 'score', scores: { [id(steps, 0)]: 5 } });
  await all(`Selected: ${title(steps, 0)} (9 points)`, 'They do not decide by themselves.');

  const long = await open('A slider', { type: 'score', lowest: 0, highest: 100, mayLeaveBlank: true }, 'score');
  const slider = card(long, 1).getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', 'no points');
  await slider.fill('70');
  await tap(card(long, 1), 'One point more');
  await expect(card(long, 1).getByText('71 points')).toBeVisible();
  await tap(card(long, 2), 'One point more');
  await tap(card(long, 2), 'Take the points back');
  await expect(card(long, 2).getByText('no points')).toBeVisible();
  await georgia.audit('points on a slider');
  await cast();
  await finish(long, { type: 'score', scores: { [id(long, 1)]: 29 } });
  await all(`Selected: ${title(long, 1)} (100 points)`, 'Counted by: Sum of points');
});

test('dots are spread, and the dock says how many are left', async () => {
  const poll = await open('Dots', { type: 'dots', points: 3, mostPerOption: 2, allSpent: true }, 'score');
  await expect(dock()).toContainText('3 of 3 dots left');
  await tap(card(poll, 0), 'One dot more');
  await tap(card(poll, 0), 'One dot more');
  await expect(card(poll, 0).getByRole('button', { name: 'One dot more' })).toBeDisabled();
  await expect(dock()).toContainText('1 of 3 dots left');
  await expect(dock().getByRole('button')).toHaveCount(0);
  await tap(card(poll, 1), 'One dot more');
  await tap(card(poll, 1), 'One dot less');
  await tap(card(poll, 2), 'One dot more');
  await georgia.audit('dots that are spread');
  await tab(georgia.page, 'Room');
  await tab(georgia.page, 'Vote');
  await expect(card(poll, 0).getByText('2 dots')).toBeVisible();
  await cast();
  await expect(card(poll, 0).getByText('2 dots')).toBeVisible();
  await tap(card(poll, 2), 'One dot less');
  await georgia.sees('Your vote counts as it was until you send another.');
  await finish(poll, { type: 'dots', dots: { [id(poll, 0)]: 2, [id(poll, 1)]: 1 } });
  await all(`Selected: ${title(poll, 0)} (4 dots)`, 'The figures are dots; the longest bar has the most.');
});

const places = () => georgia.page.getByRole('listitem').locator('.tile').allTextContents();
const order = () => georgia.page.getByRole('listitem').locator('.title').allTextContents();

test('a ranking is tapped, dragged, shared, and cast by touch', async () => {
  const poll = await open('In order', { type: 'ranking', min: 2, max: 4, mayTie: true }, 'schulze', 2);
  for (const at of [0, 1, 2]) await georgia.page.getByRole('checkbox', { name: title(poll, at) }).tap();
  await expect.poll(order).toEqual([0, 1, 2].map((at) => title(poll, at)));
  const row = (at: number) => georgia.page.getByRole('listitem').filter({ hasText: title(poll, at) });
  await tap(row(2), 'Up');
  await expect.poll(order).toEqual([0, 2, 1].map((at) => title(poll, at)));
  await tap(row(1), 'Same place as above');
  await expect.poll(places).toEqual(['1', '2', '2']);
  await tap(row(1), 'A place of its own');
  await georgia.audit('a ranking');
  await drag(row(1), row(0));
  await expect(georgia.page.locator('.held')).toHaveCount(0);
  await expect.poll(order).toEqual([1, 0, 2].map((at) => title(poll, at)));
  await tap(row(2), 'Take out');
  await expect.poll(order).toEqual([1, 0].map((at) => title(poll, at)));
  await cast();
  await finish(poll, { type: 'ranking', tiers: [[id(poll, 1)], [id(poll, 0)]] });
  await all(`Selected: ${title(poll, 1)} · ${title(poll, 0)}`, 'Counted by: Schulze method');
});

/** A finger takes a row by its handle and lets it go above the middle of another; both are in the window. */
async function drag(row: Locator, above: Locator): Promise<void> {
  const finger = await georgia.context.newCDPSession(georgia.page);
  // It rests before it lets go, as a hand does that means a place; else what it touches next only stops the page.
  let timestamp = Date.now() / 1000 - 6;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) => {
    timestamp += 1;
    return finger.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  };
  await above.scrollIntoViewIfNeeded();
  const box = await row.locator('.handle').boundingBox();
  const over = await above.boundingBox();
  if (!box || !over) throw new Error('A row is not there.');
  const x = box.x + box.width / 2;
  const from = box.y + box.height / 2;
  await touch('touchStart', { x, y: from });
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', { x, y: from + part * (over.y + 8 - from) });
  await touch('touchEnd');
  await finger.detach();
}

test('a ranking is filled in, moved and cast by keys alone', async () => {
  const poll = await open('By keys', { type: 'ranking', min: 2, max: 3, mayTie: false }, 'borda');
  const { keyboard } = georgia.page;
  const focused = georgia.page.locator(':focus');
  const to = async (what: Locator, key = 'Tab') => {
    for (let i = 0; i < 60 && !(await what.evaluate((each) => each === document.activeElement)); i++)
      await keyboard.press(key);
    await expect(what).toBeFocused();
  };
  await to(georgia.page.getByRole('checkbox', { name: title(poll, 0) }));
  for (let i = 0; i < 3; i++) await keyboard.press('Space');
  await expect.poll(order).toEqual([0, 1, 2].map((at) => title(poll, at)));
  const handle = (at: number) =>
    georgia.page
      .getByRole('listitem')
      .filter({ hasText: title(poll, at) })
      .locator('.handle');
  await to(handle(2), 'Shift+Tab');
  await keyboard.press('ArrowUp');
  await expect.poll(order).toEqual([0, 2, 1].map((at) => title(poll, at)));
  await expect(handle(2)).toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect.poll(order).toEqual([2, 0, 1].map((at) => title(poll, at)));
  await expect(handle(2)).toBeFocused();
  await to(handle(1));
  await keyboard.press('Delete');
  await expect.poll(order).toEqual([2, 0].map((at) => title(poll, at)));
  await expect(focused).toHaveClass(/handle/);
  await to(dock().getByRole('button', { name: 'Vote' }));
  await keyboard.press('Enter');
  await georgia.sees(COUNTED);
  await finish(poll, { type: 'ranking', tiers: [[id(poll, 2)], [id(poll, 0)]] });
  await all(`Selected: ${title(poll, 2)}`, 'Counted by: Borda count');
});

test('where all abstain nothing is decided, and that is said', async () => {
  const poll = await open('For nobody', { type: 'single-choice', mayAbstain: true }, 'plurality');
  await georgia.page.getByRole('radio', { name: 'Abstain' }).tap();
  await cast();
  await finish(poll, { type: 'single-choice' });
  await all('No decision: everybody abstained');
});
