// Draws a ballot that ranks in each of its states, before it is built: phone and laptop, light and dark, long words.
// usage: node test/gallery/ranking.mjs
// CHROMIUM=/path/to/a/headless/shell

import { join } from 'node:path';
import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { drawn, out } from './drawn.mjs';

const AxeBuilder = AxeBuilderModule.default ?? AxeBuilderModule;
const sheet = await drawn('ranking');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const wrong = [];

/** In the page: what is wider than its place, and what a thumb does not hit. */
function measure() {
  const faults = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`is ${scrollWidth} wide in ${clientWidth}`);
  for (const target of document.querySelectorAll('button, summary')) {
    const { width, height } = target.getBoundingClientRect();
    if (target.checkVisibility() && (width < 44 || height < 44))
      faults.push(`has a target of ${width} by ${height}: ${target.textContent.trim()}`);
    if (target.scrollWidth > target.clientWidth + 1) faults.push(`cuts ${target.textContent.trim()}`);
  }
  return faults;
}

for (const [width, height] of [
  [360, 740],
  [1440, 900],
]) {
  for (const colorScheme of ['light', 'dark']) {
    for (const lang of ['en', 'uk']) {
      const name = `ranking-${lang}-${width}x${height}-${colorScheme}`;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      page.on('pageerror', (error) => wrong.push(`${name}: ${error.message}`));
      await page.goto(`${sheet.origin}/?lang=${lang}`);
      await page.locator('figure').last().waitFor();
      // Where the focus is, is seen as well.
      await page.locator('[data-state=partly] .handle').nth(1).focus();
      wrong.push(...(await page.evaluate(measure)).map((each) => `${name}: ${each}`));
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
      wrong.push(...violations.map(({ id, nodes }) => `${name}: axe ${id}: ${nodes[0].html}`));
      await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
      await context.close();
    }
  }
}
await browser.close();
sheet.close();
for (const each of wrong) console.error(each);
console.log(wrong.length === 0 ? 'the ballot that ranks is drawn' : `${wrong.length} faults`);
process.exitCode = wrong.length > 0 ? 1 : 0;
