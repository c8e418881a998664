import { expect, test, vi } from 'vitest';
import { MemoryStorage } from '../../test/fixture/socket-server';
import { stateOf } from '../../test/note/edits';
import { MemoryBrowser } from '../../test/note/memory-device';
import { Signal } from '../signal/signal';
import type { ConnectionState } from '../socket/connection';
import { Leaving } from '../socket/leaving';
import { Outbox } from '../socket/outbox';
import type { ServerFrame } from '../wire/types';
import { DeviceKeep } from './note-keep';
import type { NoteLine } from './note-line';
import { NoteSession } from './note-session';

const OWNER = { meeting: 'm', participant: 'p-1' };
const LONG = { timeout: 60_000 };
const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }],
});

/** A page whose line is down, once it has fetched the note. */
class Page {
  readonly #listeners = new Set<(frame: ServerFrame) => void>();
  readonly session: NoteSession;
  readonly gone: () => void;

  constructor(browser: MemoryBrowser, keep = new MemoryStorage()) {
    const { device, gone } = browser.page();
    this.gone = gone;
    const line: NoteLine = {
      connection: {
        state: new Signal<ConnectionState>({ kind: 'connecting' }),
        send: () => false,
        onFrame: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      outbox: new Outbox('p-1', keep, () => false),
      leaving: new Leaving(),
    };
    this.session = new NoteSession('m/r', line, new DeviceKeep(OWNER, 'm/r', Promise.resolve(), device));
  }

  async fetch(text: string): Promise<void> {
    await this.session.started;
    for (const each of this.#listeners)
      each({
        type: 'note-state',
        room: 'm/r',
        revision: 1,
        lineage: '2-a',
        parted: false,
        document: doc(text),
      });
  }

  type(words: string): void {
    const document = this.session.document.get();
    if (!document) throw new Error('There is no note.');
    const made = stateOf(document).tr.insertText(words, 1);
    this.session.edited(made.steps, made.docs, made.doc);
  }

  get text(): string | undefined {
    return this.session.document.get()?.textContent;
  }
}

test('changes count as kept once the device has them', async () => {
  const page = new Page(new MemoryBrowser());
  await page.fetch('old');
  page.type('new ');
  expect(page.session.keeping.get()).toEqual({ failed: false, changes: 0 });
  await page.session.save();
  expect(page.session.keeping.get()).toEqual({ failed: false, changes: 1 });
  expect(page.session.onlyHere).toBe(false);
});

test('a device that is full is said, and holds the page', async () => {
  const browser = new MemoryBrowser();
  const page = new Page(browser);
  await page.fetch('old');
  browser.shelf.trouble = 'full';
  expect(page.session.onlyHere).toBe(false);
  page.type('new ');
  await vi.waitFor(() => expect(page.session.keeping.get().failed).toBe(true), LONG);
  expect(page.session.onlyHere).toBe(true);
  browser.shelf.trouble = 'none';
  page.type('er ');
  await vi.waitFor(() => expect(page.session.keeping.get()).toEqual({ failed: false, changes: 2 }), LONG);
  expect(page.session.onlyHere).toBe(false);
});

test('a device that never answers does not keep the note from opening', async () => {
  const browser = new MemoryBrowser();
  browser.shelf.trouble = 'silent';
  const page = new Page(browser);
  const opening = page.fetch('old');
  await vi.waitFor(() => expect(browser.clock.waiting).toBe(1), LONG);
  browser.clock.pass(10_000);
  await opening;
  expect(page.text).toBe('old');
  expect(page.session.keeping.get().failed).toBe(true);
  expect(page.session.onlyHere, 'nothing is unsent yet').toBe(false);
  page.type('new ');
  expect(page.session.onlyHere).toBe(true);
});

test('what two pages of one seat wrote offline is there when both were closed', async () => {
  const browser = new MemoryBrowser();
  const pages = [new Page(browser), new Page(browser)] as const;
  for (const [i, page] of pages.entries()) {
    await page.fetch('old');
    page.type(`page ${i} `);
    await page.session.save();
    expect(page.session.keeping.get()).toEqual({ failed: false, changes: 1 });
  }
  for (const page of pages) page.gone();
  const next = new Page(browser);
  await next.session.started;
  expect(next.text).toBe('page 0 old');
  expect(next.session.returned.get().map(({ text }) => text)).toEqual(['page 1 ']);
});

test('what only the second page wrote goes on as it was', async () => {
  const browser = new MemoryBrowser();
  const pages = [new Page(browser), new Page(browser)] as const;
  for (const page of pages) await page.fetch('old');
  await pages[0].session.save();
  pages[1].type('second ');
  await pages[1].session.save();
  for (const page of pages) page.gone();
  const next = new Page(browser);
  await next.session.started;
  expect(next.text).toBe('second old');
  expect(next.session.unsent.get()).toBe(1);
  expect(next.session.returned.get()).toEqual([]);
});
