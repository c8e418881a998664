import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const file = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url));

/** Width and height, as the head of a PNG tells them. */
const sizeOf = (name: string) => `${file(name).readUInt32BE(16)}x${file(name).readUInt32BE(20)}`;

test('the icons that the app names are there, as large as it says', () => {
  const app = JSON.parse(String(file('app.json'))) as { icons: { src: string; sizes: string; type: string }[] };
  const drawn = app.icons.filter(({ type }) => type === 'image/png');
  expect(drawn.map(({ src }) => sizeOf(src.slice(1)))).toEqual(drawn.map(({ sizes }) => sizes));
  expect(drawn).toHaveLength(2);
  expect(sizeOf('icon-180.png')).toBe('180x180');
  expect(String(file('icon.svg'))).toContain('<circle');
});

test('the shell of the phone names the app', () => {
  const shell = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
  expect(shell).toContain('href="/app.json"');
  expect(shell).toContain('href="/icon-180.png"');
});
