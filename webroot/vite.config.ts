import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PARTS_OF_THE_PHONE =
  /src\/(ui\/(Mark|Progress|Icon|icons|Board|BoardLine|Strip|Dock|LeadingButton|announcer|chime|kept|later|theme|time|Voice|keep-focus)\b|signal\/|session\/(Line|Fault|stale|underway|Gate)|roster\/(names|rooms)|floor\/(clock|kinds)|poll\/(polls|latest|result-part|terms-part|casting-part|ballot-parts)|i18n\/(refused|results|rules|room|ballot|terms)\/catalogues|topic\/(topics|draft)|programme\/(Logo|look)|note\/(note-part|unsent)\b)/;

const TESTS = ['src/**/*.test.ts', 'test/browser/**/*.test.{ts,mjs}'];

/** Tests with a page of their own, or a zone. */
const APART = readdirSync(here('src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /@vitest-environment|process\.env\.TZ =/.test(readFileSync(here(file), 'utf8')));

/** Texts are parsed while building, so that no browser downloads a parser: each becomes its text or its syntax tree. */
function messages(): Plugin {
  const catalogue = /\/src\/i18n\/(?:[a-z]+\/)?[a-z]{2}\.json$/;
  return {
    name: 'session-iv-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!catalogue.test(id)) return null;
      const texts = JSON.parse(code) as Record<string, string>;
      const parsed = Object.entries(texts).map(([key, text]) => [
        key,
        /[{<'#]/.test(text) ? parse(text, { captureLocation: false }) : text,
      ]);
      return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
    },
  };
}

/** The names of countries in languages that browsers do not have, from the tables of Unicode that Node brings. */
function countries(): Plugin {
  const name = /^virtual:countries\/([a-z]{2})$/;
  return {
    name: 'session-iv-countries',
    resolveId: (id) => (name.test(id) ? `\0${id}` : null),
    load(id) {
      const language = name.exec(id.slice(1))?.[1];
      if (!language || !id.startsWith('\0')) return null;
      if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) {
        throw new Error(`This Node knows no names in ${language}; build with one that has all of ICU.`);
      }
      return `export default ${JSON.stringify(countryNames(language))};`;
    },
  };
}

/** The counting library as `services/counting-browser` compiled it. */
function counting(): Plugin {
  const compiled = here('../services/counting-browser/target/browser/counting.js');
  return {
    name: 'session-iv-counting',
    enforce: 'pre',
    resolveId(id) {
      if (id !== 'virtual:counting') return null;
      if (!existsSync(compiled)) {
        throw new Error('Maven compiles what counts: `mvn -pl services/counting-browser -am process-classes`.');
      }
      return compiled;
    },
  };
}

function countryNames(language: string): Record<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return Object.fromEntries(codes.map((code) => [code, names.of(code) ?? '']).filter(([, name]) => name !== ''));
}

export default defineConfig({
  root: here('.'),
  plugins: [messages(), countries(), counting(), svelte()],
  worker: { format: 'es', plugins: () => [counting()] },
  resolve: {
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    ],
    conditions: ['browser'],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: { index: here('index.html'), staff: here('staff.html') },
      // What every view of the phone is made of comes in one piece, which is smaller than its parts.
      output: { codeSplitting: { groups: [{ name: 'parts', test: PARTS_OF_THE_PHONE }] } },
    },
  },
  test: {
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A process for each file takes longer than the tests: only those have one that change what all see.
    projects: [
      { extends: true, test: { name: 'together', include: TESTS, exclude: APART, pool: 'forks', isolate: false } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
