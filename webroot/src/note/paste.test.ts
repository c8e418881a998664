// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { noteSchema } from './note-schema';
import { type PasteWord, pasting, refuseFiles } from './paste';
import { stylesAsText } from './paste-css';

const empty = noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });

/** A page's editor, and what it said. */
class Page {
  readonly said: PasteWord[] = [];
  readonly view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: EditorState.create({
      doc: empty,
      selection: TextSelection.create(empty, 1),
      plugins: [pasting(noteSchema, (word) => this.said.push(word))],
    }),
  });

  paste(html: string, ...files: string[]): boolean {
    const event = { clipboardData: { files }, preventDefault: () => undefined } as unknown as ClipboardEvent;
    return this.view.pasteHTML(html, event);
  }

  get text(): string {
    return this.view.state.doc.content.content.map(shown).join('\n');
  }
}

type Shown = typeof empty;

/** A document so that a person can read it: `<kind>` of each block, `*bold*`, `/italic/`, `_underline_`, `~strike~`. */
function shown(node: Shown): string {
  if (node.isText) {
    const wraps: Record<string, string> = { strong: '*', em: '/', underline: '_', strike: '~', link: '@' };
    return node.marks.reduce((text, { type }) => wraps[type.name] + text + wraps[type.name], node.text ?? '');
  }
  if (node.type.name === 'hard_break') return '⏎';
  const attributes = Object.entries(node.attrs).filter(
    ([name, value]) => value !== node.type.spec.attrs?.[name]?.default,
  );
  const told = attributes.map(([name, value]) => ` ${name}=${value}`).join('');
  return `<${node.type.name}${told}>${node.content.content.map(shown).join('')}`;
}

const clipboard = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../test/note/clipboard', `${name}.html`), 'utf8');

test('a document of Google Docs comes with its own bold words, lists and tasks', () => {
  const page = new Page();
  expect(page.paste(clipboard('google-docs'))).toBe(true);
  expect(page.text.split('\n')).toEqual([
    '<heading>Return of migrants',
    '<paragraph>The group *recommends* a /common/ _register_~s~, see @the list@.',
    '<bullet_list><list_item><paragraph>first<bullet_list><list_item><paragraph>inner<list_item><paragraph>second',
    '<task_list><task_item done=true><paragraph>asked<task_item><paragraph>answered',
    '<paragraph>',
  ]);
  expect(page.said).toEqual(['picturesLeft']);
});

test('paragraphs that Word draws as a list are a list', () => {
  const page = new Page();
  page.paste(clipboard('word'));
  expect(page.text.split('\n')).toEqual([
    '<heading>Safeguards',
    '<paragraph>The group *agrees* on *three* /points/:',
    '<bullet_list><list_item><paragraph>first<bullet_list><list_item><paragraph>inner' +
      '<list_item><paragraph>*second*',
    '<paragraph>',
    '<ordered_list order=3><list_item><paragraph>third<list_item><paragraph>fourth',
    '<table><table_row><table_cell colspan=2><paragraph>Both<table_cell rowspan=2><paragraph>Tall' +
      '<table_row><table_cell><paragraph>a<table_cell><paragraph>b',
    '<paragraph>',
  ]);
  expect(page.said).toEqual(['picturesLeft']);
});

test('a mail of Outlook keeps its letters and dots as lists', () => {
  const page = new Page();
  page.paste(clipboard('outlook'));
  expect(page.text.split('\n')).toEqual([
    '<paragraph>Dear colleagues,',
    '<ordered_list><list_item><paragraph>Батуми<list_item><paragraph>ქუთაისი',
    '<bullet_list><list_item><paragraph>/kept its dot/<bullet_list><list_item><paragraph>deeper',
    '<paragraph>Only indented.',
    '<paragraph>Write to @press@.',
  ]);
  expect(page.said).toEqual([]);
});

