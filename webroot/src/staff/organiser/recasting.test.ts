import { expect, it } from 'vitest';
import type { TopicDoc, TopicState } from '../../wire/types';
import { isOld, isReady, merging, recastCommand, seenNow, splitting, taking } from './recasting';

const topic = (id: string, revision = 1, state: TopicState = 'proposed'): TopicDoc => ({
  id,
  order: 1,
  title: `About ${id}`,
  why: 'Why',
  question: 'Who?',
  language: 'uk',
  state,
  revision,
  sponsors: [],
  asked: [],
});
const [a, b] = [topic('a', 3), topic('b')];

it('begins a merge with the words of the topic that was taken first, and keeps what is written', () => {
  const one = taking(merging(), a, true);
  expect(one.parts).toEqual([{ title: 'About a', why: 'Why', question: 'Who?', language: 'uk' }]);
  expect(taking(one, b, true).parts).toEqual(one.parts);
  expect(taking(one, a, false).parts).toEqual(one.parts);
});

it('names each topic once, in the wording that was seen', () => {
  const two = taking(taking(taking(merging(), a, true), b, true), a, true);
  expect(recastCommand(two)).toEqual({
    type: 'topic.merge',
    topics: [
      { topic: 'b', seen: 1 },
      { topic: 'a', seen: 3 },
    ],
    words: { title: 'About a', why: 'Why', question: 'Who?', language: 'uk' },
  });
});

it('merges two topics or more, with a title', () => {
  const one = taking(merging(), a, true);
  const two = taking(one, b, true);
  expect([isReady(merging()), isReady(one), isReady(two)]).toEqual([false, false, true]);
  expect(isReady({ ...two, parts: two.parts.map((part) => ({ ...part, title: ' ' })) })).toBe(false);
  const eleven = Array.from({ length: 11 }, (_, n) => topic(`t${n}`)).reduce((so, each) => taking(so, each, true), two);
  expect(isReady({ ...eleven, old: eleven.old.slice(0, 10) })).toBe(true);
  expect(isReady(eleven)).toBe(false);
});

it('splits a topic into its own words and others that have to be written', () => {
  const split = splitting(a);
  expect(split.parts.map(({ title }) => title)).toEqual(['About a', '']);
  expect(isReady(split)).toBe(false);
  const parts = split.parts.map((part, n) => (n === 1 ? { ...part, title: ' By night ' } : part));
  const written = { ...split, parts };
  expect(isReady(written)).toBe(true);
  expect(recastCommand(written)).toEqual({
    type: 'topic.split',
    topic: 'a',
    seen: 3,
    parts: [
      { title: 'About a', why: 'Why', question: 'Who?', language: 'uk' },
      { title: 'By night', why: '', question: '', language: 'uk' },
    ],
  });
});

it('sees that words were changed meanwhile or a topic is gone, and goes on with what stands now', () => {
  const two = taking(taking(merging(), a, true), b, true);
  expect(isOld(two, [a, b])).toBe(false);
  expect(isOld(two, [topic('a', 4), b])).toBe(true);
  expect(isOld(two, [a, topic('b', 1, 'withdrawn')])).toBe(true);
  expect(seenNow(two, [topic('a', 4), topic('b', 1, 'withdrawn')]).old).toEqual([{ id: 'a', seen: 4 }]);
});
