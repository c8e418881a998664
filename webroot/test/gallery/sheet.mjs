// Draws every control in every state, light and dark, and fails where a state cannot be seen or axe finds a violation.
// usage: node test/gallery/sheet.mjs
// CHROMIUM=/path/to/a/headless/shell

import { join } from 'node:path';
import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { drawn, out } from './drawn.mjs';

const AxeBuilder = AxeBuilderModule.default ?? AxeBuilderModule;
/** What a pointer or a key does to a control, as the browser calls it. */
const HANDS = { hover: ['hover'], focus: ['focus', 'focus-visible'], pressed: ['hover', 'active'] };
const FAULTS = {
  cut: (figure) => figure.scrollWidth > figure.clientWidth,
  short: (figure) =>
    [...figure.querySelectorAll('button, input:not([type=radio], [type=checkbox]), select')].some(
      (each) => each.getBoundingClientRect().height < 44,
    ),
};

const sheet = await drawn('sheet');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const wrong = [];

/** Puts on what a hand does to the controls that a selector finds, or takes it off. */
class Hand {
  #devtools;
  #page;

  /** A control keeps one name for the whole visit, else nothing could be taken off it. */
  async open(devtools) {
    this.#devtools = devtools;
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    this.#page = (await devtools.send('DOM.getDocument')).root.nodeId;
  }

  async hold(selector, forcedPseudoClasses) {
    const { nodeIds } = await this.#devtools.send('DOM.querySelectorAll', { nodeId: this.#page, selector });
    if (nodeIds.length === 0) throw new Error(`nothing is ${selector}`);
    for (const nodeId of nodeIds) await this.#devtools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses });
  }
}

/** Whether an eye tells two pictures apart: more than a few points differ by more than a letter's edge does. */
async function differ(eye, ...pictures) {
  return eye.evaluate(
    async (both) => {
      const [before, after] = await Promise.all(
        both.map(async (picture) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      const points = new Set();
      before.forEach((value, i) => {
        if (Math.abs(value - after[i]) > 12) points.add(i >> 2);
      });
      return before.length !== after.length || points.size > 100;
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}

/** Each state must change the picture of one and the same control. */
async function seen(page, hand, eye, { control, pointer, key, hands }) {
  const figure = `[data-control="${control}"][data-state="rest"]`;
  const picture = () => page.locator(`${figure} .set`).screenshot({ animations: 'disabled' });
  const rest = await picture();
  const faults = [];
  for (const state of hands.split(' ')) {
    const target = `${figure} ${state === 'focus' ? key : pointer}`;
    await hand.hold(target, HANDS[state]);
    if (!(await differ(eye, rest, await picture()))) faults.push(`${control}: nobody sees that it is ${state}`);
    await hand.hold(target, []);
  }
  if (await differ(eye, rest, await picture())) faults.push(`${control}: does not come to rest`);
  return faults;
}

async function look(colorScheme) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
  const page = await context.newPage();
  const found = [];
  page.on('pageerror', (error) => found.push(error.message));
  await page.goto(sheet.origin);
  await page.locator('[data-state=open] .more').click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  for (const [fault, test] of Object.entries(FAULTS)) {
    const at = await page
      .locator('figure')
      .evaluateAll(
        (figures, source) => figures.filter(new Function(`return ${source}`)()).map((each) => each.dataset.control),
        String(test),
      );
    found.push(...at.map((control) => `${control}: is ${fault}`));
  }
  const hand = new Hand();
  await hand.open(await context.newCDPSession(page));
  const controls = await page
    .locator('[data-state=rest]')
    .evaluateAll((figures) => figures.map(({ dataset }) => ({ ...dataset })));
  const eye = await context.newPage();
  for (const each of controls) found.push(...(await seen(page, hand, eye, each)));
  await page.bringToFront();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  found.push(...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
  for (const { control, pointer, key, hands } of controls) {
    for (const state of hands.split(' '))
      await hand.hold(
        `[data-control="${control}"][data-state="${state}"] ${state === 'focus' ? key : pointer}`,
        HANDS[state],
      );
  }
  await page.screenshot({ path: join(out, `sheet-${colorScheme}.png`), fullPage: true, animations: 'disabled' });
  await context.close();
  wrong.push(...found.map((each) => `${colorScheme}: ${each}`));
}

for (const theme of ['light', 'dark']) await look(theme);
await browser.close();
sheet.close();
for (const each of wrong) console.error(each);
console.log(wrong.length === 0 ? 'every state is seen' : `${wrong.length} faults`);
process.exitCode = wrong.length > 0 ? 1 : 0;
