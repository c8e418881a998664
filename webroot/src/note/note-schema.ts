import { type DOMOutputSpec, type MarkSpec, type NodeSpec, type ParseRule, Schema } from 'prosemirror-model';
import file from '../../../services/note-steps/src/main/resources/org/sessioniv/notesteps/session-note.schema.json';

/** The bounds of a note, from the file that the server reads too. */
export const LIMITS = file.limits;
/** The version of that file; what was kept under another one is handed back instead of read. */
export const SCHEMA_VERSION = file.version;

interface Look {
  toDOM: (attrs: Record<string, unknown>) => DOMOutputSpec;
  parseDOM: readonly ParseRule[];
}

const LONGEST_LINK = 2_000;
const SAFE_LINK = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** The address as a link of a note may have it, or null: only pages and mail, whatever else the server would allow. */
export function linkTarget(text: string): string | null {
  const trimmed = text.trim();
  const written = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : guessed(trimmed);
  return written.length <= LONGEST_LINK && SAFE_LINK.test(written) ? written : null;
}

function guessed(text: string): string {
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}

const block = (kind: string): Look => ({
  toDOM: () => ['section', { 'data-kind': kind, class: `note-${kind}` }, 0],
  parseDOM: [{ tag: `section[data-kind="${kind}"]` }],
});

const plain = (tag: string): Look => ({ toDOM: () => [tag, 0], parseDOM: [{ tag }] });

/** A number as the server's rule allows it, whatever a page wrote. */
const within = (least: number, most: number, value: number) =>
  Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : least;

const span = (name: string) => (element: HTMLElement) => within(1, 100, Number(element.getAttribute(name) ?? 1));

const cell = (tag: string): Look => ({
  toDOM: ({ colspan, rowspan }) => [tag, { colspan, rowspan }, 0],
  parseDOM: [{ tag, getAttrs: (at) => ({ colspan: span('colspan')(at), rowspan: span('rowspan')(at) }) }],
});

const shortText = (element: HTMLElement, name: string) => (element.getAttribute(name) ?? '').slice(0, 200);

/** A day of the calendar, or none. */
const day = (element: HTMLElement, name: string) => {
  const text = element.getAttribute(name) ?? '';
  const made = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return made && Number.isFinite(made.getTime()) && made.toISOString().startsWith(text) ? text : '';
};

const task = (element: HTMLElement) => ({ done: element.getAttribute('data-done') === 'true' });

const NODES: Record<string, Look> = {
  // Each block goes in the direction of its own words.
  paragraph: { toDOM: () => ['p', { dir: 'auto' }, 0], parseDOM: [{ tag: 'p' }] },
  heading: {
    toDOM: ({ level }) => [`h${Number(level) + 1}`, { class: `note-h${level}`, dir: 'auto' }, 0],
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(3, Math.max(1, level - 1)) },
    })),
  },
  blockquote: plain('blockquote'),
  bullet_list: plain('ul'),
  ordered_list: {
    toDOM: ({ order }) => ['ol', order === 1 ? {} : { start: order }, 0],
    parseDOM: [
      { tag: 'ol', getAttrs: (at) => ({ order: within(0, 1_000_000, Number(at.getAttribute('start') ?? 1)) }) },
    ],
  },
  task_list: {
    toDOM: () => ['ul', { 'data-kind': 'tasks', class: 'note-tasks' }, 0],
    parseDOM: [{ tag: 'ul[data-kind="tasks"]', priority: 60 }],
  },
  list_item: plain('li'),
  task_item: {
    toDOM: ({ done }) => ['li', { 'data-kind': 'task', 'data-done': String(done) }, 0],
    parseDOM: [{ tag: 'li[data-kind="task"]', priority: 60, getAttrs: task }],
  },
  // In a box of its own, which scrolls sideways where the columns need more than the page has.
  table: {
    toDOM: () => ['div', { class: 'note-table' }, ['table', ['tbody', 0]]],
    parseDOM: [{ tag: 'table' }],
  },
  table_row: plain('tr'),
  table_cell: cell('td'),
  table_header: cell('th'),
  recommendation: block('recommendation'),
  decision: block('decision'),
  action_item: {
    toDOM: ({ who, due }) => ['section', { 'data-kind': 'action', 'data-who': who, 'data-due': due }, 0],
    parseDOM: [
      {
        tag: 'section[data-kind="action"]',
        getAttrs: (at) => ({ who: shortText(at, 'data-who'), due: day(at, 'data-due') }),
      },
    ],
  },
  hard_break: { toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] },
  footnote: {
    toDOM: () => ['span', { 'data-kind': 'footnote', class: 'note-footnote', dir: 'auto' }, 0],
    parseDOM: [{ tag: 'span[data-kind="footnote"]' }],
  },
};

const MARKS: Record<string, Look> = {
  link: {
    toDOM: ({ href }) => ['a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, 0],
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (at) => {
          const href = at.getAttribute('href') ?? '';
          return href.length <= LONGEST_LINK && SAFE_LINK.test(href) ? { href } : false;
        },
      },
    ],
  },
  em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }] },
  strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }] },
  underline: { toDOM: () => ['u', 0], parseDOM: [{ tag: 'u' }, { tag: 'ins' }] },
  strike: { toDOM: () => ['s', 0], parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }] },
  bracketed: {
    toDOM: ({ id }) => ['span', { 'data-kind': 'bracketed', 'data-id': id, class: 'note-bracketed' }, 0],
    parseDOM: [{ tag: 'span[data-kind="bracketed"]', getAttrs: (at) => ({ id: shortText(at, 'data-id') }) }],
  },
};

function dressed<S>(specs: Record<string, object>, looks: Record<string, Look>): Record<string, S> {
  const entries = Object.entries(specs).map(([name, spec]) => {
    const look = looks[name];
    if (!look) return [name, spec];
    const toDOM = (part: { attrs: Record<string, unknown> }) => look.toDOM(part.attrs);
    return [name, { ...spec, toDOM, parseDOM: look.parseDOM }];
  });
  return Object.fromEntries(entries) as Record<string, S>;
}

/** The note's schema: the server's file, with how each part looks in a page. */
export const noteSchema = new Schema({
  topNode: file.topNode,
  nodes: dressed<NodeSpec>(file.nodes, NODES),
  marks: dressed<MarkSpec>(file.marks, MARKS),
});
