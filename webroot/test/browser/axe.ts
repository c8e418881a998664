import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Nothing is counted but what is wrong, and no style sheet is fetched again: several times as fast. */
const ONLY_VIOLATIONS = { resultTypes: ['violations' as const], preload: false };

/** Instead of axe itself, for a page that has it already. */
const NOTHING = ';';

/** What axe finds on the page as it stands; where only the colours are others, only they are looked at. */
export async function violations(page: Page, coloursOnly: boolean): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window);
  // No page has frames of another origin, for which alone axe would open one more page each time.
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: NOTHING } : {}) })
    .options(ONLY_VIOLATIONS)
    .setLegacyMode();
  const { violations: found } = await (coloursOnly ? axe.withRules(['color-contrast']) : axe.withTags(RULES)).analyze();
  return found.flatMap((each) => each.nodes.map((node) => `axe ${each.id}: ${node.html}`));
}

/**
 * Works on a page whose window is as tall as all that it holds: what lies under a sticky bar at one place of scrolling is
 * not too small a target. The window is as it was afterwards.
 */
export async function grown(page: Page, work: () => Promise<void>): Promise<void> {
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  const scrolled = await page.evaluate(() => scrollY);
  await expect(async () => {
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: size.width, height: Math.max(size.height, tall) });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(tall);
  }).toPass();
  await work();
  await page.setViewportSize(size);
  await page.evaluate((top) => scrollTo(0, top), scrolled);
}
