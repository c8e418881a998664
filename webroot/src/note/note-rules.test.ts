// @vitest-environment jsdom
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, test } from 'vitest';
import { ACTS } from './note-acts';
import { noteKeys } from './note-keys';
import { rules } from './note-rules';
import { noteSchema } from './note-schema';

let view: EditorView;
afterEach(() => view.destroy());

const HANDS = { act: () => {}, link: () => {}, toTools: () => {}, keys: () => {} };

/** An empty note into which these letters are typed, one after the other. */
function type(letters: string, first: object = { type: 'paragraph' }): EditorView {
  const doc = noteSchema.nodeFromJSON({ type: 'doc', content: [first] });
  const plugins = [rules, noteKeys(HANDS), history()];
  view = new EditorView(document.createElement('div'), { state: EditorState.create({ doc, plugins }) });
  return typeOn(letters);
}

function typeOn(letters: string): EditorView {
  for (const letter of letters) {
    const { from, to } = view.state.selection;
    const plain = () => view.state.tr.insertText(letter, from, to);
    if (!view.someProp('handleTextInput', (take) => take(view, from, to, letter, plain))) view.dispatch(plain());
  }
  return view;
}

function press(key: string): void {
  const event = new KeyboardEvent('keydown', { key });
  if (!view.someProp('handleKeyDown', (take) => take(view, event))) throw new Error(`nobody takes ${key}`);
}

/** The blocks' kinds and the words with their marks. */
function read(): string {
  const told: string[] = [];
  view.state.doc.descendants((node) => {
    if (node.isText) told.push(`${node.text}${node.marks.map((mark) => `/${mark.type.name}`).join('')}`);
    else told.push(`<${node.type.name}${node.attrs.level ?? ''}${node.attrs.done === true ? ' done' : ''}>`);
  });
  view.state.doc.check();
  return told.join(' ');
}

describe('at the beginning of a line', () => {
  test.each([
    ['# a', '<heading1> a'],
    ['### a', '<heading3> a'],
    ['#### a', '<paragraph> #### a'],
    ['- a', '<bullet_list> <list_item> <paragraph> a'],
    ['* a', '<bullet_list> <list_item> <paragraph> a'],
    ['1. a', '<ordered_list> <list_item> <paragraph> a'],
    ['> a', '<blockquote> <paragraph> a'],
    ['[] a', '<task_list> <task_item> <paragraph> a'],
    ['[x] a', '<task_list> <task_item done> <paragraph> a'],
  ])('%s is read as %s', (letters, meant) => {
    type(letters);
    expect(read()).toBe(meant);
  });
});

describe('around words', () => {
  test.each([
    ['a **b c** d', '<paragraph> a  b c/strong  d'],
    ['a *b c* d', '<paragraph> a  b c/em  d'],
    ['~~b~~', '<paragraph> b/strike'],
    ['2 * 3 * 4', '<paragraph> 2 * 3 * 4'],
    ['** a **', '<paragraph> ** a **'],
    ['****', '<paragraph> ****'],
    ['**a*', '<paragraph> **a*'],
  ])('%s is read as %s', (letters, meant) => {
    type(letters);
    expect(read()).toBe(meant);
  });

  test('also where a composition has put the last sign in already', () => {
    type('a **b*');
    view.dispatch(view.state.tr.insertText('*'));
    const { from } = view.state.selection;
    view.someProp('handleTextInput', (take) => take(view, from, from, '', () => view.state.tr));
    expect(read()).toBe('<paragraph> a  b/strong');
  });

  test('not over a footnote, whose words are not among those that are seen', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    type('', { type: 'paragraph', content: [text('**a'), { type: 'footnote', content: [text('n')] }, text('b*')] });
    view.dispatch(view.state.tr.setSelection(EditorState.create({ doc: view.state.doc }).selection));
    const end = view.state.doc.content.size - 1;
    view.someProp('handleTextInput', (take) => take(view, end, end, '*', () => view.state.tr));
    expect(read()).toBe('<paragraph> **a <footnote> n b*');
  });
});

describe('what was turned is taken back', () => {
  test('by Backspace', () => {
    type('- ');
    press('Backspace');
    expect(read()).toBe('<paragraph> - ');
    typeOn('a');
    expect(read()).toBe('<paragraph> - a');
  });

  test('by Undo, and the next one takes the letters', () => {
    type('**a**');
    ACTS.undo(view.state, view.dispatch);
    expect(read()).toBe('<paragraph> **a**');
    ACTS.undo(view.state, view.dispatch);
    expect(read()).not.toContain('**a**');
  });

  test('only right behind it', () => {
    type('# a');
    expect(() => press('Backspace')).toThrow('nobody takes');
    expect(read()).toBe('<heading1> a');
  });
});

describe('Tab', () => {
  test('is left to the page in plain text, and behind Escape everywhere', () => {
    type('a');
    expect(() => press('Tab')).toThrow();
    view.destroy();
    type('- a');
    press('Tab');
    expect(() => press('Escape')).toThrow();
    expect(() => press('Tab')).toThrow();
    press('Tab');
  });
});
