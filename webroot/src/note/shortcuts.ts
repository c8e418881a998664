import type { Act } from './note-acts';

/** Something that keys can do in a note; what is no act of the toolbar has a name of its own. */
export type Keyed = Act | 'link' | 'blocks' | 'newLine' | 'toTools' | 'leave' | 'keys';

/** One or more ways of pressing it, in the library's spelling: `Mod` is Ctrl, and Cmd on a Mac. */
export const SHORTCUTS: Readonly<Partial<Record<Keyed, readonly string[]>>> = {
  strong: ['Mod-b'],
  em: ['Mod-i'],
  underline: ['Mod-u'],
  strike: ['Mod-Shift-x'],
  link: ['Mod-k'],
  heading1: ['Mod-Alt-1'],
  heading2: ['Mod-Alt-2'],
  heading3: ['Mod-Alt-3'],
  paragraph: ['Mod-Alt-0'],
  bullets: ['Mod-Shift-8'],
  numbers: ['Mod-Shift-7'],
  tasks: ['Mod-Shift-9'],
  indent: ['Tab', 'Mod-]'],
  outdent: ['Shift-Tab', 'Mod-['],
  newLine: ['Shift-Enter'],
  undo: ['Mod-z'],
  redo: ['Mod-y', 'Shift-Mod-z'],
  toTools: ['Alt-F10'],
  leave: ['Escape Tab'],
  keys: ['Mod-/'],
};

/** What is written at the beginning of a line, or around words, and turns into what it stands for. */
export const SHORT_FORMS: readonly (readonly [form: string, makes: Keyed])[] = [
  ['/', 'blocks'],
  ['#', 'heading1'],
  ['##', 'heading2'],
  ['###', 'heading3'],
  ['-', 'bullets'],
  ['1.', 'numbers'],
  ['[]', 'tasks'],
  ['>', 'quote'],
  ['**…**', 'strong'],
  ['*…*', 'em'],
  ['~~…~~', 'strike'],
];

const MAC = /Mac|iP(hone|ad|od)/;
const onMac = () => typeof navigator !== 'undefined' && MAC.test(navigator.platform);
const NAMES: Readonly<Record<string, readonly [elsewhere: string, mac: string]>> = {
  Mod: ['Ctrl', '⌘'],
  Alt: ['Alt', '⌥'],
  Shift: ['Shift', '⇧'],
  Escape: ['Esc', 'Esc'],
};

/** The keys as they stand on the keyboard: one list a press, for two presses one after the other two lists. */
export function keyNames(spelled: string, mac = onMac()): string[][] {
  return spelled
    .split(' ')
    .map((press) =>
      press
        .split('-')
        .map(
          (key) =>
            NAMES[key]?.[mac ? 1 : 0] ?? (key.length === 1 && /[a-z]/.test(key) ? key.toLocaleUpperCase('en') : key),
        ),
    );
}

/** As `aria-keyshortcuts` has it. */
export function ariaKeys(spelled: string, mac = onMac()): string {
  return spelled.replace('Mod', mac ? 'Meta' : 'Control').replaceAll('-', '+');
}
