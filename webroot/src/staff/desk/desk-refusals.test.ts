// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RoomBoard } from '../../board/room-board';
import { addTexts, chooseLanguage } from '../../i18n/i18n';
import { staffCatalogues } from '../../i18n/staff/catalogues';
import { Signal } from '../../signal/signal';
import { Later } from '../../ui/later';
import type { Command, FloorDoc, QueueEntry, SnapshotFrame } from '../../wire/types';
import type { Place } from '../place';
import Desk from './Desk.svelte';

const ROOM = 'm/plenary';
const NAMES = ['Armenia 1', 'Georgia 1', 'Україна 1'];

const entry = (label: string, i: number) =>
  ({ request: `r${i}`, participant: `p${i}`, label, kind: 'speech', askedAt: 0, why: 'arrival' }) as QueueEntry;
const speaking = {
  ...entry('Latvia 1', 9),
  startedAt: 1,
  clock: { allowedMs: 180_000, usedMs: 0 },
} as NonNullable<FloorDoc['speaking']>;
const floorOf = (queue: QueueEntry[]): FloorDoc => ({ open: true, speakingTimeMs: 180_000, queue, speaking });
const FULL = floorOf(NAMES.map(entry));

let room: RoomBoard;
let later: Later;
let asked: Command[];
let answer: { type: string; code?: string };
let shown: Record<string, unknown>;

function tell(floor: FloorDoc) {
  const documents = {
    room: { id: ROOM, kind: 'plenary', title: 'Plenary', session: { state: 'open', sinceAt: 1 } },
    floor,
  };
  room.apply({ type: 'snapshot', room: ROOM, version: 1, lineage: '1-a', parted: false, documents } as SnapshotFrame);
  flushSync();
}

beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('IntersectionObserver', ResizeObserver);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  HTMLElement.prototype.scrollIntoView = () => {};
  await addTexts(staffCatalogues);
  await chooseLanguage('en');
  room = new RoomBoard(ROOM);
  later = new Later();
  asked = [];
  answer = { type: 'refused', code: 'no-such-request' };
  const live = {
    meeting: 'm',
    boards: { at: () => room, watch: () => () => {} },
    connection: { state: new Signal({ kind: 'online' }) },
    submit: async (_: string, command: Command) => {
      asked.push(command);
      return answer;
    },
  };
  const place = { live, meeting: new RoomBoard('m'), delegations: new Map(), rooms: [], room: ROOM, later };
  shown = mount(Desk, { target: document.body, props: { place: place as unknown as Place } });
  tell(FULL);
});

afterEach(async () => {
  await unmount(shown);
  vi.unstubAllGlobals();
});

const alerts = () => [...document.querySelectorAll<HTMLElement>('[role=alert]')];
const row = (i: number) => document.querySelectorAll<HTMLElement>('#queue li')[i] as HTMLElement;
const press = (key: string, where: EventTarget = window) => {
  where.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const buttonOf = (i: number, name: string) =>
  [...row(i).querySelectorAll('button')].find((each) => each.textContent?.trim() === name)?.click();

/** The one refusal that is said, and its nearest place. */
async function refused(...types: string[]): Promise<HTMLElement> {
  await vi.waitFor(() => expect(alerts()).toHaveLength(1));
  expect(asked.map(({ type }) => type)).toEqual(types);
  return alerts()[0] as HTMLElement;
}

test.each([
  ['the floor', 'floor.give', () => buttonOf(1, 'Give the floor')],
  ['the top', 'floor.move', () => buttonOf(1, 'To the top')],
  ['one place', 'floor.move', () => row(1).querySelector<HTMLElement>('.step:last-child')?.click()],
  ['an arrow', 'floor.move', () => press('ArrowDown', row(1).querySelector('.handle') as Element)],
])('what is refused of %s in the list is said at its row', async (_, type, act) => {
  act();
  expect(row(1).contains(await refused(type))).toBe(true);
});

test('a refused drag is said at the row that was dragged', async () => {
  HTMLElement.prototype.setPointerCapture = () => {};
  const handle = row(2).querySelector('.handle') as Element;
  const middles = [10, 30, 50];
  [0, 1, 2].forEach((i) => {
    vi.spyOn(row(i), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, middles[i], 10, 0));
  });
  for (const type of ['pointerdown', 'pointermove', 'pointerup'])
    handle.dispatchEvent(new MouseEvent(type, { clientY: 5, button: 0, bubbles: true }));
  expect(row(2).contains(await refused('floor.move'))).toBe(true);
});

test('a withdrawal that was refused later is said at the row that is there again, and takes nobody away', async () => {
  const come = vi.fn();
  HTMLElement.prototype.scrollIntoView = come;
  buttonOf(1, 'Withdraw');
  flushSync();
  expect(row(1).textContent).toContain(NAMES[2]);
  later.now();
  const alert = await refused('floor.withdraw');
  expect(row(1).contains(alert)).toBe(true);
  expect(row(1).textContent).toContain(NAMES[1]);
  expect(come).not.toHaveBeenCalled();
  buttonOf(0, 'Give the floor');
  await vi.waitFor(() => expect(alerts()[0] && row(0).contains(alerts()[0] as Node)).toBe(true));
  expect(come.mock.contexts).toEqual([alerts()[0]]);
});

test('when the row is gone, the head of the list says it, and of whom', async () => {
  buttonOf(1, 'Give the floor');
  await refused('floor.give');
  tell(floorOf([FULL.queue[0] as QueueEntry, FULL.queue[2] as QueueEntry]));
  const [alert] = alerts();
  expect(alerts()).toHaveLength(1);
  expect(alert?.closest('#queue')).not.toBeNull();
  expect(alert?.closest('li')).toBeNull();
  expect(alert?.textContent).toContain(NAMES[1]);
});

test('a refusal in the list is over with the next act there', async () => {
  buttonOf(1, 'To the top');
  await refused('floor.move');
  answer = { type: 'done' };
  buttonOf(2, 'To the top');
  await vi.waitFor(() => expect(alerts()).toHaveLength(0));
});

test.each([
  ['n', 'floor.give', '#now .lead'],
  [' ', 'floor.resume', '#now .who'],
  ['+', 'floor.add-time', '#now .who'],
  ['-', 'floor.add-time', '#now .who'],
  ['e', 'floor.end', '#now .who'],
  ['u', 'floor.take-back', '#now .lead'],
  ['l', 'floor.close-list', '[aria-label=Session]'],
  ['b', 'screen.show', '#projector'],
])('what is refused of the key "%s" is said where its button stands', async (key, type, place) => {
  press(key);
  expect((await refused(type)).closest(place)).not.toBeNull();
});
