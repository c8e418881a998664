import type { CDPSession, Page } from '@playwright/test';

interface AxNode {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored?: boolean;
  role?: { value?: string };
  name?: { value?: string };
  value?: { value?: unknown };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown; relatedNodes?: { backendDOMNodeId: number }[] } }[];
  backendDOMNodeId?: number;
}

/** States that are read aloud, in the words of a screen reader; others are not told. */
const STATES: Readonly<Record<string, (value: unknown) => string>> = {
  pressed: (value) => (value === 'true' ? 'pressed' : 'not pressed'),
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  selected: (value) => (value ? 'selected' : ''),
  disabled: (value) => (value ? 'unavailable' : ''),
  level: (value) => `level ${String(value)}`,
  hasPopup: (value) => (value && value !== 'false' ? `opens a ${value}` : ''),
};

const OVER = /^(toolbar|menu|dialog|navigation|group|radiogroup|region)$/;
const AROUND = /^(group|list|listitem|table|cell|columnheader|heading|blockquote)$/;
/** What is read as one thing, with the words in it. */
const WHOLE =
  /^(heading|button|link|radio|checkbox|textbox|combobox|option|menuitem|DisclosureTriangle|image|columnheader|cell)$/;
/** What is told when a reader comes to it. */
const PLACES = /^(timer|banner|main|navigation|region|dialog|group|list|table|article|complementary|contentinfo|form)$/;
/** What begins a line of its own. */
const LINES = /^(paragraph|listitem|term|definition|row|LabelText|Legend|generic)$/;

/** What has the focus, and what stands around it, from the outside. */
export interface Here {
  around: readonly string[];
  words: string;
}

/** Says in words what the accessibility tree of a page tells, as a screen reader reads it aloud. */
export class Reader {
  readonly #session: CDPSession;
  /** The tree as it was read last, with what is not told. */
  #whole: readonly AxNode[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async open(page: Page): Promise<Reader> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    await page.evaluate(listen);
    return new Reader(session);
  }

  /** What has the focus, with what of it is chosen, and where that is. */
  async here(): Promise<Here> {
    const nodes = await this.#tree();
    const focused = nodes.filter((each) => prop(each, 'focused') === true && each.role?.value !== 'RootWebArea').at(-1);
    if (!focused) return { around: [], words: 'nothing' };
    const [active] = related(focused, 'activedescendant');
    const chosen = active && nodes.find((each) => each.backendDOMNodeId === active);
    const around = this.#inside(this.#above(focused), null, OVER);
    const inside = focused.role?.value === 'textbox' ? await this.#around(nodes, focused) : [];
    return { around, words: [spoken(focused), ...inside, chosen ? spoken(chosen) : ''].filter(Boolean).join('; ') };
  }

  /** The page from its beginning to its end, as it is read on with the arrow keys: each thing a line. */
  async through(): Promise<string[]> {
    await this.#tree();
    const nodes = new Map(this.#whole.map((each) => [each.nodeId, each]));
    const lines: string[] = [];
    let words = '';
    const flush = () => {
      const line = words.replaceAll(/\s+/g, ' ').trim();
      if (line) lines.push(line);
      words = '';
    };
    const walk = (node: AxNode | undefined, labels: boolean) => {
      if (!node) return;
      const role = node.ignored ? '' : (node.role?.value ?? '');
      // What labels a control is heard as its name.
      // The words of two elements are two, whether or not something stands between them.
      if (role === 'StaticText' && !labels) words += ` ${node.name?.value ?? ''}`;
      if (/^(StaticText|ListMarker|status)$/.test(role)) return;
      const named = !!node.name?.value;
      const [whole, place] = [WHOLE.test(role), PLACES.test(role) && (named || role !== 'group')];
      if (whole || place || LINES.test(role)) flush();
      if (whole) lines.push(spoken(node));
      else if (place) lines.push(named ? `${role}, "${node.name?.value}"` : role);
      if (!whole) for (const child of node.childIds ?? []) walk(nodes.get(child), labels || role === 'LabelText');
      if (place || LINES.test(role)) flush();
    };
    walk(this.#whole[0], false);
    flush();
    return lines;
  }

  /** What the cursor is in, inside of a text: groups with a name, lists, tables, headings. */
  async #around(nodes: readonly AxNode[], text: AxNode): Promise<string[]> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: '((at) => (at instanceof Element ? at : at?.parentElement))(getSelection().anchorNode)',
    });
    if (!result.objectId) return [];
    const { node } = await this.#session.send('DOM.describeNode', { objectId: result.objectId });
    const at = nodes.find((each) => each.backendDOMNodeId === node.backendNodeId);
    return at ? this.#inside(at, text, AROUND) : [];
  }

  /** What stands around a node, from the outside, as far as a listener is told of it. */
  #inside(from: AxNode | undefined, until: AxNode | null, told: RegExp): string[] {
    const found: string[] = [];
    for (let at: AxNode | undefined = from; at && at !== until; at = this.#above(at)) {
      const role = at.role?.value ?? '';
      const name = at.name?.value ?? '';
      // A group or a region without a name says nothing to who comes into it.
      if (told.test(role) && !at.ignored && (name || until || !/^(group|region)$/.test(role)))
        found.unshift(`in ${role} ${name}`.trim());
    }
    return found;
  }

  #above({ parentId }: AxNode): AxNode | undefined {
    return this.#whole.find((each) => each.nodeId === parentId);
  }

  /** What was told without the focus since it was asked last: warnings, and the page's one voice. */
  async told(): Promise<string[]> {
    const said = await this.#session.send('Runtime.evaluate', {
      expression: 'JSON.stringify(globalThis.sessionTold.splice(0))',
      returnByValue: true,
    });
    return JSON.parse(String(said.result.value)) as string[];
  }

  async #tree(): Promise<AxNode[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    this.#whole = nodes as AxNode[];
    return this.#whole.filter((each) => !each.ignored);
  }
}

/** In the page: keeps each text that a live region takes on, as a screen reader hears of it. */
function listen(): void {
  const told: string[] = [];
  const last = new Map<Element, string>();
  (globalThis as unknown as { sessionTold: string[] }).sessionTold = told;
  const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const look = () => {
    const live = [...document.querySelectorAll(regions)].filter((each) => each.checkVisibility());
    for (const gone of [...last.keys()].filter((each) => !live.includes(each))) last.delete(gone);
    for (const region of live) {
      const words = region.textContent ?? '';
      if (words.trim() && words !== last.get(region)) told.push(words.replaceAll(/\s+/g, ' ').trim());
      last.set(region, words);
    }
  };
  look();
  told.length = 0;
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

const prop = (node: AxNode, name: string) => node.properties?.find((each) => each.name === name)?.value.value;
const related = (node: AxNode, name: string) =>
  node.properties?.find((each) => each.name === name)?.value.relatedNodes?.map((each) => each.backendDOMNodeId) ?? [];

function spoken(node: AxNode): string {
  const states = Object.entries(STATES).flatMap(([name, say]) => {
    const value = prop(node, name);
    return value === undefined ? [] : [say(value)];
  });
  const written = node.role?.value === 'textbox' && node.value?.value ? [`“${String(node.value.value)}”`] : [];
  const described = node.description?.value ? [node.description.value] : [];
  const role = node.role?.value ?? '';
  const name = `"${(node.name?.value ?? '').trim()}"`;
  return [
    role === 'DisclosureTriangle' ? 'disclosure' : role,
    name,
    ...states.filter(Boolean),
    ...written,
    ...described,
  ]
    .filter(Boolean)
    .join(', ')
    .replaceAll(/\s+/g, ' ');
}
