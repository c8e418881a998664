import { expect, it } from 'vitest';
import { keepingMine, rewritingOf, writtenMeanwhile } from './rewriting';

const seen = { id: 'a', title: 'Roads', why: '', question: 'Where to?', language: 'en', revision: 3 };
const other = { ...seen, title: 'Paths', revision: 4 };

it('begins with the words that were seen', () => {
  expect(rewritingOf('draft', seen)).toEqual({
    kind: 'draft',
    id: 'a',
    seen: 3,
    form: { title: 'Roads', why: '', question: 'Where to?', language: 'en' },
  });
});

it('sees that another has written meanwhile, and not before', () => {
  const own = rewritingOf('draft', seen);
  expect(writtenMeanwhile(own, seen)).toBeUndefined();
  expect(writtenMeanwhile(own, undefined)).toBeUndefined();
  expect(writtenMeanwhile(own, other)).toBe(other);
});

it('keeps one\u2019s own words, sent as by somebody who saw the others', () => {
  const own = { ...rewritingOf('topic', seen), form: { title: 'Bridges', why: '', question: '', language: '' } };
  const kept = keepingMine(own, other);
  expect(kept.form.title).toBe('Bridges');
  expect(writtenMeanwhile(kept, other)).toBeUndefined();
});
