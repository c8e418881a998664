// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { glide } from './glide';

const HEIGHT = 40;
let list: HTMLElement;
let glided: string[];
let still = false;
let gliding: { destroy(): void };

/** A row lies where its place in the list puts it, since nothing is laid out here. */
function row(name: string): HTMLElement {
  const made = document.createElement('li');
  made.textContent = name;
  Object.defineProperty(made, 'offsetTop', { get: () => [...list.children].indexOf(made) * HEIGHT });
  made.animate = ((frames: { transform: string[] }) => {
    glided.push(`${name} ${frames.transform[0]}`);
  }) as unknown as HTMLElement['animate'];
  return made;
}

const changed = () => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  glided = [];
  still = false;
  vi.stubGlobal('matchMedia', () => ({ matches: still }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  list = document.createElement('ol');
  document.body.append(list);
  list.append(row('a'), row('b'), row('c'));
  gliding = glide(list);
});

afterEach(() => {
  gliding.destroy();
  list.remove();
  vi.unstubAllGlobals();
});

test('rows that changed places glide from where they were', async () => {
  list.prepend(list.children[2] as HTMLElement);
  await vi.waitFor(() => expect(glided).toEqual(['c translateY(80px)', 'a translateY(-40px)', 'b translateY(-40px)']));
  glided = [];
  list.append(list.children[0] as HTMLElement);
  await vi.waitFor(() => expect(glided).toEqual(['a translateY(40px)', 'b translateY(40px)', 'c translateY(-80px)']));
});

test('a row that comes is there at once, and those behind it make room', async () => {
  list.prepend(row('new'));
  await vi.waitFor(() => expect(glided).toHaveLength(3));
  expect(glided.some((each) => each.startsWith('new'))).toBe(false);
});

test('nothing glides for whoever asked for less motion, nor when the list has gone', async () => {
  still = true;
  list.prepend(list.children[2] as HTMLElement);
  await changed();
  still = false;
  gliding.destroy();
  list.prepend(list.children[2] as HTMLElement);
  await changed();
  expect(glided).toEqual([]);
});
