// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { chooseLanguage } from '../i18n/i18n';
import { Later } from './later';
import UndoBar from './UndoBar.svelte';

let shown: Record<string, unknown> | undefined;

afterEach(async () => {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
});

test.each([
  ['en', '10 s'],
  ['uk', '10 с'],
  ['ka', '10 წმ'],
  ['hy', '10 վրկ'],
] as const)('the seconds that are left have the unit of the language: %s', async (language, said) => {
  await chooseLanguage(language);
  const later = new Later();
  shown = mount(UndoBar, { target: document.body, props: { later, undo: '', undone: '' } });
  later.do('key', 'words', () => {});
  flushSync();
  expect(document.querySelector('button .figures')?.textContent).toBe(said);
  later.undo();
});
