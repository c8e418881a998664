import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Texts are parsed while building, so that no browser downloads a parser: each becomes its text or its syntax tree. */
function messages(): Plugin {
  const catalogue = /\/src\/i18n\/(?:staff\/)?[a-z]{2}\.json$/;
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

export default defineConfig({
  root: here('.'),
  plugins: [messages(), svelte()],
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
    rolldownOptions: { input: { index: here('index.html'), staff: here('staff.html') } },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'test/browser/*.test.mjs'], testTimeout: 120_000 },
});
