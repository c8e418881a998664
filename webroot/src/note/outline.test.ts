import { expect, test } from 'vitest';
import { noteSchema } from './note-schema';
import { EMPTY_OUTLINE, outlineOf } from './outline';

const p = (...content: object[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks });
const bracketed = (id: string) => ({ type: 'bracketed', attrs: { id } });
const noteOf = (...content: object[]) => noteSchema.nodeFromJSON({ type: 'doc', content });

test('an empty note has nothing to list', () => {
  expect(outlineOf(noteOf({ type: 'paragraph' }))).toEqual(EMPTY_OUTLINE);
});

test('headings come with their level and the place where they begin', () => {
  const note = noteOf(
    p(words('ab')),
    { type: 'heading', attrs: { level: 2 }, content: [words('What was said')] },
    { type: 'heading', attrs: { level: 1 } },
  );
  const { headings } = outlineOf(note);
  expect(headings).toEqual([
    { at: 5, text: 'What was said', level: 2 },
    { at: 20, text: '', level: 1 },
  ]);
  expect(note.resolve(5).parent.textContent).toBe('What was said');
});

test('outcomes come in their order, an action with who and when', () => {
  const note = noteOf(
    { type: 'decision', content: [p(words('Meet again.'))] },
    { type: 'action_item', attrs: { who: 'Georgia', due: '2018-03-31' }, content: [p(words('Draft it.')), p()] },
    { type: 'recommendation', content: [p(words('Exchange specimens.'))] },
  );
  const { outcomes } = outlineOf(note);
  expect(outcomes.map(({ kind, text, who, due }) => [kind, text, who, due])).toEqual([
    ['decision', 'Meet again.', '', ''],
    ['action', 'Draft it.', 'Georgia', '2018-03-31'],
    ['recommendation', 'Exchange specimens.', '', ''],
  ]);
  for (const each of outcomes) expect(note.resolve(each.at).parent.textContent).toBe(each.text);
});

test('words of one bracket are one, of two brackets two', () => {
  const strong = { type: 'strong' };
  const note = noteOf(
    p(words('in ', bracketed('1')), words('all', strong, bracketed('1')), words(' six', bracketed('2'))),
    p(words('x'), words('later', bracketed('2'))),
  );
  expect(outlineOf(note).brackets.map((each) => each.text)).toEqual(['in all', ' six', 'later']);
});
