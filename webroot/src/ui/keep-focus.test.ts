// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus';

let end = () => {};

beforeEach(() => {
  document.body.innerHTML =
    '<main><section id="one"><p><button>Vote</button></p></section><button id="two"></button></main>';
  end = keepFocus();
});
afterEach(async () => {
  end();
  // What is to be looked at once the page is drawn still is, as long as there is a page.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
});

const button = () => document.querySelector('#one button') as HTMLButtonElement;

test('when what had the focus goes away, what is left around it takes it', async () => {
  button().focus();
  document.querySelector('#one p')?.remove();
  expect(document.activeElement).toBe(document.body);
  await Promise.resolve();
  expect(document.activeElement?.id).toBe('one');
});

test('what only holds others in place does not take it', async () => {
  document.querySelector('#one p')?.insertAdjacentHTML('beforeend', '<div><span><a href="#x">Away</a></span></div>');
  const link = document.querySelector<HTMLElement>('a');
  link?.focus();
  link?.remove();
  await Promise.resolve();
  expect(document.activeElement?.tagName).toBe('P');
});

test('what was put elsewhere with its surroundings gone leaves the focus to the main part', async () => {
  document.querySelector('main')?.insertAdjacentHTML('afterend', '<div><a href="#x">Away</a></div>');
  document.querySelector<HTMLElement>('div a')?.focus();
  document.querySelector('div')?.remove();
  await Promise.resolve();
  expect(document.activeElement?.tagName).toBe('MAIN');
});

test('a control that was left by hand is not gone back to', async () => {
  button().focus();
  button().blur();
  document.querySelector('#two')?.remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});

test('who has taken the focus keeps it', async () => {
  button().focus();
  document.querySelector<HTMLElement>('#two')?.focus();
  document.querySelector('#one')?.remove();
  await Promise.resolve();
  expect(document.activeElement?.id).toBe('two');
});

test('a control that can be used no more gives the focus away', async () => {
  button().focus();
  // This browser of the tests does not take the focus from it by itself.
  button().blur();
  button().disabled = true;
  await expect.poll(() => document.activeElement?.tagName).toBe('P');
});
