import { expect, type Page, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';
import { note, plain, tab, words } from './phone';

test.describe.configure({ mode: 'serial' });

let company: Company;
let rapporteur: Person;
let georgia: Person;
let page: Page;
let phone: Page;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
  const organiser = await company.organiser();
  const links = await company.seatLinks(organiser, 'Georgia 1');
  georgia = await company.arrive('Georgia', 'phone', links.get('Georgia 1'));
  await expect(georgia.page.getByRole('banner')).toContainText('Georgia 1');
  await expect(georgia.page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await tab(georgia.page, 'Note');
  rapporteur = await company.arrive('rapporteur', 'laptop', company.server.shown.staff.Rapporteur);
  [page, phone] = [rapporteur.page, georgia.page];
  for (const each of [page, phone]) await expect(note(each)).toBeVisible();
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

async function emptied(each = page) {
  await note(each).click();
  await each.keyboard.press('Control+A');
  await each.keyboard.press('Delete');
  await expect(each.getByText('All saved')).toBeVisible();
}

async function written(text: string, each = page) {
  await emptied(each);
  for (const [i, row] of text.split('\n').entries()) {
    if (i > 0) await each.keyboard.press('Enter');
    await each.keyboard.type(row);
  }
}

const tool = (name: string, each = page) => each.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name });
const options = (each = page) => each.getByRole('listbox', { name: 'Add a block' }).getByRole('option');
const chosen = (each = page) => options(each).and(each.locator('[aria-selected=true]'));

test('Tab and Shift-Tab move the items of a list in and out', async () => {
  await written('- one\ntwo');
  await page.keyboard.press('Tab');
  await expect.poll(() => plain(note(page).locator('ul ul > li'))).toEqual(['two']);
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(note(page).locator('ul ul')).toHaveCount(0);
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(note(page), 'behind Escape, Tab leaves the text').not.toBeFocused();
});

test('recommendation on an item of a list makes one of it', async () => {
  await written('- before\nStates name contact points.\nbehind');
  await page.keyboard.press('ArrowUp');
  await tool('Recommendation').click();
  await expect
    .poll(() => plain(note(page).locator('section[data-kind=recommendation]')))
    .toEqual(['States name contact points.']);
  await expect.poll(() => plain(note(page).locator('li'))).toEqual(['before', 'behind']);
  await expect(tool('Recommendation')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('All saved')).toBeVisible();
  await expect(note(phone).locator('section[data-kind=recommendation]')).toHaveCount(1);
  await expect.poll(() => words(phone)).toBe('beforeStates name contact points.behind');
  await page.keyboard.press('Control+z');
  await expect(note(page).locator('li')).toHaveCount(3);
});

test('signs of Markdown turn into what they stand for, and Backspace or Undo takes that back', async () => {
  await written('## Findings\n- **firm** and *soft*');
  await expect.poll(() => plain(note(page).locator('h3'))).toEqual(['Findings']);
  await expect.poll(() => plain(note(page).locator('li strong'))).toEqual(['firm']);
  await expect.poll(() => plain(note(page).locator('li em'))).toEqual(['soft']);
  await written('1. ');
  await expect(note(page).locator('ol > li')).toHaveCount(1);
  await page.keyboard.press('Backspace');
  await expect.poll(() => plain(note(page).locator('p'))).toEqual([expect.stringMatching(/^1\.\s$/)]);
  await emptied();
  await page.keyboard.type('~~gone~~');
  await expect.poll(() => plain(note(page).locator('s'))).toEqual(['gone']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => plain(note(page).locator('p'))).toEqual(['~~gone~~']);
  await expect(page.getByText('All saved')).toBeVisible();
  await expect.poll(() => words(phone)).toBe('~~gone~~');
});

test('"/" lists the blocks: letters find, arrows choose, Enter takes, Escape leaves what was typed', async () => {
  await written('/');
  await expect(options()).toHaveCount(12);
  await expect(chosen()).toHaveText('Recommendation');
  await expect(note(page)).toHaveAttribute('aria-activedescendant', 'note-block-recommendation');
  await page.keyboard.press('ArrowDown');
  await expect(chosen()).toHaveText('Decision');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(), 'up from the first is the last').toHaveText('Table');
  await page.keyboard.type('head');
  await expect(options()).toHaveText(['Heading 1', 'Heading 2', 'Heading 3']);
  await rapporteur.audit('the list of blocks');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second');
  await expect.poll(() => plain(note(page).locator('h3'))).toEqual(['Second']);
  await expect(options()).toHaveCount(0);
  await written('/dec');
  await page.keyboard.press('Escape');
  await expect(options()).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => plain(note(page).locator('p').first())).toEqual(['/dec']);
  await written('/nothing of that kind');
  await expect(page.getByText('No block is called that.')).toBeVisible();
  await written('a/');
  await expect(options()).toHaveCount(0);
});

test('the list of blocks stands beside the line and never over it', async () => {
  for (const [width, height] of [
    [320, 568],
    [320, 300],
  ] as const) {
    await phone.setViewportSize({ width, height });
    await written('one\ntwo\nthree\nfour\nfive\nsix\n/', phone);
    await expect(chosen(phone)).toBeInViewport();
    const [list, line] = await Promise.all([
      phone.locator('.blocks').boundingBox(),
      note(phone).locator('p').last().boundingBox(),
    ]);
    if (!list || !line) throw new Error('Nothing is shown.');
    const apart = list.y >= line.y + line.height - 2 || list.y + list.height <= line.y + 2;
    expect(apart, `${JSON.stringify(list)} and ${JSON.stringify(line)}`).toBe(true);
    expect(list.y).toBeGreaterThanOrEqual(0);
    expect(list.y + list.height).toBeLessThanOrEqual(height);
    await phone.keyboard.press('Escape');
  }
  await phone.setViewportSize({ width: 360, height: 740 });
});

