// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoomBoard } from '../board/room-board';
import { hallCatalogues } from '../i18n/hall/catalogues';
import { addTexts, chooseLanguage } from '../i18n/i18n';
import { resultsCatalogues } from '../i18n/results/catalogues';
import { rulesCatalogues } from '../i18n/rules/catalogues';
import { Signal } from '../signal/signal';
import { ticker } from '../ui/time';
import type { PollDoc } from '../wire/types';
import { PAGE_MS } from './pages';
import ScreenPoll from './ScreenPoll.svelte';

const PUBLISHED = 1_234_567;
const options = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
const poll = (title = ''): PollDoc => ({
  id: '1',
  number: 1,
  question: 'Which?',
  subject: 'topics',
  method: { type: 'approval', min: 1, max: 3 },
  deciding: { type: 'selection', rule: 'approval', seats: 2 },
  options: options.map(({ id }) => ({ id, title: title || id })),
  whoVoted: 'organisers',
  state: 'published',
  openedAt: 1,
  publishedAt: PUBLISHED,
  outcome: {
    counts: options.map(({ id }, i) => ({ option: id, count: 3 - i })),
    decision: { type: 'selected', elected: ['a', 'b'], tied: [] },
    turnout: { entitled: 3, cast: 3, abstained: 0, quorumMet: true },
  },
});

let shown: Record<string, unknown>[] = [];

beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // Each row fills a page.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1, 60));
  await Promise.all([hallCatalogues, resultsCatalogues, rulesCatalogues].map(addTexts));
  await chooseLanguage('en');
});

afterEach(async () => {
  for (const each of shown) await unmount(each);
  shown = [];
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A result on a wall since an instant, with what each wall says of its page and shows as its row. */
function wall(since: number, doc = poll()): void {
  const board = { document: () => new Signal(doc) } as unknown as RoomBoard;
  const meeting = { family: () => new Signal(new Map()) } as unknown as RoomBoard;
  const props = { board, meeting, poll: '1', result: true, since, join: undefined };
  shown.push(mount(ScreenPoll, { target: document.body, props }));
  flushSync();
}

const pages = () => [...document.querySelectorAll('.page:not(.turned)')].map((each) => each.textContent);
const rows = () => [...document.querySelectorAll('.columns .title')].map((each) => each.textContent);

test.each([
  ['published while the wall shows it', PUBLISHED - 500_000, PUBLISHED],
  ['shown later', PUBLISHED + 77_777, PUBLISHED + 77_777],
])('a result that was %s begins with what won, on every screen', (_, since, from) => {
  ticker.follow(() => from + 100);
  wall(since);
  wall(since);
  expect(pages()).toEqual(['1 of 3', '1 of 3']);
  expect(rows()).toEqual(['a', 'a']);
  ticker.follow(() => from + PAGE_MS + 100);
  flushSync();
  expect(pages()).toEqual(['2 of 3', '2 of 3']);
});

test('titles too long for the sentence leave it to the rows to say what won', () => {
  ticker.follow(() => PUBLISHED);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1_000);
  wall(0, poll('x'.repeat(150)));
  wall(0, poll('x'.repeat(200)));
  const [named, counted] = [...document.querySelectorAll('.sentence')].map((each) => each.textContent);
  expect(named).toContain('xxx');
  expect(counted).toBe('Selected: 2 options');
});

const STEPS = ['shortened', 'dense', 'line', 'stacked'];

test.each([
  ['at once', 120, 0],
  ['with fewer words above', 110, 1],
  ['in smaller letters', 100, 2],
  ['under one line of the question', 90, 3],
  ['with figures that leave more room', 80, 4],
  ['as far as it goes', 50, 4],
])('those that won stand together on the first page, %s', (_, high, steps) => {
  ticker.follow(() => PUBLISHED);
  const taken = () => STEPS.filter((each) => document.querySelector(`.${each}`));
  // Each step leaves ten more to the rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => high + 10 * taken().length);
  wall(0);
  expect(taken()).toEqual(STEPS.slice(0, steps));
  expect(rows().length).toBe(high < 80 ? 1 : 2);
});

test('what is not a plain approval says on the wall how it was counted, and has points without a share', () => {
  ticker.follow(() => PUBLISHED);
  const deciding = { type: 'selection', rule: 'median', seats: 2 } as const;
  wall(0, { ...poll(), method: { type: 'score', lowest: 0, highest: 5, mayLeaveBlank: false }, deciding });
  const said = [...document.querySelectorAll('.asked')].map((each) => each.textContent);
  expect(said[1]).toMatch(/^Counted by: Median of points · The figures are points/);
  expect(document.querySelector('.columns li')?.textContent).toContain('3');
  expect(document.querySelector('.columns .percent')).toBeNull();
});
