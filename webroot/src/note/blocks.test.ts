import { expect, test } from 'vitest';
import en from '../i18n/note/en.json';
import uk from '../i18n/note/uk.json';
import { BLOCKS, type Entry, matching } from './blocks';

const entries = (texts: Record<string, string>): Entry[] =>
  BLOCKS.map((block) => ({ block, words: texts[`note.act.${block}`] ?? '' }));
const found = (typed: string, texts: Record<string, string>) =>
  matching(typed, entries(texts)).map(({ block }) => block);

test.each([
  ['', [...BLOCKS]],
  ['rec', ['recommendation']],
  ['REC', ['recommendation']],
  ['heading 2', ['heading2']],
  ['h', ['heading1', 'heading2', 'heading3']],
  ['t', ['paragraph', 'tasks', 'table']],
  ['item', ['action']],
  ['xyz', []],
])('"%s" finds %j', (typed, blocks) => {
  expect(found(typed, en)).toEqual(blocks);
});

test('who begins with what was typed comes before who has it further on', () => {
  const two: Entry[] = [
    { block: 'tasks', words: 'All items' },
    { block: 'table', words: 'Items' },
  ];
  expect(matching('it', two).map(({ block }) => block)).toEqual(['table', 'tasks']);
});

test('names of the page are found, and English ones too', () => {
  expect(found('рек', uk)).toEqual(['recommendation']);
  expect(found('rec', uk)).toEqual(['recommendation']);
  expect(found('справ', uk)).toEqual(['tasks']);
});
