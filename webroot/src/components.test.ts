import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));
const sources = files.map((file) => [file, readFileSync(here + file, 'utf8')] as const);

test('no warning of the compiler is silenced', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter(([, source]) => source.includes('svelte-ignore')).map(([file]) => file)).toEqual([]);
});

test('no component reads once what may change under it', () => {
  const found = sources.flatMap(([filename, source]) =>
    compile(source, { filename, generate: false }).warnings.map(
      ({ code, message }) => `${filename} ${code} ${message}`,
    ),
  );
  expect(found).toEqual([]);
});

test('no key of a text is made by a cast', () => {
  const scripts = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => /as (MessageKey|keyof typeof en)\b/.test(readFileSync(here + file, 'utf8')));
  expect(scripts).toEqual([]);
});
