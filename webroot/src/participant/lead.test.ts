// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { lead } from './lead';

const main = () => document.querySelector('main') as HTMLElement;
const heading = () => document.querySelector('h2') as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<main><section tabindex="-1"><h2> Which topics? </h2></section></main><button></button>';
});

test('who is nowhere is led to the heading', () => {
  expect(lead(main())).toBe('');
  expect(document.activeElement).toBe(heading());
});

test('who is at what stands around the heading is led to it', () => {
  document.querySelector('section')?.focus();
  expect(lead(main())).toBe('');
  expect(document.activeElement).toBe(heading());
});

test('who holds the focus elsewhere keeps it, and has to be told', () => {
  document.querySelector('button')?.focus();
  expect(lead(main())).toBe('Which topics?');
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

test('who is at the heading already has to be told of its new words', () => {
  lead(main());
  heading().textContent = 'Selected: Returns';
  expect(lead(main())).toBe('Selected: Returns');
});
