// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { Signal } from '../../signal/signal';
import type { Command, FloorDoc, RoomDoc } from '../../wire/types';
import type { Place } from '../place';
import SessionCard from './SessionCard.svelte';

const asked: string[] = [];
const live = {
  connection: { state: new Signal({ kind: 'online' }) },
  submit: async (_: string, command: Command) => {
    asked.push(command.type);
    return { type: 'refused', code: 'no-effect' };
  },
};
const place = { live, room: 'm/plenary' } as unknown as Place;
const room = { id: 'm/plenary', kind: 'plenary', title: 'Plenary', session: { state: 'open', sinceAt: 1 } } as RoomDoc;
const floor: FloorDoc = { open: true, speakingTimeMs: 180_000, queue: [] };
let shown: Record<string, unknown>;

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

afterEach(() => unmount(shown));

test('what is refused of setting the speaking time is said right below its field', async () => {
  shown = mount(SessionCard, { target: document.body, props: { place, floor, room } });
  flushSync();
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = '2:30';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  document.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(all('[role=alert]')).toHaveLength(1));
  expect(field.closest('.row')?.nextElementSibling?.getAttribute('role')).toBe('alert');
});

test.each([
  ['session.close', 0],
  ['floor.close-list', 1],
])('what is refused of %s is said right after its own button', async (type, index) => {
  shown = mount(SessionCard, { target: document.body, props: { place, floor, room } });
  flushSync();
  all('button')[index]?.click();
  await vi.waitFor(() => expect(all('[role=alert]')).toHaveLength(1));
  expect(asked.at(-1)).toBe(type);
  const row = all('button')[index]?.closest('.row');
  expect(row?.nextElementSibling?.getAttribute('role')).toBe('alert');
});
