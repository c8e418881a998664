// Draws the icons of the app from the mark, each on the whole of its square: phones round the corners themselves.
// usage: node test/gallery/icons.mjs      CHROMIUM=/path/to/a/headless/shell

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../public', import.meta.url));
const mark = readFileSync(`${folder}/icon.svg`, 'utf8').replace('rx="9"', '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const size of [180, 192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${mark}`);
  await page.screenshot({ path: `${folder}/icon-${size}.png` });
}
await browser.close();