test('a text of LibreOffice keeps lists in lists and merged cells', () => {
  const page = new Page();
  page.paste(clipboard('libreoffice'));
  expect(page.text.split('\n')).toEqual([
    '<heading>Heading',
    '<paragraph>Plain, *bold*, _/both/_, ~gone~ and *still bold*.',
    '<bullet_list><list_item><paragraph>one<ordered_list order=5><list_item><paragraph>five' +
      '<list_item><paragraph>two',
    '<table><table_row><table_cell colspan=2><paragraph>*across*' +
      '<table_row><table_cell><paragraph>left<table_cell><paragraph>right',
  ]);
});

test('a page of the web brings words and nothing that acts', () => {
  const page = new Page();
  page.paste(clipboard('web-page'));
  expect(page.text.split('\n')).toEqual([
    '<heading>News',
    '<paragraph>*Tbilisi* said *yes*[1] to /all/.',
    '<paragraph>Bare words',
    '<paragraph>Caption',
    '<task_list><task_item done=true><paragraph>sent<task_item><paragraph>read',
    '<table><table_row><table_header colspan=100><paragraph>wide<table_row><table_cell><paragraph>xy',
  ]);
  expect(page.said).toEqual(['picturesLeft']);
});

test.each(['google-docs', 'word', 'outlook', 'libreoffice', 'web-page'])(
  'nothing of %s reaches a parser as a style that the policy forbids',
  (name) => {
    const { html } = stylesAsText(clipboard(name));
    const parsed = document.createElement('div');
    parsed.innerHTML = html;
    expect(parsed.querySelectorAll('[style], style, script')).toHaveLength(0);
    parsed.innerHTML = clipboard(name);
    const before = parsed.textContent?.replace(/\s+/g, '').length ?? 0;
    parsed.innerHTML = html;
    expect(before).toBeGreaterThanOrEqual(parsed.textContent?.replace(/\s+/g, '').length ?? 0);
  },
);

test.each([
  ['<p title="a>b" style=color:red>x</p>', '<p title="a>b" data-style=color:red>x</p>'],
  [`<p style = 'a:"b"' class=c/>`, `<p data-style = 'a:"b"' class=c/>`],
  ['a < b <style>p{x:y}</style><p STYLE="">', 'a < b <p data-style="">'],
  ['<!-->x<!-- <p style=""> --><![if !x]>y<![endif]>', 'xy'],
  ['<p title="style=1" data-x=\'style\'>', '<p title="style=1" data-x=\'style\'>'],
  ['<p class="open', '<p'],
])('%j is read as %j', (html, read) => {
  expect(stylesAsText(html).html).toBe(read);
});

test('what this editor copied is pasted as it was', () => {
  const page = new Page();
  page.paste(clipboard('word'));
  const copied = page.view.serializeForClipboard(page.view.state.doc.slice(0, page.view.state.doc.content.size));
  const other = new Page();
  other.paste(copied.dom.innerHTML);
  expect(other.view.state.doc.toJSON()).toEqual(page.view.state.doc.toJSON());
});

test('a picture alone is refused in words and left to nobody', () => {
  const page = new Page();
  expect(page.paste('<img src="https://example.org/a.png">')).toBe(true);
  expect(page.paste('', 'a.png')).toBe(true);
  expect(page.said).toEqual(['noPictures', 'noPictures']);
  expect(page.view.state.doc.eq(empty)).toBe(true);
});

test('a file that is dropped beside the note does not take the page away', () => {
  const say = vi.fn();
  const stop = refuseFiles(say);
  const drop = (...types: string[]) => {
    const event = new Event('drop', { cancelable: true, bubbles: true });
    Object.assign(event, { dataTransfer: { types } });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(drop('Files')).toBe(true);
  expect(drop('text/plain')).toBe(false);
  expect(say).toHaveBeenCalledTimes(1);
  stop();
  expect(drop('Files')).toBe(false);
});
