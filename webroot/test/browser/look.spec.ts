import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';

const NAME = 'Спільна відповідь на незаконне ввезення мігрантів: зустріч експертів країн Східного партнерства';
const SHORT = 'არალეგალური მიგრაცია';

let company: Company;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

/** A picture of one colour, 8 bits a channel, as the PNG specification lays it out (ISO/IEC 15948). */
function png(width: number, height: number, colour: [number, number, number]): Buffer {
  const part = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.from(Array(width).fill(colour).flat())]);
  const rows = deflateSync(Buffer.concat(Array(height).fill(row)));
  const begin = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([begin, part('IHDR', head), part('IDAT', rows), part('IEND', Buffer.alloc(0))]);
}

function crc(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const file = (buffer: Buffer) => ({ name: 'logo.png', mimeType: 'image/png', buffer });

/** How wide the logo on the page really is, as it came over the line; 0 as long as there is none. */
async function logoOf({ page }: Person): Promise<number> {
  const all = page.locator('img[src*="/logos/"]');
  // At once, whether there is one or not: the logo may go away at any moment.
  return all.evaluateAll(([first]) => (first instanceof HTMLImageElement ? first.naturalWidth : 0));
}

test('a meeting gets its own name, logo and colour, and everybody sees them at once', async () => {
  const { shown } = company.server;
  const organiser = await company.organiser();
  const links = await company.seatLinks(organiser, 'Georgia 1');
  const projector = await company.arrive('projector', 'projector', shown.staff.Projector);
  const georgia = await company.arrive('Georgia', 'phone', links.get('Georgia 1'));
  await expect(georgia.page.getByRole('banner')).toContainText('connected');
  const accent = (person: Person) =>
    person.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
  const usual = await accent(georgia);

  const { page } = organiser;
  await page.getByRole('link', { name: 'Meeting', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Name, logo and colour' })).toBeVisible();
  await page.getByLabel('Logo').setInputFiles(file(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')));
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Logo').setInputFiles(file(png(2_001, 20, [10, 10, 10])));
  await expect(page.getByRole('alert')).toContainText(/2,000/);
  await page.getByLabel('Logo').setInputFiles(file(png(300, 120, [20, 60, 160])));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Name', { exact: true }).fill(NAME);
  await page.getByLabel(/^Short name/).fill(SHORT);
  await page.getByRole('checkbox', { name: 'A colour of its own' }).check();
  await page.locator('input[type="color"]').fill('#c8102e');
  expect(await logoOf(georgia), 'nothing is shown before it is given to all').toBe(0);
  await page.getByRole('button', { name: 'Show it everywhere' }).click();
  await organiser.sees('✓ Shown everywhere');
  await organiser.audit('the look');

  await projector.sees(NAME);
  for (const person of [projector, georgia]) await expect.poll(() => logoOf(person)).toBe(300);
  expect(await accent(georgia)).not.toBe(usual);
  await projector.audit('the welcome of a meeting with a look of its own');
  await georgia.audit('a room of a meeting with a look of its own');

  const stranger = await company.arrive('stranger', 'phone', shown.join);
  await stranger.sees(NAME);
  await expect.poll(() => logoOf(stranger)).toBe(300);
  await stranger.audit('the way into a meeting with a look of its own');

  await page.getByRole('button', { name: 'Undo' }).click();
  for (const person of [projector, georgia]) await expect.poll(() => logoOf(person)).toBe(0);
  await expect.poll(() => accent(georgia)).toBe(usual);
});