test('on a phone the three outcomes come first, and the thumb adds a block', async () => {
  const names = await phone
    .getByRole('toolbar', { name: 'Format' })
    .getByRole('button')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(names.slice(0, 4)).toEqual(['Recommendation', 'Decision', 'Action item', 'Add a block']);
  await emptied(phone);
  await tool('Add a block', phone).tap();
  const menu = phone.getByRole('menu', { name: 'Add a block' });
  await expect(menu.getByRole('menuitem')).toHaveCount(12);
  await georgia.audit('the blocks under the thumb');
  await menu.getByRole('menuitem', { name: 'Decision' }).tap();
  await expect(menu).toBeHidden();
  await expect(note(phone)).toBeFocused();
  await expect(note(phone).locator('[data-kind=decision] p')).toHaveAttribute('data-hint', 'What was decided?');
  await phone.keyboard.type('We meet again.');
  await expect.poll(() => plain(note(phone).locator('[data-kind=decision]'))).toEqual(['We meet again.']);
});

test('the toolbar is one stop: arrows go through it, and Escape leads back to the text', async () => {
  await written('text');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Kind of text: Text' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tool('Bold')).toBeFocused();
  await page.keyboard.press('End');
  await expect(tool('More tools')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Kind of text: Text' })).toBeFocused();
  const stops = page.getByRole('toolbar', { name: 'Format' }).locator('button[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Text' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Heading 1' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Kind of text: Text' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeFocused();
});

test('a sign has a name: under the pointer, with the focus, and where a finger rests', async () => {
  const tip = page.locator('.tip');
  await tool('Bold').hover();
  await expect(tip).toHaveText(/Bold\s*Ctrl\s*B/);
  await page.mouse.move(5, 5);
  await expect(tip).toHaveCount(0);
  await note(page).click();
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tip).toContainText('Italic');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  const sign = tool('Decision', phone);
  await emptied(phone);
  const box = await sign.boundingBox();
  if (!box) throw new Error('The sign is not shown.');
  const touch = await georgia.context.newCDPSession(phone);
  const points = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
  await expect(phone.locator('.tip')).toHaveText('Decision');
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(phone.locator('.tip')).toHaveCount(0);
  await expect(note(phone).locator('section'), 'who asks for a name does nothing yet').toHaveCount(0);
});

test('nothing moves when the cursor goes into a list or a table, and their tools are there', async () => {
  await written('top\n- item');
  const heights = () =>
    page.evaluate(() =>
      ['.note-tools', '.ProseMirror'].map((each) => document.querySelector(each)?.getBoundingClientRect().y),
    );
  await note(page).getByText('top').click();
  const before = await heights();
  await note(page).getByText('item').click();
  await expect(tool('Indent')).toBeVisible();
  await expect(tool('Indent')).toHaveAttribute('aria-disabled', 'true');
  expect(await heights()).toEqual(before);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await tool('Table').click();
  await expect(tool('Rows and columns')).toBeVisible();
  expect(await heights()).toEqual(before);
  await tool('Rows and columns').click();
  await page.getByRole('menuitem', { name: 'Delete column' }).click();
  await expect(note(page).locator('tr').first().locator('th')).toHaveCount(2);
  await tool('Add row').click();
  await expect(note(page).locator('tr')).toHaveCount(4);
  for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
  await expect(note(page).locator('tr'), 'behind the last cell a row begins').toHaveCount(5);
});

test('what cannot be done is said in words', async () => {
  await written('> a quotation');
  await page.keyboard.press('Control+a');
  await tool('Decision').click();
  await expect(page.getByRole('alert').filter({ hasText: 'holds text and lists only' })).toBeInViewport();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Address of the link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert').filter({ hasText: 'Select the words' })).toBeInViewport();
});

test('every key is listed, in the language of the page', async () => {
  await note(page).click();
  await page.keyboard.press('Control+/');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await expect(list.getByText('Recommendation')).toHaveCount(0);
  await expect(list.locator('div').filter({ hasText: /^Bold/ }).first()).toContainText(/Ctrl\s*B/);
  await expect(list.getByRole('button', { name: 'Close' })).toBeFocused();
  await expect(list.getByRole('heading', { name: 'Keys' })).toBeInViewport();
  await rapporteur.audit('the list of keys');
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeFocused();
});

test('where dragged words would fall is shown', async () => {
  await written('first line\nsecond line');
  const line = note(page).getByText('second line');
  const drag = (name: string) =>
    line.evaluate((element, kind) => {
      const { left, top, height } = element.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'dropped ');
      const where = { clientX: left + 1, clientY: top + height / 2 };
      element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer, ...where }));
    }, name);
  await drag('dragover');
  const [mark, at] = await Promise.all([page.locator('.note-drop').boundingBox(), line.boundingBox()]);
  if (!mark || !at) throw new Error('Nothing is shown.');
  expect(Math.abs(mark.x - at.x), 'it stands where the line begins').toBeLessThan(6);
  expect(mark.y + mark.height / 2).toBeGreaterThan(at.y);
  expect(mark.y + mark.height / 2).toBeLessThan(at.y + at.height);
  await drag('drop');
  await expect.poll(() => plain(note(page).locator('p').last())).toEqual(['dropped second line']);
  await expect(page.locator('.note-drop')).toHaveCount(0);
});
