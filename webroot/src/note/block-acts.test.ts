import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { hereOf } from './active';
import { ACTS, type Act, hindrance } from './note-acts';
import { noteSchema } from './note-schema';
import { nextCell } from './table-acts';

const p = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const of = (type: string, ...content: object[]) => ({ type, content });
const li = (...content: object[]) => of('list_item', ...content);
const ul = (...items: object[]) => of('bullet_list', ...items);

/** A note with the cursor, or the selection, inside these words. */
function at(words: string, ...content: object[]): EditorState {
  const [first, last = first] = words.split('…');
  const doc = noteSchema.nodeFromJSON(of('doc', ...content));
  const find = (text = '') => {
    let found = -1;
    doc.descendants((node, place) => {
      if (found < 0 && node.isText && node.text?.includes(text)) found = place + (node.text.indexOf(text) ?? 0) + 1;
    });
    expect(found, `the note says "${text}"`).toBeGreaterThan(0);
    return found;
  };
  const selection = TextSelection.create(doc, find(first), find(last));
  return EditorState.create({ doc, selection });
}

const SHORT: Record<string, string> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  task_list: 'tl',
  list_item: '',
  task_item: '',
  recommendation: 'rec',
  decision: 'dec',
  action_item: 'act',
};

/** The note as one reads it: `ul(a, b ul(c))`. */
function read(state: EditorState | null): string {
  const told = (node: EditorState['doc']): string => {
    if (node.isTextblock) return node.type.name === 'paragraph' ? node.textContent : `h(${node.textContent})`;
    const inner = node.children
      .map(told)
      .join(node.type.name === 'doc' ? ' ' : node.type.name.endsWith('item') ? ' ' : ', ');
    const name = SHORT[node.type.name] ?? node.type.name;
    return node.type.name === 'doc' || name === '' ? inner : `${name}(${inner})`;
  };
  state?.doc.check();
  return state ? told(state.doc) : 'nothing';
}

function done(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const could = command(state, (made) => {
    next = state.apply(made);
  });
  expect(could).toBe(next !== null);
  return next;
}

const act = (name: Act, state: EditorState) => read(done(state, ACTS[name]));
const doubly = ul(li(p('a')), li(p('b'), ul(li(p('c')), li(p('d')), li(p('e')))), li(p('f')));

describe('an outcome', () => {
  test('is made of a list item, and what stands before and behind stays a list', () => {
    expect(act('recommendation', at('b', ul(li(p('a')), li(p('b')), li(p('c')))))).toBe('ul(a) rec(b) ul(c)');
  });
  test('is made of the first, the last and the only item', () => {
    expect(act('decision', at('a', ul(li(p('a')), li(p('b')))))).toBe('dec(a) ul(b)');
    expect(act('action', at('b', ul(li(p('a')), li(p('b')))))).toBe('ul(a) act(b)');
    expect(act('action', at('a', ul(li(p('a')))))).toBe('act(a)');
  });
  test('takes the list inside of its item along', () => {
    expect(act('recommendation', at('b', doubly))).toBe('ul(a) rec(b, ul(c, d, e)) ul(f)');
  });
  test('is made of an item of an inner list, and leaves its neighbours in lists', () => {
    expect(act('recommendation', at('d', doubly))).toBe('ul(a, b ul(c)) rec(d) ul(e) ul(f)');
  });
  test('is made of each item that is selected', () => {
    const list = ul(li(p('a')), li(p('b')), li(p('c')), li(p('d')));
    expect(act('recommendation', at('b…c', list))).toBe('ul(a) rec(b) rec(c) ul(d)');
  });
  test('is made of a task', () => {
    const tasks = of('task_list', of('task_item', p('a')), of('task_item', p('b')));
    expect(act('action', at('b', tasks))).toBe('tl(a) act(b)');
  });
  test('leaves the cursor in the words it was in', () => {
    const made = done(at('before', ul(li(p('a')), li(p('before')), li(p('c')))), ACTS.recommendation);
    expect(made?.selection.$from.parent.textContent).toBe('before');
    expect(made?.selection.$from.parentOffset).toBe(1);
    expect(made?.selection.$from.node(1).type.name).toBe('recommendation');
  });
  test('of its own kind becomes text again, one of another kind this kind', () => {
    const made = of('recommendation', p('a'), ul(li(p('b'))));
    expect(act('recommendation', at('a', made))).toBe('a ul(b)');
    expect(act('decision', at('a', made))).toBe('dec(a, ul(b))');
    expect(act('decision', at('b', made))).toBe('dec(a, ul(b))');
  });
  test('is made of a heading, as text', () => {
    expect(act('decision', at('a', { ...of('heading', { type: 'text', text: 'a' }) }))).toBe('dec(a)');
  });
  test('does not hold a table or a quote, and that is said', () => {
    const item = ul(li(p('a'), of('blockquote', p('b'))));
    for (const state of [at('a', item), at('a…b', p('a'), of('blockquote', p('b')))]) {
      expect(act('recommendation', state)).toBe('nothing');
      expect(hindrance('recommendation', state)).toBe('holdsText');
    }
  });
});

