import { expect, type Page, test } from '@playwright/test';
import { clear } from './caret';
import { Company } from './company';
import type { Person } from './person';
import { note, tab } from './phone';

test.describe.configure({ mode: 'serial' });

let company: Company;
let rapporteur: Person;
let georgia: Person;
const PHONES = [
  [320, 568],
  [360, 740],
  [768, 1024],
] as const;
const DESKS = [
  [768, 1024],
  [1280, 720],
  [1440, 900],
] as const;
const LINES = 30;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  const organiser = await company.organiser();
  const links = await company.seatLinks(organiser, 'Georgia 1');
  georgia = await company.arrive('Georgia', 'phone', links.get('Georgia 1'));
  await expect(georgia.page.getByRole('banner')).toContainText('Georgia 1');
  await expect(georgia.page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await tab(georgia.page, 'Note');
  rapporteur = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  for (const { page } of [georgia, rapporteur]) await expect(note(page)).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

async function emptied({ page }: Person) {
  await note(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(page.getByText('All saved')).toBeVisible();
}

/** Writes line after line, then goes back up and down again by keys; the line of the cursor is seen all the while. */
async function seenAllTheWhile(page: Page, where: string) {
  for (let i = 1; i <= LINES; i++) {
    await page.keyboard.insertText(`Line ${i}: what the delegations agreed o`);
    await page.keyboard.type('n.');
    await clear(page, `${where}: writing line ${i}`);
    if (i < LINES) await page.keyboard.press('Enter');
  }
  for (const key of ['ArrowUp', 'ArrowDown']) {
    for (let i = 1; i < LINES; i += 1) {
      await page.keyboard.press(key);
      await clear(page, `${where}: ${key} ${i}`);
    }
  }
  for (const key of ['Control+Home', 'Control+End', 'PageUp']) {
    await page.keyboard.press(key);
    await clear(page, `${where}: ${key}`);
  }
}

for (const [width, height] of PHONES) {
  test(`on a phone of ${width} by ${height} no bar stands over the line that is written`, async () => {
    await georgia.page.setViewportSize({ width, height });
    await emptied(georgia);
    await seenAllTheWhile(georgia.page, 'phone');
  });
}

for (const [width, height] of DESKS) {
  test(`at a desk of ${width} by ${height} no bar stands over the line that is written`, async () => {
    await rapporteur.page.setViewportSize({ width, height });
    await emptied(rapporteur);
    await seenAllTheWhile(rapporteur.page, 'desk');
  });
}

test('a keyboard on the screen that makes the window lower covers neither the line nor what is saved', async () => {
  const { page } = georgia;
  await page.setViewportSize({ width: 320, height: 568 });
  await note(page).locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.setViewportSize({ width: 320, height: 300 });
  await clear(page, 'the keyboard has come up');
  await expect(page.getByRole('navigation'), 'the places wait below').not.toBeInViewport();
  await page.keyboard.type(' More words');
  await clear(page, 'writing above the keyboard');
  await page.setViewportSize({ width: 320, height: 568 });
  await expect(page.getByRole('navigation')).toBeInViewport();
});

test('a keyboard that lies over the window covers neither the line nor what is saved', async () => {
  const { page } = georgia;
  await page.keyboard.press('Control+End');
  await clear(page, 'before the keyboard');
  // What Safari tells of its keyboard: the window stays, and less of it is seen.
  await page.evaluate(() => {
    const seen = window.visualViewport as VisualViewport;
    Object.defineProperty(seen, 'height', { value: innerHeight - 240, configurable: true });
    seen.dispatchEvent(new Event('resize'));
  });
  await clear(page, 'the keyboard has come up');
  await page.keyboard.type(' and more, and more, and more words');
  await clear(page, 'writing above the keyboard');
  await page.evaluate(() => {
    const seen = window.visualViewport as VisualViewport;
    Reflect.deleteProperty(seen, 'height');
    seen.dispatchEvent(new Event('resize'));
  });
  await expect(page.getByRole('navigation')).toBeInViewport();
});

test('what a key cannot do is said where it is seen, and the line stays in sight', async () => {
  const { page } = georgia;
  await page.setViewportSize({ width: 320, height: 568 });
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- the only item');
  await page.keyboard.press('Tab');
  const why = page.getByRole('alert').getByText('The first item of a list has none above it to go under.');
  await expect(why).toBeInViewport({ ratio: 1 });
  await expect(note(page)).toBeFocused();
  await clear(page, 'with words at the foot');
  await page.keyboard.type('!');
  await expect(why).toBeHidden();
});

/** Where the cursor is across the window, and the cell in which it is. */
const cursor = (page: Page) =>
  page.evaluate(() => {
    const at = getSelection()?.focusNode;
    const cell = (at instanceof Element ? at : at?.parentElement)?.closest('td, th');
    const { left = -1 } = cell?.getBoundingClientRect() ?? {};
    return { column: cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1, left };
  });

test('the columns of a table stay wide enough, and whoever writes in it goes through them by keys alone', async () => {
  const { page } = georgia;
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
  await page.setViewportSize({ width: 360, height: 740 });
  await emptied(georgia);
  await page.keyboard.type('/table');
  await page.keyboard.press('Enter');
  const cells = note(page).locator('tr').first().locator('th');
  for (const columns of [4, 5, 6]) {
    await tool('Rows and columns').click();
    await page.getByRole('menuitem', { name: 'Add column' }).click();
    await expect(cells).toHaveCount(columns);
  }
  // So long a word takes what it can get from its neighbours.
  await cells.first().click();
  await page.keyboard.insertText(
    'Grenzschutzzusammenarbeitsvereinbarungen, and many more words that want to be in one line',
  );
  const widths = () => cells.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
  // 5.5 times the letters of the page.
  for (const width of await widths()) expect(width).toBeGreaterThanOrEqual(88);
  const box = note(page).locator('.note-table');
  expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(100);
  for (let column = 1; column < 6; column++) {
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await cursor(page)).column).toBe(column);
    await expect.poll(async () => (await cursor(page)).left).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await cursor(page)).left).toBeLessThan(360);
  }
  await clear(page, 'in the last column');
  await georgia.audit('a table wider than the phone');
  await note(page).press('Control+Home');
  await expect.poll(() => box.evaluate((each) => each.scrollLeft)).toBe(0);
});

