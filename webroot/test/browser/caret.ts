import { expect, type Page } from '@playwright/test';

/** What is wrong with the place of the cursor, and of the line that says what is saved; empty when both are seen. */
export function hidden(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
    if (!range) return ['there is no cursor'];
    const at = range.startContainer;
    const element = at instanceof Element ? (at.childNodes[range.startOffset] ?? at) : at.parentElement;
    const box =
      [...range.getClientRects()].at(-1) ?? (element instanceof Element ? element : null)?.getBoundingClientRect();
    if (!box) return ['the cursor is nowhere'];
    const seen = window.visualViewport;
    const [top, bottom] = [seen?.offsetTop ?? 0, (seen?.offsetTop ?? 0) + (seen?.height ?? innerHeight)];
    const x = Math.min(Math.max(box.left, 1), innerWidth - 1);
    for (const y of [box.top + 2, Math.min(box.bottom, box.top + 24) - 2]) {
      const over = document.elementFromPoint(x, y);
      const name = over ? `${over.tagName} ${over.className}` : 'the edge of the window';
      if (y < top || y > bottom) found.push(`the line at ${Math.round(y)} is outside of ${top} to ${bottom}`);
      else if (!over?.closest('.ProseMirror')) found.push(`the line at ${Math.round(y)} is under ${name}`);
    }
    const state = document.querySelector('.note-foot .state');
    const line = state?.getBoundingClientRect();
    const above = line && document.elementFromPoint(line.left + 4, (line.top + line.bottom) / 2);
    if (!line || line.top < top || line.bottom > bottom) found.push('what is saved is outside of the window');
    else if (above !== state && !state?.contains(above ?? null))
      found.push(`what is saved is under ${above?.className}`);
    return found;
  });
}

/** The line that is written, and whether it is saved, can be read. */
export const clear = (page: Page, when: string) => expect.poll(() => hidden(page), when).toEqual([]);