describe('a list', () => {
  test('is made of paragraphs and headings', () => {
    expect(act('bullets', at('a…b', p('a'), p('b')))).toBe('ul(a, b)');
    expect(act('numbers', at('a', of('heading', { type: 'text', text: 'a' })))).toBe('ol(a)');
  });
  test('of the same kind becomes text again', () => {
    expect(act('bullets', at('a', ul(li(p('a')), li(p('b')))))).toBe('a ul(b)');
  });
  test('of another kind becomes this kind, whole, with the cursor where it was', () => {
    expect(act('numbers', at('b', ul(li(p('a')), li(p('b')))))).toBe('ol(a, b)');
    expect(act('tasks', at('b', ul(li(p('a')), li(p('b'), ul(li(p('c')))))))).toBe('tl(a, b ul(c))');
    const made = done(at('before', ul(li(p('before')), li(p('b')))), ACTS.tasks);
    expect(made?.selection.$from.parent.textContent).toBe('before');
    expect(made?.selection.$from.parentOffset).toBe(1);
    expect(act('bullets', at('a', of('task_list', of('task_item', p('a')))))).toBe('ul(a)');
  });
  test('is indented and put out again', () => {
    const list = ul(li(p('a')), li(p('b')));
    expect(act('indent', at('b', list))).toBe('ul(a ul(b))');
    expect(act('outdent', at('b', ul(li(p('a'), ul(li(p('b')))))))).toBe('ul(a, b)');
    expect(act('outdent', at('b', list))).toBe('ul(a) b');
    expect(act('indent', at('b', of('task_list', of('task_item', p('a')), of('task_item', p('b')))))).toBe(
      'tl(a tl(b))',
    );
  });
  test('whose first item cannot go deeper says so', () => {
    const state = at('a', ul(li(p('a')), li(p('b'))));
    expect(act('indent', state)).toBe('nothing');
    expect(hindrance('indent', state)).toBe('firstItem');
    expect(hindrance('outdent', at('a', p('a')))).toBe('noList');
    expect([...hereOf(state).idle].sort()).toEqual(['indent', 'redo', 'undo']);
    expect(hereOf(at('b', ul(li(p('a')), li(p('b'))))).idle.has('indent')).toBe(false);
    expect([...hereOf(at('a', p('a'))).idle].sort()).toEqual(['indent', 'outdent', 'redo', 'undo']);
  });
  test('is not the first thing of an outcome, and that is said', () => {
    const state = at('a', of('recommendation', p('a')));
    expect(act('bullets', state)).toBe('nothing');
    expect(hindrance('bullets', state)).toBe('textFirst');
    expect(act('bullets', at('b', of('recommendation', p('a'), p('b'))))).toBe('rec(a, ul(b))');
  });
});

describe('a table', () => {
  const table = of('table', of('table_row', of('table_cell', p('a')), of('table_cell', p('b'))));
  test('does not stand inside of another one, and that is said', () => {
    expect(act('table', at('a', table))).toBe('nothing');
    expect(hindrance('table', at('a', table))).toBe('noTableInside');
  });
  test('stands behind an outcome, not in it, and inside of a list item', () => {
    expect(act('table', at('a', of('recommendation', p('a'))))).toMatch(/^rec\(a\) table\(/);
    expect(act('table', at('a', ul(li(p('a')))))).toMatch(/^ul\(a table\(/);
  });
  test('gets a row when one goes on behind its last cell', () => {
    expect(read(done(at('a', table), nextCell))).toBe('table(table_row(table_cell(a), table_cell(b)))');
    const made = done(at('b', table), nextCell);
    expect(read(made)).toBe('table(table_row(table_cell(a), table_cell(b)), table_row(table_cell(), table_cell()))');
    expect(made?.selection.$from.index(1)).toBe(1);
    expect(made?.selection.$from.index(2)).toBe(0);
  });
});

test('what is so already is not refused, and what cannot be is', () => {
  expect(hindrance('paragraph', at('a', p('a')))).toBeNull();
  expect(hindrance('heading1', at('a', ul(li(p('a')))))).toBe('notHere');
  expect(hindrance('heading1', at('a', of('decision', p('a'))))).toBe('holdsText');
  expect(hindrance('undo', at('a', p('a')))).toBe('nothingToUndo');
});