/** Names at others' cursors that stand over words; and how many names are shown. */
const coveredBy = (page: Page) =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll<HTMLElement>('.note-caret-name')];
    const shown = names.filter((each) => each.checkVisibility({ visibilityProperty: true }));
    const words: [string, DOMRect][] = [];
    const texts = document.createTreeWalker(document.querySelector('.ProseMirror') as Element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest('.note-caret')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) words.push([text.textContent ?? '', rect]);
    }
    const covered = shown.flatMap((name) => {
      const box = name.getBoundingClientRect();
      return words
        .filter(([, at]) => box.left < at.right && at.left < box.right && box.top < at.bottom && at.top < box.bottom)
        .map(([text]) => `${name.textContent} stands over "${text.slice(0, 30)}"`);
    });
    return { covered, shown: shown.length, placed: names.filter((each) => each.dataset.place).length };
  });

test("a name at somebody's cursor covers no word, and is seen where the line has ended", async () => {
  const { page } = rapporteur;
  await page.setViewportSize({ width: 1280, height: 720 });
  // What is still on its way while a note is emptied stays in it.
  await expect(note(page)).toContainText('words that want to be in one line');
  await emptied(rapporteur);
  const long = 'words that fill one line after the other until the paragraph has many of them, ';
  await page.keyboard.type(long.repeat(6));
  await page.keyboard.press('Enter');
  await page.keyboard.type('The last line is short.');
  await expect(page.getByText('All saved')).toBeVisible();
  const [hers, his] = [note(georgia.page), note(page)];
  await expect(hers.locator('p').last()).toHaveText(/^The last line/);
  await hers.locator('p').last().click();
  await georgia.page.keyboard.press('Control+End');
  await expect(his.locator('.note-caret-name')).toHaveAttribute('data-place', 'behind');
  expect(await coveredBy(page)).toMatchObject({ covered: [], shown: 1 });
  await georgia.page.keyboard.press('Control+Home');
  for (let i = 0; i < 12; i++) {
    for (let j = 0; j < 30; j++) await georgia.page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('.note-caret-name[data-place]').length))
      .toBe(1);
    // The name is put to its place once the line is drawn.
    await expect.poll(async () => (await coveredBy(page)).covered).toEqual([]);
  }
  await expect(page.getByRole('list', { name: 'Also writing here' }).getByText('Georgia 1')).toBeInViewport();
});

test('an empty note says what it is for and how to begin, until something is written', async () => {
  const { page } = georgia;
  await page.setViewportSize({ width: 320, height: 568 });
  await emptied(georgia);
  const teaches = page.getByText('What this group says and agrees is written here');
  await expect(teaches).toBeInViewport({ ratio: 1 });
  await expect(note(page)).toHaveAccessibleDescription(/goes into the report\. Begin to write\./);
  await expect(note(page).locator('p')).toHaveAttribute('data-hint', 'Write, or type /');
  await georgia.audit('an empty note that one writes');
  await page.keyboard.type('x');
  await expect(teaches).toBeHidden();
  await expect(note(page)).toHaveAccessibleDescription('');
  await page.keyboard.press('Backspace');
  await expect(teaches).toBeVisible();
});
