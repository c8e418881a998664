import { Styles } from './paste-css';
import { listsOf } from './paste-lists';

/** How a text looks, as far as a note knows of it. */
interface Look {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
}

const PLAIN: Look = { bold: false, italic: false, underline: false, strike: false };
const TAGS: Readonly<Record<string, keyof Look>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'strike',
  DEL: 'strike',
  STRIKE: 'strike',
};
const WRAPS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const satisfies Record<
  keyof Look,
  string
>;
const PICTURES = 'img, picture, svg, canvas, video, audio, object, embed, iframe';
/** What a word processor adds round the text: its comments, its bookkeeping. */
const HIDDEN_ELEMENTS = new Set(['comment-list', 'header', 'footer']);
const BLOCK = /^(P|UL|OL|TABLE|H[1-6]|BLOCKQUOTE|DIV|SECTION|PRE|HR)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Brings what another program put on the clipboard into the few elements that a note reads: how a text looks is said by
 * elements and by nothing else, lists are lists. Answers how many pictures were taken out.
 */
export function tidy(root: Element, rules: string): number {
  const styles = new Styles(root, rules);
  for (const each of [...root.querySelectorAll('*')]) {
    const gone =
      /^(none|all)$/.test(styles.value(each, 'display') || styles.value(each, 'mso-hide')) ||
      HIDDEN_ELEMENTS.has(styles.value(each, 'mso-element')) ||
      /^(META|LINK|BASE|NOSCRIPT)$/.test(each.tagName);
    if (gone) each.remove();
    // Word's end of a paragraph; a blank in it only keeps the line open.
    else if (each.tagName === 'O:P') each.replaceWith(...(each.textContent?.trim() ? each.childNodes : []));
  }
  listsOf(root, styles);
  const pictures = [...root.querySelectorAll(PICTURES)];
  for (const each of pictures) each.remove();
  dress(root, PLAIN, styles);
  for (const each of root.querySelectorAll('br')) if (isGap(each)) each.remove();
  return pictures.length;
}

function dress(element: Element, around: Look, styles: Styles): void {
  const look = lookOf(element, around, styles);
  for (const child of [...element.childNodes]) {
    if (child.nodeType === 3) wrap(child as Text, look);
    else if (child.nodeType === 1) dress(child as Element, look, styles);
  }
  if (element.tagName in TAGS) element.replaceWith(...element.childNodes);
}

function lookOf(element: Element, around: Look, styles: Styles): Look {
  const look = /^H[1-6]$/.test(element.tagName) ? { ...PLAIN } : { ...around };
  const tag = TAGS[element.tagName];
  if (tag) look[tag] = true;
  const weight = styles.value(element, 'font-weight');
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) look.bold = true;
  else if (weight && weight !== 'inherit') look.bold = false;
  const slant = styles.value(element, 'font-style');
  if (slant && slant !== 'inherit') look.italic = /^(italic|oblique)/.test(slant);
  const lines = styles.value(element, 'text-decoration-line') || styles.value(element, 'text-decoration');
  // A line that came with the tag itself can be taken away again; one from further out cannot.
  if (/\bnone\b/.test(lines)) Object.assign(look, { underline: around.underline, strike: around.strike });
  if (/\bunderline\b/.test(lines)) look.underline = true;
  if (/\bline-through\b/.test(lines)) look.strike = true;
  // Links are underlined and headings bold by themselves.
  if (element.closest('a')) look.underline = false;
  if (element.closest('h1, h2, h3, h4, h5, h6')) look.bold = false;
  return look;
}

function wrap(text: Text, look: Look): void {
  const clean = text.data.replace(CONTROLS, '');
  if (clean !== text.data) text.data = clean;
  if (/^[ \t\r\n]*$/.test(clean)) return;
  for (const name of Object.keys(WRAPS) as (keyof Look)[]) {
    if (!look[name]) continue;
    const wrapper = text.ownerDocument.createElement(WRAPS[name]);
    text.replaceWith(wrapper);
    wrapper.append(text);
  }
}

/** A line break that only keeps blocks apart, or that the clipboard ends with. */
function isGap(line: Element): boolean {
  if (line.className === 'Apple-interchange-newline') return true;
  const [before, after] = [line.previousElementSibling, line.nextElementSibling];
  const blocks = [before, after].filter((each) => each && BLOCK.test(each.tagName)).length;
  const others = [before, after].filter((each) => each && !BLOCK.test(each.tagName) && each.tagName !== 'BR').length;
  return blocks > 0 && others === 0 && !/\S/.test(line.previousSibling?.nodeValue ?? '');
}
