import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LookDocShades } from '../../wire/types';
import { GROUNDS, shadesOf } from './accent';

const transcript = readFileSync(new URL('../../../test/transcripts/meeting.json', import.meta.url), 'utf8');
const told = [...transcript.matchAll(/"accent" ?: ?(\{[^}]*\})/g)].map(
  ([, shades = '']) => JSON.parse(shades) as LookDocShades,
);

test('the preview has the shades that the server tells', () => {
  expect(new Set(told.map((each) => each.chosen))).toEqual(new Set(['#8a1538', '#ffd200', '#000000']));
  for (const shades of told) expect(shadesOf(shades.chosen)).toEqual(shades);
});

test('what shades are read on are the grounds of the tokens', () => {
  const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const is = (block: string, token: string, colour: string) => expect(block).toContain(`--${token}: ${colour};`);
  is(light, 'ground', GROUNDS.ground);
  is(light, 'surface', GROUNDS.surface);
  is(light, 'ink', GROUNDS.ink);
  is(light, 'board-2', GROUNDS.board);
  is(dark, 'surface', GROUNDS.darkSurface);
  is(dark, 'ink', GROUNDS.darkInk);
  is(dark, 'on-accent', GROUNDS.onDark);
});
