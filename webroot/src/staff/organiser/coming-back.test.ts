// @vitest-environment jsdom
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RoomBoard } from '../../board/room-board';
import { Signal } from '../../signal/signal';
import { Later } from '../../ui/later';
import type { RoomEntry } from '../../wire/types';
import type { Place } from '../place';
import Organiser from './Organiser.svelte';

const boards = new Map<string, RoomBoard>();
const at = (room: string) => boards.get(room) ?? (boards.set(room, new RoomBoard(room)).get(room) as RoomBoard);
const seat = { participant: 'p1', label: 'Georgia 1', head: true };
const georgia = { id: 'ge', name: 'Georgia', shortName: 'Georgia', kind: 'state', votes: true, seats: [seat] };
const topic = (id: string, order: number) => ({
  id,
  order,
  title: id,
  why: '',
  question: '',
  state: 'proposed',
  revision: 1,
  sponsors: [],
  asked: [],
});
const plenary: RoomEntry = { room: 'm/plenary', kind: 'plenary', title: 'Plenary', delegations: [] };
const place = {
  live: {
    meeting: 'm',
    boards: { at, watch: () => () => {} },
    connection: { state: new Signal({ kind: 'online' }) },
    submit: async () => ({ type: 'done' }),
  },
  meeting: at('m'),
  delegations: new Map([['ge', { ...georgia, written: { name: 'Georgia', shortName: 'Georgia' } }]]),
  rooms: [plenary],
  room: plenary.room,
  later: new Later(),
} as unknown as Place;
let shown: Record<string, unknown>;

const buttons = (words: RegExp) =>
  [...document.querySelectorAll('button')].filter((each) => words.test(each.textContent ?? ''));
const press = (words: RegExp) => {
  buttons(words).at(-1)?.click();
  flushSync();
};
async function go(stop: string) {
  location.hash = stop;
  dispatchEvent(new HashChangeEvent('hashchange'));
  flushSync();
  await tick();
}

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = () => {};
  HTMLElement.prototype.scrollIntoView = () => {};
  const link = { participant: 'p1', label: 'Georgia 1', delegation: 'ge', url: 'https://x.example/s#1', qr: '<svg/>' };
  vi.stubGlobal('fetch', async (path: string) =>
    path.endsWith('/links') ? Response.json([link]) : Promise.reject(new TypeError('no line')),
  );
  at('m').apply({
    type: 'snapshot',
    room: 'm',
    version: 1,
    lineage: '1-a',
    parted: false,
    documents: { rooms: { rooms: [plenary] }, 'topic/1': topic('1', 1), 'topic/2': topic('2', 2) },
  });
  await go('#delegations');
  shown = mount(Organiser, { target: document.body, props: { place } });
  flushSync();
});

afterEach(async () => {
  await unmount(shown);
  vi.unstubAllGlobals();
});

test('links that were made are at hand after a look at another stop, and after they were put away', async () => {
  press(/org\.chooseAll/);
  press(/org\.makeLinks/);
  press(/org\.linksMake/);
  const cards = () => document.querySelectorAll('.address').length;
  await vi.waitFor(() => expect(cards()).toBe(1));
  await go('#topics');
  expect(cards()).toBe(0);
  await go('#delegations');
  expect(cards()).toBe(1);
  press(/org\.cardsPut/);
  expect(cards()).toBe(0);
  await go('#staff');
  await go('#delegations');
  press(/org\.cardsShow/);
  expect(cards()).toBe(1);
});

test('a poll that is half prepared is as it was after a look at another stop', async () => {
  await go('#poll');
  press(/org\.pollPrepare/);
  const field = () => document.querySelector<HTMLInputElement>('input[type=number]');
  const select = field() as HTMLInputElement;
  select.value = '1';
  select.dispatchEvent(new Event('input', { bubbles: true }));
  await go('#topics');
  await go('#poll');
  expect(field()?.value).toBe('1');
});
