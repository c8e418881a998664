// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkCatalogues } from '../i18n/check/catalogues';
import { addTexts, chooseLanguage } from '../i18n/i18n';
import { resultsCatalogues } from '../i18n/results/catalogues';
import Closer from './Closer.svelte';
import type { PollRecord } from './record';
import { drawn, ribbon } from './ribbons';
import type { Rounds } from './rounds';

const counts = JSON.parse(readFileSync(`${process.cwd()}/test/counting/counts.json`, 'utf8')) as {
  way: string;
  record: PollRecord;
  rounds: Rounds;
}[];
let page: ReturnType<typeof mount> | undefined;

beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  await Promise.all([checkCatalogues, resultsCatalogues].map(addTexts));
  await chooseLanguage('en');
});

afterEach(async () => {
  if (page) await unmount(page);
  page = undefined;
  vi.unstubAllGlobals();
});

function show(way: string): void {
  const found = counts.find((each) => each.way === `${way}, 24 ballots`);
  if (!found) throw new Error(`no ${way}`);
  page = mount(Closer, { target: document.body, props: { record: found.record, counted: found.rounds } });
  flushSync();
}

const bare = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const round = () => bare(document.querySelector('h4')?.textContent);
const said = () => [...document.querySelectorAll('.said li')].map((each) => bare(each.textContent));
const totals = () => [...document.querySelectorAll('.flow .total')].map((each) => bare(each.textContent));
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.steps button')];

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more });
  buttons()[1]?.dispatchEvent(event);
  flushSync();
  return event.defaultPrevented;
}

test('rounds are stepped by the arrow keys, by Home and End, and no further than they go', () => {
  show('RankingMethod by irv');
  expect([round(), said()]).toEqual(['Round 1 of 4', ['Leaves the count: Тема «border-rivers» (3.5)']]);
  expect(totals()).toEqual(['7', '5', '4.5', '4', '3.5']);
  const at = (key: string) => [press(key), round()];
  expect(at('ArrowLeft')).toEqual([true, 'Round 1 of 4']);
  expect(at('ArrowRight')).toEqual([true, 'Round 2 of 4']);
  expect(totals()).toEqual(['7.5', '6', '6', '4.5']);
  expect(at('End')).toEqual([true, 'Round 4 of 4']);
  expect(at('ArrowRight')).toEqual([true, 'Round 4 of 4']);
  expect(said()).toEqual(['Selected: Тема «water» (12) — more than half']);
  expect(at('ArrowLeft')).toEqual([true, 'Round 3 of 4']);
  expect(at('Home')).toEqual([true, 'Round 1 of 4']);
  expect(at('ArrowDown')).toEqual([false, 'Round 1 of 4']);
  expect([press('ArrowRight', { altKey: true }), round()]).toEqual([false, 'Round 1 of 4']);
});

test('a thumb steps by two buttons, which keep the focus where there is no further round', () => {
  show('RankingMethod by irv');
  const tap = (which: number) => {
    buttons()[which]?.click();
    flushSync();
    return [round(), ...buttons().map((each) => each.getAttribute('aria-disabled'))];
  };
  expect(tap(0)).toEqual(['Round 1 of 4', 'true', 'false']);
  expect(tap(1)).toEqual(['Round 2 of 4', 'false', 'false']);
  tap(1);
  expect(tap(1)).toEqual(['Round 4 of 4', 'false', 'true']);
  expect(tap(1)).toEqual(['Round 4 of 4', 'false', 'true']);
  expect(buttons().every((each) => !each.disabled)).toBe(true);
});

test('where votes go is listed with the largest first, and what they come to is a table', () => {
  show('RankingMethod by irv');
  press('End');
  press('ArrowLeft');
  const parts = [...document.querySelectorAll('.parts li')].map((each) => bare(each.textContent));
  expect(parts).toEqual(['3 → Тема «health»', '2 → to no further option', '1.5 → Тема «water»']);
  const rows = [...document.querySelectorAll('table')][0]?.rows;
  expect([...(rows?.[1]?.cells ?? [])].map((each) => bare(each.textContent))).toEqual([
    'Тема «water»',
    '7',
    '7.5',
    '10.5',
    '12 selected',
  ]);
  expect([...(rows?.[5]?.cells ?? [])].map((each) => bare(each.textContent)).slice(1)).toEqual([
    '3.5 leaves the count',
    '—',
    '—',
    '—',
  ]);
});

test('one round has nothing to step, its exact figures stand as they are', () => {
  show('RankingMethod by plurality');
  expect([buttons(), round(), totals()[0]]).toEqual([[], '', '6 5/6']);
  expect(document.querySelectorAll('h3')).toHaveLength(2);
});

test('each option is set against each, those ahead of most first', () => {
  show('RankingMethod by schulze');
  expect([...document.querySelectorAll('h3')].map((each) => each.textContent)).toContain('Each against each');
  const cells = [...document.querySelectorAll('tbody')].at(-2)?.rows[0]?.cells ?? [];
  expect([...cells].map((each) => bare(each.textContent))).toEqual([
    '1. Тема «labour»',
    '4',
    '',
    '10',
    '10',
    '11',
    '13',
  ]);
});

test('ribbons go from the middle of one row to that of another, as wide as their share', () => {
  const list = document.createElement('ol');
  const heights = { a: [0, 40], b: [50, 40], c: [100, 60] } as const;
  for (const [option, [top, height]] of Object.entries(heights)) {
    const row = document.createElement('li');
    row.dataset.option = option;
    Object.defineProperties(row, { offsetTop: { value: top }, offsetHeight: { value: height } });
    list.append(row);
  }
  Object.defineProperty(list, 'offsetHeight', { value: 160 });
  const parts = [
    { to: 'a', amount: '3', share: 0.75 },
    { to: null, amount: '1', share: 0.25 },
    { to: 'gone', amount: '1', share: 0.25 },
  ];
  expect(drawn([{ from: 'c', parts }], list)).toEqual([ribbon(130, 20, 0.75, 160)]);
  expect(drawn([{ from: 'gone', parts }], list)).toEqual([]);
  expect(ribbon(130, 20, 0.5, 160).path).toMatch(/^M0 130 .* 0 20$/);
  expect(ribbon(0, 1, 0.5, 2).width).toBe(7);
  expect(ribbon(0, 1, 0, 2).width).toBe(1);
});
