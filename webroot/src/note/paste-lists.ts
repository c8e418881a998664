import type { Styles } from './paste-css';

/** A paragraph that is an item of a list to the eye, as Word and Outlook write them. */
interface Item {
  paragraph: Element;
  level: number;
  ordered: boolean;
  /** The number in front of it, where there is one. */
  number: number | null;
  /** Which of the document's lists it belongs to. */
  list: string;
}

const BULLET = /^[\s\u00a0]*([·•▪■●○◦§\uf0a7\uf0b7‣⁃–-]|o(?=[\s\u00a0]))[\s\u00a0]+/u;
const NUMBER = /^[\s\u00a0]*\(?((?:[\p{L}\p{N}]{1,5}\.)*[\p{L}\p{N}]{1,5})[.)][\s\u00a0]+/u;
const POINTS_A_LEVEL = 36;

/** Makes lists of paragraphs that only look like items. */
export function listsOf(root: Element, styles: Styles): void {
  let open: OpenList | undefined;
  for (const paragraph of [...root.querySelectorAll('p')]) {
    const item = itemOf(paragraph, styles);
    if (!item) continue;
    if (!open?.takes(item)) open = new OpenList(item);
    open.add(item);
  }
  // The number of a heading is no item, but part of its words.
  for (const marker of marked(root, styles)) marker.textContent = `${(marker.textContent ?? '').trim()} `;
  for (const box of root.querySelectorAll('li[role="checkbox"], li:has(> input[type="checkbox"])')) asTask(box);
}

function marked(root: Element, styles: Styles): Element[] {
  const spans = [...root.querySelectorAll('span')];
  return spans.filter((each) => styles.value(each, 'mso-list') === 'ignore');
}

function itemOf(paragraph: Element, styles: Styles): Item | null {
  const place = /^(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/.exec(styles.value(paragraph, 'mso-list'));
  const [marker] = marked(paragraph, styles);
  if (place && marker) {
    const text = `${(marker.textContent ?? '').trim()} `;
    marker.remove();
    return { paragraph, ...kind(text), level: Number(place[2]), list: `${place[1]} ${place[3] ?? ''}` };
  }
  if (!/\bMsoList(Paragraph|Bullet|Number)/.test(paragraph.className)) return null;
  const text = paragraph.textContent ?? '';
  const found = BULLET.exec(text) ?? NUMBER.exec(text);
  if (!found) return null;
  cutStart(paragraph, found[0].length);
  const indent = /([\d.]+)\s*(pt|in|cm)/.exec(styles.value(paragraph, 'margin-left'));
  const points = indent ? Number(indent[1]) * ({ pt: 1, in: 72, cm: 28.35 }[indent[2] as 'pt' | 'in' | 'cm'] ?? 1) : 0;
  return { paragraph, ...kind(found[0]), level: Math.max(1, Math.round(points / POINTS_A_LEVEL)), list: '' };
}

/** Whether a marker counts, and how far. */
function kind(marker: string): { ordered: boolean; number: number | null } {
  if (BULLET.test(marker)) return { ordered: false, number: null };
  const last = NUMBER.exec(marker)?.[1]?.split('.').at(-1) ?? marker.trim();
  const counts = NUMBER.test(marker) || /^\d+$/.test(last);
  return { ordered: counts, number: counts && /^\d+$/.test(last) ? Number(last) : null };
}

/** Takes so many letters from the start of an element. */
function cutStart(element: Element, letters: number): void {
  let left = letters;
  for (const child of [...element.childNodes]) {
    if (left <= 0) return;
    const text = child.textContent ?? '';
    if (text.length <= left) child.remove();
    else if (child.nodeType === 3) child.textContent = text.slice(left);
    else cutStart(child as Element, left);
    left -= text.length;
  }
}

/** A list that grows as long as the items follow one another. */
class OpenList {
  readonly #lists: { element: Element; ordered: boolean }[] = [];
  readonly #root: Element;
  readonly #first: Item;

  constructor(first: Item) {
    this.#first = first;
    this.#root = made(first);
    first.paragraph.before(this.#root);
    this.#lists.push({ element: this.#root, ordered: first.ordered });
  }

  takes(item: Item): boolean {
    if (item.paragraph.previousElementSibling !== this.#root) return false;
    const atTop = item.level <= this.#first.level;
    return !atTop || (item.ordered === this.#first.ordered && item.list === this.#first.list);
  }

  add(item: Item): void {
    const depth = Math.max(1, item.level - this.#first.level + 1);
    this.#lists.splice(depth);
    const top = this.#lists.at(-1);
    if (!top) return;
    if (this.#lists.length > 1 && top.ordered !== item.ordered) this.#lists.pop();
    else if (depth === this.#lists.length || !top.element.lastElementChild) {
      append(top.element, item.paragraph);
      return;
    }
    const inner = made(item);
    this.#lists.at(-1)?.element.lastElementChild?.append(inner);
    this.#lists.push({ element: inner, ordered: item.ordered });
    append(inner, item.paragraph);
  }
}

function made({ paragraph, ordered, number }: Item): Element {
  const list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul');
  if (ordered && number !== null && number !== 1) list.setAttribute('start', String(number));
  return list;
}

function append(list: Element, paragraph: Element): void {
  const item = list.ownerDocument.createElement('li');
  list.append(item);
  item.append(paragraph);
}

/** A box to tick, as Google Docs and many sites have it. */
function asTask(item: Element): void {
  const box = item.querySelector('input[type="checkbox"]');
  const done = item.getAttribute('aria-checked') === 'true' || (box?.hasAttribute('checked') ?? false);
  item.setAttribute('data-kind', 'task');
  item.setAttribute('data-done', String(done));
  item.parentElement?.setAttribute('data-kind', 'tasks');
  for (const drawn of item.querySelectorAll(':scope > img, input[type="checkbox"]')) drawn.remove();
}
