/** What a key of the desk does. */
export type DeskAct =
  | 'next'
  | 'clock'
  | 'more'
  | 'less'
  | 'end'
  | 'poll'
  | 'reveal'
  | 'hide'
  | 'take'
  | 'blank'
  | 'undo'
  | 'list'
  | 'keys';

/** The desk's keys in the order in which the list of keys shows them. */
export const DESK_KEYS: readonly { key: string; act: DeskAct }[] = [
  { key: 'n', act: 'next' },
  { key: ' ', act: 'clock' },
  { key: '+', act: 'more' },
  { key: '-', act: 'less' },
  { key: 'e', act: 'end' },
  { key: 'u', act: 'undo' },
  { key: 'l', act: 'list' },
  { key: 'v', act: 'poll' },
  { key: 'r', act: 'reveal' },
  { key: 'h', act: 'hide' },
  { key: 'p', act: 'take' },
  { key: 'b', act: 'blank' },
  { key: '?', act: 'keys' },
];

/** The part of a keyboard event that decides. */
export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
}

/** Where the focus is: keys are for writing in a `text`, Space presses a `control`, nothing passes an open `dialog`. */
export type Focus = 'page' | 'control' | 'text' | 'dialog';

/** On a Georgian or Ukrainian keyboard the letter differs but the key is the same one. */
function letterOf(press: Press): string {
  const key = press.key.toLowerCase();
  if (key.length === 1 && key.charCodeAt(0) < 128) return key === '=' ? '+' : key;
  return /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() ?? key;
}

/** The act that a press asks for, undefined when it asks for none. */
export function deskAct(press: Press, focus: Focus): DeskAct | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  if (focus === 'text' || focus === 'dialog') return undefined;
  const letter = letterOf(press);
  if (focus === 'control' && letter === ' ') return undefined;
  return DESK_KEYS.find((each) => each.key === letter)?.act;
}

/** What kind of place has the focus. */
export function focusOf(element: Element | null): Focus {
  if (!element) return 'page';
  if (element.closest('dialog[open]')) return 'dialog';
  if (element.closest('input, textarea, select, [contenteditable="true"]')) return 'text';
  return element.closest('button, a, summary, label') ? 'control' : 'page';
}
