// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addTexts, chooseLanguage } from '../i18n/i18n';
import { staffCatalogues } from '../i18n/staff/catalogues';
import type { Acted } from '../session/live';
import { Signal } from '../signal/signal';
import type { PollDoc } from '../wire/types';
import { Acts } from './acts';
import PollSteps from './PollSteps.svelte';

const poll = { id: 'poll-1', question: 'Which?' } as PollDoc;
let page: Record<string, unknown> | undefined;
let answer: (acted: Acted) => void;
const submitted: string[] = [];

beforeEach(async () => {
  await addTexts(staffCatalogues);
  await chooseLanguage('en');
  submitted.length = 0;
  // Not there without a window.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  const line = {
    submit: (_room: string, { type }: { type: string }) => {
      submitted.push(type);
      return new Promise<Acted>((resolve) => {
        answer = resolve;
      });
    },
    connection: { state: new Signal({ kind: 'online' }) },
  };
  page = mount(PollSteps, { target: document.body, props: { acts: new Acts(line, 'kyiv-2017') } });
});

afterEach(async () => {
  if (page) await unmount(page);
});

const status = () => document.querySelector('[role=status]');

function ask(step: 'close' | 'publish'): void {
  (page as Record<typeof step, (poll: PollDoc) => void>)[step](poll);
  flushSync();
  document.querySelector<HTMLButtonElement>('dialog .first')?.click();
  flushSync();
}

test('while a result is counted that is said, until it is there', async () => {
  expect([status()?.textContent?.trim(), status()?.className]).toEqual(['', expect.stringContaining('unseen')]);
  ask('publish');
  expect(submitted).toEqual(['poll.publish']);
  expect(status()?.textContent?.trim()).toBe('Counting all ballots. The meeting goes on meanwhile.');
  expect(status()?.className).not.toContain('unseen');
  expect(status()?.querySelector('progress')?.hasAttribute('value')).toBe(false);
  answer({ type: 'done' } as Acted);
  await vi.waitFor(() => expect(status()?.textContent?.trim()).toBe(''));
  expect(status()?.className).toContain('unseen');
});

test('whoever closes a poll is told before whether everybody sees the result then', () => {
  const { close } = page as { close: (poll: PollDoc) => void };
  for (const [conduct, words] of [
    [undefined, /nobody sees the result until it is published/],
    [{ ties: 'left-out', results: 'at-close' }, /everybody sees the result at once/],
  ] as const) {
    close({ ...poll, ...(conduct ? { conduct } : {}) });
    flushSync();
    expect(document.querySelector('dialog')?.textContent).toMatch(words);
  }
});

test('closing a poll counts nothing', () => {
  ask('close');
  expect([submitted, status()?.textContent?.trim()]).toEqual([['poll.close'], '']);
});
