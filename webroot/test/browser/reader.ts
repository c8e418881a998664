import type { CDPSession, Page } from '@playwright/test';

interface AxNode {
  nodeId: string;
  parentId?: string;
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
  hasPopup: (value) => (value && value !== 'false' ? `opens a ${value}` : ''),
};

const OVER = /^(toolbar|menu|dialog)$/;
const AROUND = /^(group|list|listitem|table|cell|columnheader|heading|blockquote)$/;

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
    return new Reader(session);
  }

  /** What has the focus, with what of it is chosen, and where that is. */
  async here(): Promise<string> {
    const nodes = await this.#tree();
    const focused = nodes.filter((each) => prop(each, 'focused') === true && each.role?.value !== 'RootWebArea').at(-1);
    if (!focused) return 'nothing';
    const [active] = related(focused, 'activedescendant');
    const chosen = active && nodes.find((each) => each.backendDOMNodeId === active);
    const over = this.#inside(focused, null, OVER);
    const inside = focused.role?.value === 'textbox' ? await this.#around(nodes, focused) : [];
    return [...over, spoken(focused), ...inside, chosen ? spoken(chosen) : ''].filter(Boolean).join('; ');
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
  #inside(from: AxNode, until: AxNode | null, told: RegExp): string[] {
    const found: string[] = [];
    for (let at: AxNode | undefined = from; at && at !== until; at = this.#above(at)) {
      const role = at.role?.value ?? '';
      if (told.test(role) && !at.ignored) found.unshift(`in ${role} ${at.name?.value ?? ''}`.trim());
    }
    return found;
  }

  #above({ parentId }: AxNode): AxNode | undefined {
    return this.#whole.find((each) => each.nodeId === parentId);
  }

  /** What is told without the focus: warnings. */
  async alerts(): Promise<string[]> {
    const said = await this.#session.send('Runtime.evaluate', {
      expression: `JSON.stringify([...document.querySelectorAll('[role=alert]')].filter((each) => each.checkVisibility())
        .map((each) => each.textContent.trim()).filter(Boolean))`,
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
  return [node.role?.value ?? '', `"${node.name?.value ?? ''}"`, ...states.filter(Boolean), ...written, ...described]
    .filter(Boolean)
    .join(', ')
    .replaceAll(/\s+/g, ' ');
}
