// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addTexts, chooseLanguage } from '../i18n/i18n';
import { termsCatalogues } from '../i18n/terms/catalogues';
import { sure } from './final';

const dialog = () => document.querySelector('dialog');
const button = (name: string) =>
  [...document.querySelectorAll('dialog button')].find((each) => each.textContent === name) as HTMLButtonElement;

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

beforeEach(async () => {
  await addTexts(termsCatalogues);
  await chooseLanguage('en');
});

/** The question, once it stands there. */
function asked(): Promise<boolean> {
  const answer = sure();
  flushSync();
  expect(dialog()?.open).toBe(true);
  expect(dialog()?.textContent).toContain('Cast this vote for good?');
  return answer;
}

test('a vote that stands once it is cast is asked about, and meant only where that is said', async () => {
  const meant = asked();
  button('Cast for good').click();
  flushSync();
  expect(await meant).toBe(true);
  expect(dialog()?.open).toBe(false);
  const dropped = asked();
  button('Cancel').click();
  flushSync();
  expect(await dropped).toBe(false);
  const closed = asked();
  dialog()?.close();
  flushSync();
  expect(await closed).toBe(false);
  expect(document.querySelectorAll('dialog')).toHaveLength(1);
});
