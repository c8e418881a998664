import { expect, type Locator, type Page, test } from '@playwright/test';
import { Company } from './company';
import type { Person } from './person';

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

/** What somebody's hand has to do: presses on what is seen, keys, and letters that are written. */
class Effort {
  readonly page: Page;
  clicks = 0;
  keys = 0;
  letters = 0;

  constructor({ page }: Person) {
    this.page = page;
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  /** Writes where the page has put the focus by itself. */
  async write(words: string): Promise<void> {
    this.letters += words.length;
    await this.page.keyboard.type(words);
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Since it was asked last. */
  spent(): { clicks: number; keys: number; letters: number } {
    const { clicks, keys, letters } = this;
    this.clicks = this.keys = this.letters = 0;
    return { clicks, keys, letters };
  }
}

// The shortest password that is taken.
const PASSWORD = 'twelve signs';

test('from a server that was just started to the first ballot, and to the report', async () => {
  const organiser = await company.arrive('organiser', 'laptop', company.server.shown.staff.Organiser);
  const hand = new Effort(organiser);
  const { page } = organiser;
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
  await expect(page.getByLabel('New password')).toBeFocused();
  await hand.write(PASSWORD);
  await hand.press('Enter');
  await hand.click(button('Choose all'));
  await hand.click(button(/^Make \d+ links$/));
  await hand.press('Enter');
  const cards = page.getByRole('region', { name: 'Cards with links' });
  const link = await cards.getByRole('textbox', { name: 'Georgia 1', exact: true }).inputValue();
  await hand.click(page.getByRole('navigation').getByRole('link', { name: 'Poll', exact: true }));
  await hand.click(button('Prepare a poll'));
  await hand.click(button('Open the vote'));
  await organiser.sees('0 of 15 delegations have voted');
  expect(hand.spent(), 'the organiser, until there is a vote').toEqual({ clicks: 5, keys: 2, letters: 12 });

  const georgia = await company.arrive('Georgia', 'phone', link);
  const thumb = new Effort(georgia);
  await thumb.click(georgia.page.getByRole('checkbox').first());
  await thumb.click(georgia.page.getByRole('main').getByRole('button', { name: 'Vote', exact: true }));
  await georgia.sees(/^Counted at/);
  expect(thumb.spent(), 'a delegate, after the card was scanned').toEqual({ clicks: 2, keys: 0, letters: 0 });

  await organiser.sees('1 of 15 delegations have voted');
  await hand.click(button('Close the vote').first());
  await hand.press('Enter');
  await hand.click(button('Publish the result').first());
  await hand.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await hand.click(page.getByRole('navigation').getByRole('link', { name: 'Report', exact: true }));
  const downloading = page.waitForEvent('download');
  await hand.click(button('Download'));
  await downloading;
  expect(hand.spent(), 'the organiser, until the report is there').toEqual({ clicks: 4, keys: 2, letters: 0 });
});
