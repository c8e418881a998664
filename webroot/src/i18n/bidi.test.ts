import { expect, test } from 'vitest';
import { isolated } from './bidi';
import english from './en.json';
import { translator } from './i18n';
import room from './room/en.json';

test('words that run the same way as all scripts of the pages stand as they are', () => {
  for (const words of ['Georgia', 'საქართველო', 'Україна 1', 'Հայաստան', '日本', ''])
    expect(isolated(words)).toBe(words);
});

test('words from right to left keep to themselves inside a sentence', () => {
  expect(isolated('مصر')).toBe('\u2068مصر\u2069');
  expect(isolated('ישראל 12')).toBe('\u2068ישראל 12\u2069');
});

test('words cannot turn the sentence around them', () => {
  expect(isolated('for \u202e21')).toBe('\u2068for 21\u2069');
  expect(isolated('a\u2069b')).toBe('\u2068ab\u2069');
});

test('what was isolated inside stays so, and nobody closes the isolate around them', () => {
  expect(isolated(`${isolated('مصر')} (21)`)).toBe('\u2068\u2068مصر\u2069 (21)\u2069');
  expect(isolated('\u2069\u2068')).toBe('\u2068\u2069');
  expect(isolated('\u2068a')).toBe('\u2068a\u2069');
});

test('every text of people is isolated where it is put into a sentence', () => {
  const say = translator('en', { ...english, ...room } as never);
  expect(say('topic.by', { delegation: 'מצרים' })).toContain('\u2068מצרים\u2069');
  expect(say('topic.by', { delegation: 'Egypt' })).not.toContain('\u2068');
  expect(say('room.members', { count: 3 })).toBe('3 delegations');
});
