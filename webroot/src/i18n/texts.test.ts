// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { addTexts, type Catalogues, chooseLanguage, language, startTexts, t } from './i18n';
import { noteCatalogues } from './note/catalogues';

const say = (key: 'note.saved' | 'restored.again' | 'signOut') => t.get()(key);

test('the texts of a part come when it is shown, and follow the language from then on', async () => {
  await startTexts();
  await chooseLanguage('uk');
  expect(say('note.saved')).toBe('note.saved');
  const changing = chooseLanguage('ka');
  await addTexts(noteCatalogues);
  await changing;
  expect(language.get()).toBe('ka');
  expect(say('note.saved')).toMatch(/[ა-ჰ]/);
  await chooseLanguage('hy');
  expect(say('note.saved')).toMatch(/[ա-ֆ]/);
  expect(say('signOut')).toMatch(/[ա-ֆ]/);
});

test('texts that could not be fetched leave the others as they are, and are asked for again', async () => {
  let there = false;
  const load = () =>
    there ? Promise.resolve({ default: { 'restored.again': 'fetched' } }) : Promise.reject(new Error());
  const part: Catalogues = { en: load, uk: load, ka: load, hy: load };
  await expect(addTexts(part)).rejects.toThrow();
  await chooseLanguage('uk');
  expect(say('signOut')).toMatch(/[а-я]/);
  there = true;
  await Promise.all([addTexts(part), addTexts(part)]);
  expect(say('restored.again')).toBe('fetched');
  expect(language.get()).toBe('uk');
});

test('a language that is chosen in another window is shown in this one too', async () => {
  localStorage.setItem('session-iv.language', 'uk');
  dispatchEvent(new StorageEvent('storage', { key: 'session-iv.language' }));
  await expect.poll(() => language.get()).toBe('uk');
});
