import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  // Elements are made one by one, not from text: the pages run under require-trusted-types-for 'script'.
  compilerOptions: { fragments: 'tree' },
};
