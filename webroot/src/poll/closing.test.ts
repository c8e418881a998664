// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addTexts, chooseLanguage, type Language, startTexts, t } from '../i18n/i18n';
import { termsCatalogues } from '../i18n/terms/catalogues';
import { Signal } from '../signal/signal';
import { showTimesIn, ticker } from '../ui/time';
import type { PollDoc } from '../wire/types';
import { leftWords, whenWords } from './closing';
import Deadline from './Deadline.svelte';
import { isOver } from './over';

const KYIV = 'Europe/Kyiv';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-28T16:00:00Z');

beforeEach(async () => {
  await startTexts();
  await addTexts(termsCatalogues);
  await chooseLanguage('en');
});

describe('how long a vote is still open', () => {
  const left = (ms: number) => leftWords(ms, t.get());

  test('is told in the unit in which one thinks of it', () => {
    expect(left(60 * HOUR)).toBe('2 days left');
    expect(left(48 * HOUR)).toBe('2 days left');
    expect(left(48 * HOUR - 1)).toBe('47 hours left');
    expect(left(2 * HOUR)).toBe('2 hours left');
    expect(left(2 * HOUR - 1)).toBe('119 minutes left');
    expect(left(MINUTE)).toBe('1 minute left');
    expect(left(MINUTE - 1)).toBe('60 seconds left');
    expect(left(1)).toBe('1 second left');
  });

  test('is nothing from the closing time on', () => {
    expect(left(0)).toBe('');
    expect(left(-HOUR)).toBe('');
  });
});

describe('when a vote closes', () => {
  const when = (at: number, zone: string | undefined = KYIV, language: Language = 'en') =>
    whenWords(at, NOW, zone, language, t.get());

  test('is told by the clock of the meeting', () => {
    expect(when(NOW + 2 * HOUR)).toBe('Closes today at 20:00');
    expect(when(NOW + 7 * HOUR)).toBe('Closes on 29 November 2026 at 01:00');
    expect(when(NOW + 7 * HOUR, 'America/New_York')).toBe('Closes today at 18:00');
  });

  test('is not told before anybody has said where the meeting is', () => {
    expect(whenWords(NOW, NOW, undefined, 'en', t.get())).toBe('');
  });

  test.each([
    ['uk', 'Закриється 30 листопада 2026 р., 18:00', 'лишилося 2 дні'],
    ['ka', 'იხურება: 30 ნოემბერი, 2026, 18:00', 'დარჩა 2 დღე'],
    ['hy', 'Կփակվի՝ 30 նոյեմբերի, 2026 թ․, 18:00', 'մնաց 2 օր'],
  ] as const)('is told in %s', async (language, says, left) => {
    await chooseLanguage(language);
    const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');
    expect(plain(when(NOW + 48 * HOUR, KYIV, language))).toBe(says);
    expect(leftWords(48 * HOUR, t.get())).toBe(left);
  });
});

describe('on a page', () => {
  const clock = new Signal(NOW);
  const mounted: Record<string, unknown>[] = [];
  const pass = (ms: number) => {
    clock.set(clock.get() + ms);
    ticker.follow(() => clock.get());
    flushSync();
  };

  afterEach(async () => {
    for (const each of mounted.splice(0)) await unmount(each);
  });

  test('the words count down, and say that it is over at the very millisecond', () => {
    showTimesIn(KYIV);
    pass(0);
    mounted.push(mount(Deadline, { target: document.body, props: { at: NOW + 2 * MINUTE } }));
    const text = () => document.body.textContent?.replaceAll(/[\u2066-\u2069]/g, '').trim();
    flushSync();
    expect(text()).toBe('Closes today at 18:02 2 minutes left');
    pass(2 * MINUTE - 25 * SECOND);
    expect(text()).toBe('Closes today at 18:02 25 seconds left');
    pass(25 * SECOND - 1);
    expect(text()).toBe('Closes today at 18:02 1 second left');
    pass(1);
    expect(text()).toBe('The time is over. No ballot is taken any more.');
  });

  test('a vote is over from its closing time on, and one that closes by hand never is', () => {
    const over = isOver({ closesAt: clock.get() + 1 } as PollDoc);
    const told: boolean[] = [];
    const stop = over.subscribe((value) => told.push(value));
    pass(1);
    stop();
    expect(over.get()).toBe(true);
    expect(told.at(0)).toBe(false);
    expect(told.at(-1)).toBe(true);
    expect(isOver({ closesAt: null } as PollDoc).get()).toBe(false);
  });
});
