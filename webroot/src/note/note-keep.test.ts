import { expect, test, vi } from 'vitest';
import { MemoryBrowser } from '../../test/note/memory-device';
import { ANSWERED_WITHIN_MS, DeviceKeep, type Kept, NotKept } from './note-keep';
import { unsentRooms } from './unsent';

const OWNER = { meeting: 'm', participant: 'p-1' };
const step = { stepType: 'replace', from: 1, to: 1 };

function kept(word: string, unsent = 1): Kept {
  const unconfirmed = Array.from({ length: unsent }, () => ({ step, index: null }));
  return { schema: 1, client: { revision: 3, document: word, unconfirmed, flight: null }, returned: [] };
}

const documents = (found: { own: Kept | null; left: readonly Kept[] }) =>
  [found.own, ...found.left].map((each) => each?.client.document ?? null);

test('what one page kept the next one finds', async () => {
  const browser = new MemoryBrowser();
  const page = browser.page();
  const keep = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), page.device);
  expect(documents(await keep.load())).toEqual([null]);
  await keep.save(kept('mine'));
  page.gone();
  expect(documents(await new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device).load())).toEqual([
    'mine',
  ]);
  expect(documents(await new DeviceKeep(OWNER, 'm/other', Promise.resolve(), browser.page().device).load())).toEqual([
    null,
  ]);
});

test('two pages of one seat keep both, and whoever comes when they are gone finds both', async () => {
  const browser = new MemoryBrowser();
  const pages = [browser.page(), browser.page()];
  const [first, second] = pages.map(({ device }) => new DeviceKeep(OWNER, 'm/r', Promise.resolve(), device)) as [
    DeviceKeep,
    DeviceKeep,
  ];
  await first.load();
  expect(documents(await second.load())).toEqual([null]);
  await first.save(kept('of the first'));
  await second.save(kept('of the second'));
  await first.save(kept('of the first', 0));
  expect(unsentRooms(OWNER, browser.marks)).toEqual(['m/r']);
  for (const page of pages) page.gone();

  const third = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device);
  expect(documents(await third.load())).toEqual(['of the first', 'of the second']);
  expect(browser.shelf.notes.size, 'nothing goes before it is kept again').toBe(2);
  await third.save(kept('all', 0));
  expect([...browser.shelf.notes.values()].map(({ client }) => client.document)).toEqual(['all']);
  expect(unsentRooms(OWNER, browser.marks)).toEqual([]);
});

test('what a page has that is still there is left to it', async () => {
  const browser = new MemoryBrowser();
  const pages = [browser.page(), browser.page()];
  const [first, second] = pages.map(({ device }) => new DeviceKeep(OWNER, 'm/r', Promise.resolve(), device)) as [
    DeviceKeep,
    DeviceKeep,
  ];
  await first.load();
  await second.load();
  await second.save(kept('of the second'));
  pages[0]?.gone();
  expect(documents(await new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device).load())).toEqual([
    null,
  ]);
});

test('a second page that needs nothing any more leaves nothing', async () => {
  const browser = new MemoryBrowser();
  const [first, second] = [0, 1].map(() => new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device)) as [
    DeviceKeep,
    DeviceKeep,
  ];
  await first.load();
  await second.load();
  await second.save(kept('words'));
  expect(browser.shelf.notes.size).toBe(1);
  await second.save(kept('words', 0));
  expect(browser.shelf.notes.size).toBe(0);
});

test('a full device does not say that it kept', async () => {
  const browser = new MemoryBrowser();
  const keep = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device);
  await keep.load();
  browser.shelf.trouble = 'full';
  await expect(keep.save(kept('words'))).rejects.toThrow('No room.');
  expect(unsentRooms(OWNER, browser.marks)).toEqual([]);
  browser.shelf.trouble = 'none';
  await keep.save(kept('words'));
  expect(browser.shelf.notes.size).toBe(1);
});

test('a device that never answers is waited for so long and no longer, and once', async () => {
  const browser = new MemoryBrowser();
  browser.shelf.trouble = 'silent';
  const keep = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device);
  let answered = false;
  const loading = keep.load().finally(() => (answered = true));
  loading.catch(() => undefined);
  await vi.waitFor(() => expect(browser.clock.waiting).toBe(1), { timeout: 60_000 });
  browser.clock.pass(ANSWERED_WITHIN_MS - 1);
  await new Promise(setImmediate);
  expect(answered).toBe(false);
  browser.clock.pass(1);
  await expect(loading).rejects.toThrow(NotKept);
  browser.shelf.trouble = 'none';
  await expect(keep.save(kept('words'))).rejects.toThrow(NotKept);
  expect(browser.shelf.notes.size, 'what an earlier page left is not written over').toBe(0);
});

test('an answer in time calls the waiting off', async () => {
  const browser = new MemoryBrowser();
  const keep = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device);
  await keep.load();
  await keep.save(kept('words'));
  expect(browser.clock.waiting).toBe(0);
});

test('a page that was taken for gone overwrites nothing when it wakes', async () => {
  const browser = new MemoryBrowser();
  const sleeping = browser.page();
  const first = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), sleeping.device);
  await first.load();
  await first.save(kept('before its sleep'));
  sleeping.gone();
  const next = new DeviceKeep(OWNER, 'm/r', Promise.resolve(), browser.page().device);
  await next.load();
  await next.save(kept('of the next'));
  await first.save(kept('after its sleep'));
  const all = [...browser.shelf.notes.values()].map(({ client }) => client.document);
  expect(all).toEqual(['of the next', 'after its sleep']);
});
