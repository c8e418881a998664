/**
 * Styles of a clipboard as plain text. The page's policy forbids inline styles, in detached documents as well: the
 * browser would neither read them nor keep quiet about it. So they are renamed before anything parses them.
 */
export interface Unstyled {
  html: string;
  /** What stood in style sheets. */
  rules: string;
}

/** The attribute under which an element's own style is found. */
const KEPT_STYLE = 'data-style';
const NAME = /<([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?/y;
/** What stands between these tags is no markup. */
const RAW = new Set(['style', 'script', 'title', 'textarea', 'xmp']);
const RULES_READ = 2_000;
/** Rules for paper or for other screens. */
const CONDITIONAL = /@(?:media|supports|container|layer)[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** The clipboard without style sheets, scripts and comments, each inline style under another name. */
export function stylesAsText(html: string): Unstyled {
  const out: string[] = [];
  let rules = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    out.push(html.slice(at, open));
    NAME.lastIndex = open;
    const name = NAME.exec(html)?.[1]?.toLowerCase();
    if (name && RAW.has(name)) {
      const start = endOf(html, open, '>');
      const end = html.slice(start).search(new RegExp(`</${name}`, 'i'));
      const stop = end < 0 ? html.length : start + end;
      if (name === 'style') rules += `${html.slice(start, stop)}\n`;
      at = endOf(html, stop, '>');
    } else if (name) {
      const tag = renamed(html, open + name.length + 1);
      out.push(html.slice(open, open + name.length + 1), tag.text);
      at = tag.end;
    } else if (html.startsWith('<!', open)) {
      at = html.startsWith('<!--', open) ? endOf(html, open + 2, '-->') : endOf(html, open, '>');
    } else {
      out.push('<');
      at = open + 1;
    }
  }
  out.push(html.slice(at));
  return { html: out.join(''), rules };
}

function endOf(html: string, from: number, mark: string): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** A tag's attributes up to its end; one with an open quotation ends everything, as for a browser. */
function renamed(html: string, from: number): { text: string; end: number } {
  let text = '';
  let at = from;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
    const [whole, name = ''] = found;
    const start = whole.indexOf(name);
    const style = name.toLowerCase() === 'style';
    text += style ? whole.slice(0, start) + KEPT_STYLE + whole.slice(start + name.length) : whole;
    at = found.index + whole.length;
    ATTRIBUTE.lastIndex = at;
  }
  const rest = /[\s/]*>/y;
  rest.lastIndex = at;
  return rest.test(html) ? { text, end: at } : { text: '', end: html.length };
}

/** The styles that hold for elements of a clipboard, by what its sheets and the elements themselves say. */
export class Styles {
  readonly #of = new Map<Element, string>();

  constructor(root: ParentNode, rules: string) {
    const plain = rules.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '').replace(CONDITIONAL, '');
    const found = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].slice(0, RULES_READ);
    for (const [, selector = '', text = ''] of found) {
      if (!/font-|text-decoration|mso-|display/.test(text)) continue;
      for (const element of chosen(root, selector.trim())) this.#add(element, text);
    }
    for (const element of root.querySelectorAll(`[${KEPT_STYLE}]`)) {
      this.#add(element, element.getAttribute(KEPT_STYLE) ?? '');
    }
  }

  /** What is said last counts; empty where nothing is said. */
  value(element: Element, property: string): string {
    const text = this.#of.get(element);
    if (!text) return '';
    const found = [...text.matchAll(new RegExp(`(?:^|[;\\s])${property}\\s*:([^;!]*)`, 'gi'))];
    return (found.at(-1)?.[1] ?? '').trim().toLowerCase();
  }

  #add(element: Element, text: string): void {
    this.#of.set(element, `${this.#of.get(element) ?? ''};${text}`);
  }
}

function chosen(root: ParentNode, selector: string): Element[] {
  if (selector.startsWith('@')) return [];
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    // Word writes selectors of its own.
    return [];
  }
}
