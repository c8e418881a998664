// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addTexts, chooseLanguage } from '../i18n/i18n';
import { termsCatalogues } from '../i18n/terms/catalogues';
import type { Delegations } from '../roster/names';
import NotVoted from './NotVoted.svelte';

const delegations = new Map(
  ['poland', 'georgia', 'ukraine'].map((id) => [id, { id, name: id.toUpperCase() }]),
) as unknown as Delegations;
let shown: Record<string, unknown>;

beforeEach(async () => {
  await addTexts(termsCatalogues);
  await chooseLanguage('en');
});

afterEach(() => unmount(shown));

function show(missing: string[], present?: string[]): HTMLElement {
  const attendance = present && {
    marks: present.map((delegation) => ({ delegation, present: true, by: 'Chair', at: 1 })),
  };
  shown = mount(NotVoted, { target: document.body, props: { missing, delegations, attendance } });
  flushSync();
  return document.body;
}

const names = () => [...document.querySelectorAll('li')].map((each) => each.textContent);

test('who has not voted stands there by name, in the order of the meeting', () => {
  const page = show(['ukraine', 'new', 'poland']);
  expect(page.querySelector('summary')?.textContent).toBe('3 delegations have not voted');
  expect(names()).toEqual(['POLAND', 'UKRAINE', 'new']);
});

test('those who are not marked as present stand apart, behind the others', () => {
  const page = show(['ukraine', 'georgia', 'poland'], ['ukraine']);
  expect(names()).toEqual(['UKRAINE', 'POLAND', 'GEORGIA']);
  expect(page.querySelectorAll('ul')).toHaveLength(2);
  expect(page.querySelector('details p')?.textContent).toBe('Not marked as present');
});

test('where nobody said who is present, all stand together', () => {
  expect(show(['ukraine', 'poland']).querySelector('details p')).toBeNull();
});

test('once all have voted nobody is named', () => {
  expect(show([]).textContent).toContain('All delegations have voted.');
  expect(names()).toEqual([]);
});
