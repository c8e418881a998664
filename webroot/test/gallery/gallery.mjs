// Opens every page in every state, writes its picture, and fails on overflow, errors of the page, or an axe violation.
// usage: node test/gallery/gallery.mjs [part of a name]      CHROMIUM=/path/to/a/headless/shell

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { phone, projector } from './scenes.mjs';
import { staff } from './staff/scenes.mjs';
import { Stage } from './stage.mjs';

const AxeBuilder = AxeBuilderModule.default ?? AxeBuilderModule;
const out = fileURLToPath(new URL('./out', import.meta.url));
mkdirSync(out, { recursive: true });
const only = process.argv[2] ?? '';
const SIZES = {
  phone: [
    [360, 740],
    [768, 1024],
    [1440, 900],
  ],
  staff: [
    [360, 740],
    [768, 1024],
    [1440, 900],
  ],
  projector: [
    [1280, 720],
    [1920, 1080],
  ],
};
const LARGEST_PROJECTOR_TEXT_MIN = 45;

const stage = new Stage();
const origin = await stage.open();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const wrong = [];
let passed = 0;

async function settle(page, how) {
  await page.waitForSelector('main h1, main h2, main p, .screen footer');
  await page.waitForLoadState('networkidle');
  if (how.tab)
    await page
      .locator('nav button')
      .nth(how.tab - 1)
      .click();
  for (let i = 0; i < (how.choose ?? 0); i++) await page.locator('.option input').nth(i).check();
  if (how.act) await how.act(page);
  if (how.offline) {
    stage.scene.offline = true;
    stage.cut();
    await page.locator('header .warn').waitFor();
    await page.locator('main .button.first').click();
    await page.locator('main .warn').waitFor();
  }
}

/** Nothing may be wider than the page; a projector may not scroll at all and shows no small text. */
async function measure(page, kind) {
  return page.evaluate(
    ([isProjector, least]) => {
      const root = document.documentElement;
      const found = [];
      if (root.scrollWidth > root.clientWidth) found.push(`is ${root.scrollWidth} wide in ${root.clientWidth}`);
      if (!isProjector) return found;
      if (root.scrollHeight > root.clientHeight) found.push('scrolls');
      const main = document.querySelector('main');
      if (main && main.scrollHeight > main.clientHeight + 1)
        found.push(`main overflows by ${main.scrollHeight - main.clientHeight}`);
      for (const element of document.querySelectorAll('.screen *')) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (own && size < (least * root.clientHeight) / 1080)
          found.push(`has text of ${size} px: ${element.textContent}`);
      }
      return found;
    },
    [kind === 'projector', LARGEST_PROJECTOR_TEXT_MIN],
  );
}

async function look(kind, [name, path, scene, how = {}], [width, height], theme) {
  stage.scene = { ...scene };
  const locale = how.lang === 'uk' ? 'uk-UA' : 'en-GB';
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale });
  const page = await context.newPage();
  const label = `${name}-${width}x${height}-${theme}`;
  const found = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|503)/.test(message.text())) found.push(message.text());
  });
  try {
    await page.goto(origin + path);
    await settle(page, how);
    found.push(...(await measure(page, kind)));
    await page.screenshot({
      path: `${out}/${label}.png`,
      fullPage: kind === 'staff' || (kind === 'phone' && height < 800 && !/many/.test(name)),
    });
    if (width === SIZES[kind][0][0]) {
      // As tall as the page: what lies under a sticky bar at one scroll position is not too small a target.
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(height, tall) });
      const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      for (const each of violations)
        found.push(
          `axe ${each.id}: ${each.nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(' | ')}`,
        );
    }
  } catch (failure) {
    found.push(String(failure).split('\n')[0]);
  }
  await context.close();
  if (found.length > 0) wrong.push(...found.map((each) => `${label}: ${each}`));
  else passed += 1;
}

for (const [kind, pages] of Object.entries({ phone, staff, projector })) {
  for (const shown of pages.filter(([name]) => name.includes(only))) {
    for (const size of SIZES[kind]) for (const theme of ['light', 'dark']) await look(kind, shown, size, theme);
  }
}
await browser.close();
stage.close();
for (const each of wrong) console.error(each);
console.log(`${passed} passed, ${new Set(wrong.map((each) => each.split(':')[0])).size} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
