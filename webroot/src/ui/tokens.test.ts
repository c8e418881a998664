import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

type Tokens = ReadonlyMap<string, string>;

/** What the block after a selector says; every selector that is asked for stands in the file once. */
function block(selector: string): Tokens {
  const parts = css.split(`${selector} {`);
  expect(parts, selector).toHaveLength(2);
  const said = parts[1]?.slice(0, parts[1].indexOf('}')) ?? '';
  return new Map([...said.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const light = block('\n:root,\n[data-theme="light"]');
const byChoice = block('\n[data-theme="dark"]');
const byDevice = block('\n  :root:not([data-theme="light"])');
const dark: Tokens = new Map([...light, ...byChoice]);
const board = (theme: Tokens): Tokens => new Map([...theme, ...block('\n.on-board')]);
const hall = (theme: Tokens): Tokens => new Map([...theme, ...block('\n.projector:not(.on-board)')]);

function colourOf(theme: Tokens, name: string): string {
  const value = theme.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other) return colourOf(theme, other);
  // A meeting's own colour is made to be read there; this is the program's.
  const usual = /^var\(--own-[\w-]+, (#[\da-f]{6})\)$/.exec(value)?.[1];
  if (usual) return usual;
  expect(value, name).toMatch(/^#[\da-f]{6}$/);
  return value;
}

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Tokens, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((name) => luminance(colourOf(theme, name))).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What stands on what, and the contrast that the look states for it, in light and in dark. */
const ON_PAPER: [string, string, number, number][] = [
  ['ink', 'ground', 14.8, 15.8],
  ['ink', 'surface', 16.5, 14],
  ['ink', 'tint', 13.9, 11.6],
  ['ink-2', 'ground', 6.9, 9.2],
  ['ink-2', 'surface', 7.8, 8.1],
  ['line', 'ground', 3.4, 4.2],
  ['line', 'surface', 3.8, 3.7],
  ['accent', 'ground', 6.4, 9.5],
  ['accent', 'surface', 7.2, 8.4],
  ['accent', 'tint', 6.1, 7.1],
  ['on-accent', 'accent', 7.2, 9.2],
  ['floor', 'ground', 6, 10.4],
  ['floor', 'surface', 6.8, 9.2],
  ['warn', 'ground', 6.3, 10.8],
  ['warn', 'surface', 7.1, 9.5],
  ['warn', 'warn-tint', 6, 8.5],
  ['good', 'ground', 5.9, 10],
  ['good', 'surface', 6.6, 8.8],
  ['bad', 'ground', 6.7, 8.3],
  ['bad', 'surface', 7.5, 7.3],
];
/** On the board: in light, on its second tone in light, in dark. */
const ON_BOARD: [string, number, number, number][] = [
  ['board-ink', 14, 10.9, 16.7],
  ['board-ink-2', 9, 7, 10.8],
  ['amber', 9, 7, 10.7],
  ['mint', 9.9, 7.7, 11.8],
  ['board-line', 5.3, 4.1, 6.3],
  ['warn', 9.2, 7.2, 11],
  ['bad', 7.1, 5.5, 8.4],
];

/** Figures are stated with one digit after the point. */
const stated = (figure: number) => figure - 0.05;

describe.each(ON_PAPER)('%s on %s', (one, other, inLight, inDark) => {
  test('has the contrast that is stated', () => {
    expect(contrast(light, one, other)).toBeGreaterThanOrEqual(stated(inLight));
    expect(contrast(dark, one, other)).toBeGreaterThanOrEqual(stated(inDark));
  });
});

describe.each(ON_BOARD)('%s on the board', (one, first, second, inDark) => {
  test('has the contrast that is stated', () => {
    expect(contrast(board(light), one, 'board')).toBeGreaterThanOrEqual(stated(first));
    expect(contrast(board(light), one, 'board-2')).toBeGreaterThanOrEqual(stated(second));
    expect(contrast(board(dark), one, 'board')).toBeGreaterThanOrEqual(stated(inDark));
  });
});

test('the act on a board, and the bars of a result, have the contrast that is stated', () => {
  for (const theme of [light, dark]) {
    expect(contrast(board(theme), 'on-accent', 'accent')).toBeGreaterThanOrEqual(stated(10.8));
    expect(contrast(board(theme), 'ink', 'bar')).toBeGreaterThanOrEqual(stated(7.5));
    expect(contrast(board(theme), 'ink', 'bar-won')).toBeGreaterThanOrEqual(stated(7.7));
  }
  expect(contrast(light, 'ink', 'bar')).toBeGreaterThanOrEqual(stated(10.8));
  expect(contrast(light, 'ink', 'bar-won')).toBeGreaterThanOrEqual(stated(9.7));
  for (const bar of ['track', 'bar', 'bar-won']) expect(contrast(dark, 'ink', bar), bar).toBeGreaterThanOrEqual(7);
});

test('second ink and figures on the projector have a contrast of at least 7', () => {
  expect(contrast(hall(light), 'ink-2', 'ground')).toBeGreaterThanOrEqual(stated(8));
  expect(contrast(hall(light), 'accent', 'ground')).toBeGreaterThanOrEqual(stated(7.9));
  for (const name of ['ink', 'ink-2', 'accent']) {
    expect(contrast(hall(dark), name, 'ground'), name).toBeGreaterThanOrEqual(7);
  }
});

test('dark is the same, chosen here or by the device', () => {
  expect([...byChoice]).toEqual([...byDevice]);
  expect([...byChoice.keys()].filter((name) => !light.has(name))).toEqual([]);
});

const styles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|svelte)$/.test(file))
  .map((file) => [file, readFileSync(src + file, 'utf8')] as const);
const found = (wrong: RegExp) =>
  styles.flatMap(([file, text]) => (text.match(wrong) ?? []).map((at) => `${file} ${at}`));

test('there are two weights, and no script is set in capitals', () => {
  expect(styles.length).toBeGreaterThan(50);
  expect(found(/font-weight: (?!400|700|var\(--bold\))[^;]+/g)).toEqual([]);
  expect(found(/text-transform: (?!none)[^;]+/g)).toEqual([]);
});

test('every token that is used is there or has what to use without it, and every one that is there is used', () => {
  const set = new Set(styles.flatMap(([, text]) => [...text.matchAll(/(?:^|[\s{;])--([\w-]+):/g)].map((at) => at[1])));
  const inScripts = styles.flatMap(([, text]) => [...text.matchAll(/style:--([\w-]+)/g)].map((at) => at[1]));
  const used = new Set(styles.flatMap(([, text]) => [...text.matchAll(/var\(--([\w-]+)\)/g)].map((at) => at[1])));
  expect([...used].filter((name) => !set.has(name) && !inScripts.includes(name))).toEqual([]);
  expect([...light.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test('nothing moves for longer than 200 milliseconds', () => {
  const lasting = styles.flatMap(([file, text]) =>
    [...text.matchAll(/\b(\d+(?:\.\d+)?)(ms|s)\b/g)]
      .filter(([, length, unit]) => Number(length) * (unit === 's' ? 1000 : 1) > 200)
      .filter(({ index }) => /(?:transition|animation)[^;]*$/.test(text.slice(0, index)))
      .map(([at]) => `${file} ${at}`),
  );
  expect(lasting).toEqual([]);
  expect(light.get('motion')).toBe('200ms');
});
