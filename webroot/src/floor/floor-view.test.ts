// @vitest-environment jsdom
import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n/i18n';
import { Live } from '../session/live';
import { Connection } from '../socket/connection';
import { Later } from '../ui/later';
import type { ClientFrame, FloorDoc, QueueEntry, RoomDoc, ServerFrame } from '../wire/types';
import FloorView from './FloorView.svelte';

const ROOM = 'kyiv-2017/plenary';
const MINE = 'p-1';
const hall: RoomDoc = { id: ROOM, kind: 'plenary', title: 'Plenary', session: { state: 'open', sinceAt: 1 } };
const waits = (participant: string): QueueEntry => ({
  request: `r-${participant}`,
  participant,
  label: participant,
  kind: 'speech',
  askedAt: 1,
  why: 'arrival',
});
const floorOf = (...queue: QueueEntry[]): FloorDoc => ({ open: true, speakingTimeMs: 180_000, queue });

/** The page's end of a line, and the server's, in one: it says what a test tells it to, and welcomes every hello. */
class HandLine {
  readonly readyState = 1;
  readonly frames: ClientFrame[] = [];
  onopen = () => {};
  onmessage = (_: { data: string }) => {};
  onclose = (_: { code: number }) => {};

  send(text: string) {
    const frame = JSON.parse(text) as ClientFrame;
    this.frames.push(frame);
    const seat = { meeting: 'kyiv-2017', participant: MINE, label: 'Georgia 1', delegation: 'ge' };
    if (frame.type === 'hello')
      this.say({ type: 'welcome', now: 1, protocol: 1, ...seat, roles: [], limits: { frameBytes: 65_536 } });
  }

  say(frame: ServerFrame) {
    this.onmessage({ data: JSON.stringify(frame) });
  }

  of<T extends ClientFrame['type']>(type: T) {
    return this.frames.filter((each): each is Extract<ClientFrame, { type: T }> => each.type === type);
  }

  close() {}
}

let server: HandLine;
let connection: Connection;
let shown: Record<string, unknown>;

const one = (selector: string) => document.querySelector<HTMLElement>(selector);
const rows = () => [...document.querySelectorAll<HTMLElement>('.queue li')];
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

beforeEach(async () => {
  class Watch {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Watch);
  await startTexts();
  const open = () => {
    server = new HandLine();
    queueMicrotask(() => server.onopen());
    return server as unknown as WebSocket;
  };
  connection = new Connection({ open, ticket: () => Promise.resolve('ticket'), firstRetryMs: 600_000 });
  const me = {
    state: 'signed-in',
    meeting: 'kyiv-2017',
    participant: MINE,
    label: 'Georgia 1',
    delegation: 'ge',
  } as const;
  const live = new Live({ ...me, roles: [] }, connection, localStorage);
  live.boards.watch(ROOM);
  connection.start();
  const before = createRawSnippet(() => ({ render: () => '<p></p>' }));
  const board = live.boards.at(ROOM);
  shown = mount(FloorView, {
    target: document.body,
    props: { live, board, later: new Later(), delegations: new Map(), before },
  });
  await eventually(() => expect(server?.of('watch')).toHaveLength(1));
});

afterEach(async () => {
  await unmount(shown);
  connection.stop();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function hears(floor: FloorDoc) {
  const documents = { room: hall, floor };
  server.say({ type: 'snapshot', room: ROOM, version: 3, lineage: '3-a', parted: false, documents });
  await eventually(() => expect(one('.dock button')).not.toBeNull());
}

test('of a long list the first twenty are drawn, and oneself wherever one is', async () => {
  const crowd = Array.from({ length: 500 }, (_, i) => waits(i === 420 ? MINE : `other-${i}`));
  await hears(floorOf(...crowd));
  expect(rows()).toHaveLength(21);
  expect(rows().map((row) => row.querySelector('.tile')?.textContent)).toEqual([
    ...Array.from({ length: 20 }, (_, i) => `${i + 1}`),
    '421',
  ]);
  expect(one('.queue h2')?.textContent).toContain('500');
});

/** Asks for the floor; the room has done it at version 5. */
async function asks() {
  one('.dock .leading')?.click();
  await eventually(() => expect(server.of('submit')).toHaveLength(1));
  server.say({ type: 'done', id: server.of('submit')[0]?.id ?? '', room: ROOM, version: 5 });
}

const told = () => {
  flushSync();
  return [one('.dock .status.sent') !== null, one('.dock button') !== null];
};

test('what was asked for is on its way until the list tells it, and not when the answer is there', async () => {
  await hears(floorOf());
  await asks();
  // Said behind the answer, so that the answer was heard.
  server.say({ type: 'change', room: ROOM, set: { times: { delegations: [] } }, gone: [] });
  server.say({
    type: 'change',
    room: ROOM,
    version: 4,
    lineage: '4-a',
    set: { floor: floorOf(waits('other')) },
    gone: [],
  });
  await eventually(() => expect(rows()).toHaveLength(1));
  expect(told()).toEqual([true, false]);
  const floor = floorOf(waits('other'), waits(MINE));
  server.say({ type: 'change', room: ROOM, version: 5, lineage: '5-a', set: { floor }, gone: [] });
  await eventually(() => expect(rows()).toHaveLength(2));
  expect(told()).toEqual([false, true]);
});

test('a list that came before its version is the one that was waited for', async () => {
  await hears(floorOf());
  await asks();
  server.say({ type: 'change', room: ROOM, set: { floor: floorOf(waits(MINE)) }, gone: [] });
  await eventually(() => expect(rows()).toHaveLength(1));
  expect(told()).toEqual([true, false]);
  server.say({ type: 'change', room: ROOM, version: 6, lineage: '6-a', set: { times: { delegations: [] } }, gone: [] });
  await eventually(() => expect(told()).toEqual([false, true]));
});

test('with the line goes what was waited for', async () => {
  await hears(floorOf());
  await asks();
  server.say({
    type: 'change',
    room: ROOM,
    version: 4,
    lineage: '4-a',
    set: { floor: floorOf(waits('other')) },
    gone: [],
  });
  await eventually(() => expect(rows()).toHaveLength(1));
  expect(told()).toEqual([true, false]);
  server.onclose({ code: 1006 });
  await eventually(() => expect(told()).toEqual([false, true]));
});
