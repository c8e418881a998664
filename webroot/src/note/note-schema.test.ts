import { expect, test } from 'vitest';
import { linkTarget, noteSchema } from './note-schema';

test('every part of the note that the server knows can be shown and read back', () => {
  const parts = [...Object.values(noteSchema.nodes), ...Object.values(noteSchema.marks)];
  const bare = parts.filter((type) => !type.spec.toDOM || !type.spec.parseDOM).map((type) => type.name);
  expect(bare).toEqual(['doc', 'text']);
});

test.each([
  ['https://un.org/a?b=c', 'https://un.org/a?b=c'],
  [' un.org ', 'https://un.org'],
  ['press@un.org', 'mailto:press@un.org'],
  ['mailto:press@un.org', 'mailto:press@un.org'],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,x', null],
  ['tel:112', null],
  ['', null],
])('a link to %j is written as %j', (text, target) => {
  expect(linkTarget(text)).toBe(target);
});
