// Opens every page in every state, writes its picture, and fails on overflow, errors of the page, or an axe violation.
// usage: node test/gallery/gallery.mjs [pattern of names] [part of a size and theme, such as 360x740-light]
// CHROMIUM=/path/to/a/headless/shell   GALLERY_SIDE_BY_SIDE=2

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { ballots } from './ballot-scenes.mjs';
import { checks } from './check-scenes.mjs';
import { endings } from './endings.mjs';
import { measure } from './measure.mjs';
import { projector } from './projector-scenes.mjs';
import { phone } from './scenes.mjs';
import { printed } from './staff/organiser-scenes.mjs';
import { staff } from './staff/scenes.mjs';
import { Stage } from './stage.mjs';
import { wishes } from './wish-scenes.mjs';

const AxeBuilder = AxeBuilderModule.default ?? AxeBuilderModule;
const out = fileURLToPath(new URL('./out', import.meta.url));
mkdirSync(out, { recursive: true });
const [pattern = '', onlyLook = ''] = process.argv.slice(2);
const only = new RegExp(pattern);
const hands = [
  [360, 740],
  [768, 1024],
  [1440, 900],
];
const SIZES = {
  phone: [...hands, [320, 568], [390, 844]],
  staff: hands,
  projector: [
    [1280, 720],
    [1920, 1080],
  ],
};
const LOCALES = { en: 'en-GB', uk: 'uk-UA', ka: 'ka-GE', hy: 'hy-AM' };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const wrong = [];
let passed = 0;

async function settle(page, stage, how) {
  const words = page.locator('main h1, main h2, main p, main footer').filter({ visible: true });
  await words.first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.fetching').waitFor({ state: 'hidden' });
  if (how.tab)
    await page
      .locator('nav button')
      .nth(how.tab - 1)
      .click();
  // The note and the room are fetched when they are first looked at.
  if (how.tab > 2) await page.locator('.note-page .state, main .foot').waitFor();
  for (let i = 0; i < (how.choose ?? 0); i++) await page.locator('.option input').nth(i).check();
  if (how.act) await how.act(page, stage);
  if (how.offline) {
    stage.scene.offline = true;
    stage.cut();
    await page.locator('header .warn').waitFor();
    await page.locator('main .button.first').click();
    await page.locator('.dock .status').waitFor();
  }
}

/** Makes the window as tall as all that the page holds: a sticky bar then hides nothing. */
async function grow(page, { width, height }) {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, Math.min(tall, 6000)) });
}

async function violations(page, size) {
  await grow(page, size);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.html);
    return `axe ${id}: ${where.join(' | ')}`;
  });
}

async function look(stage, { kind, shown: [name, path, scene, how = {}], width, height, theme }) {
  stage.scene = { ...scene };
  const locale = LOCALES[how.lang ?? 'en'];
  const timezoneId = how.zone ?? 'Europe/Kyiv';
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale, timezoneId });
  const page = await context.newPage();
  const label = `${name}-${width}x${height}-${theme}`;
  const found = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|404|503)|ERR_INTERNET_DISCONNECTED/.test(message.text()))
      found.push(message.text());
  });
  try {
    await page.goto(stage.origin + path);
    await settle(page, stage, how);
    if (kind === 'printed') {
      await page.pdf({ path: `${out}/${name}.pdf`, format: 'A4', preferCSSPageSize: true });
    } else {
      found.push(...(await page.evaluate(measure, kind === 'projector')));
      const whole = kind === 'staff' || (kind === 'phone' && height < 800 && !/many/.test(name));
      if (whole) await grow(page, { width, height });
      await page.screenshot({ path: `${out}/${label}.png` });
      if (width === SIZES[kind][0][0]) found.push(...(await violations(page, { width, height })));
    }
  } catch (failure) {
    found.push(String(failure).split('\n')[0]);
  }
  await context.close();
  if (found.length > 0) wrong.push(...found.map((each) => `${label}: ${each}`));
  else passed += 1;
}

const looks = [];
for (const [kind, pages] of Object.entries({
  phone: [...phone, ...ballots.phone, ...wishes.phone, ...checks.phone, ...endings.phone],
  staff: [...staff, ...endings.staff],
  projector: [...projector, ...ballots.projector, ...endings.projector],
})) {
  for (const shown of pages.filter(([name]) => only.test(name))) {
    for (const [width, height] of SIZES[kind]) {
      for (const theme of ['light', 'dark']) {
        if (`${width}x${height}-${theme}`.includes(onlyLook)) looks.push({ kind, shown, width, height, theme });
      }
    }
  }
}
for (const shown of printed.filter(([name]) => only.test(name))) {
  looks.push({ kind: 'printed', shown, width: 1440, height: 900, theme: 'light' });
}

/** Looks at one page after another on a stage of its own. */
async function work() {
  const stage = new Stage();
  await stage.open();
  for (let next = looks.shift(); next; next = looks.shift()) await look(stage, next);
  stage.close();
}

await Promise.all(Array.from({ length: Number(process.env.GALLERY_SIDE_BY_SIDE ?? 2) }, work));
await browser.close();
for (const each of wrong) console.error(each);
console.log(`${passed} passed, ${new Set(wrong.map((each) => each.split(':')[0])).size} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
