import { expect, test } from 'vitest';
import { type Context, contextOf, PLACE, TOOLS, toolbarOf } from './toolbar';

const CONTEXTS: readonly Context[] = ['text', 'list', 'table'];
const WIDTHS = [308, 320, 358, 390, 615, 616, 672, 736, 832, 1400];

test('the three outcomes come first on a phone', () => {
  for (const width of [308, 320, 358, 390]) {
    expect(toolbarOf(width, 'text').shown.slice(0, 4)).toEqual(['recommendation', 'decision', 'action', 'blocks']);
  }
});

test('what adds a block is there at every width, since an empty note tells to press it', () => {
  for (const width of WIDTHS) {
    for (const context of CONTEXTS) expect(toolbarOf(width, context).shown, `${width} ${context}`).toContain('blocks');
  }
});

test('a row is never wider than its place, and leaves none empty that something could fill', () => {
  for (const width of WIDTHS) {
    for (const context of CONTEXTS) {
      const { shown, more } = toolbarOf(width, context);
      const used = shown.reduce((sum, tool) => sum + (tool === 'style' ? 3 : 1), 1) * PLACE;
      expect(used, `${width} ${context}`).toBeLessThanOrEqual(width);
      if (width < 800) expect(used + PLACE, `${width} ${context}`).toBeGreaterThan(width);
      expect(new Set(shown).size).toBe(shown.length);
      expect(TOOLS.filter((tool) => !shown.includes(tool))).toEqual(more);
    }
  }
});

test('the kind of text is a word where there is room for a desk', () => {
  expect(toolbarOf(616, 'text').shown[0]).toBe('style');
  expect(toolbarOf(615, 'text').shown[0]).toBe('recommendation');
});

test('nothing but two places changes with what the cursor is in', () => {
  for (const width of WIDTHS) {
    const [text, ...others] = CONTEXTS.map((context) => toolbarOf(width, context).shown);
    for (const other of others) {
      expect(other.length).toBe(text?.length);
      const moved = other.flatMap((tool, i) => (tool === text?.[i] ? [] : [i]));
      expect(moved.length, `${width}: ${other}`).toBeLessThanOrEqual(2);
      if (moved.length === 2) expect(Number(moved[1]) - Number(moved[0])).toBe(1);
    }
  }
});

test('items are moved in and out with one press, where the cursor is in a list', () => {
  for (const width of WIDTHS) {
    expect(toolbarOf(width, 'list').shown).toEqual(expect.arrayContaining(['outdent', 'indent']));
    expect(toolbarOf(width, 'table').shown).toEqual(expect.arrayContaining(['rowAdd', 'table']));
  }
});

test('a place is found one pixel later, and not one earlier', () => {
  const most = toolbarOf(7 * PLACE, 'text').shown.length;
  expect(toolbarOf(7 * PLACE - 1, 'text').shown.length).toBe(most - 1);
  expect(toolbarOf(8 * PLACE, 'text').shown.length).toBe(most + 1);
});

test('a table tells more than the list in it', () => {
  expect(contextOf(new Set(['bullets', 'table']))).toBe('table');
  expect(contextOf(new Set(['tasks', 'paragraph']))).toBe('list');
  expect(contextOf(new Set(['paragraph']))).toBe('text');
});
