// Draws the picture of the README: the projector, the moderator's desk and a phone at one moment of one meeting.
// usage: npm run build && node test/gallery/picture.mjs      CHROMIUM=/path/to/a/headless/shell

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { moment } from './moment.mjs';
import { Stage } from './stage.mjs';

const folder = fileURLToPath(new URL('../../../deploy/pictures', import.meta.url));
const stage = new Stage();
await stage.open();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

async function shot(path, scene, width, height, deviceScaleFactor, wait) {
  stage.scene = scene;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(stage.origin + path);
  await page.getByText(wait).first().waitFor();
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${picture.toString('base64')}`;
}

const projector = await shot('/screen', moment('projector'), 1280, 720, 1, 'Has the floor');
const desk = await shot('/m', moment('moderator'), 1440, 900, 1, 'Next speakers');
const phone = await shot('/p', moment('member'), 360, 740, 1.5, 'in the queue');
stage.close();

const page = await browser.newPage({ viewport: { width: 1200, height: 644 } });
await page.setContent(`
  <style>
    body { position: relative; height: 644px; margin: 0; background: #fff; }
    img { position: absolute; border: 1px solid #8c8778; border-radius: 8px; }
  </style>
  <img src="${projector}" style="left: 16px; top: 16px; width: 640px" />
  <img src="${desk}" style="left: 262px; top: 200px; width: 682px" />
  <img src="${phone}" style="left: 962px; top: 128px; width: 224px; border-radius: 18px" />`);
mkdirSync(folder, { recursive: true });
await page.screenshot({ path: `${folder}/session-iv.png` });
await browser.close();
