import { expect, test } from 'vitest';
import { followNetwork } from './network';

class Looked extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

function follow() {
  const heard: string[] = [];
  const window = new EventTarget();
  const document = new Looked();
  const line = { offline: () => void heard.push('offline'), wake: () => void heard.push('wake') };
  return { heard, window, document, stop: followNetwork(line, window, document) };
}

test('the line hears at once that the network went and came', () => {
  const { heard, window } = follow();
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  expect(heard).toEqual(['offline', 'wake']);
});

test('a page that is looked at again wakes its line, one that is hidden does not', () => {
  const { heard, window, document } = follow();
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(heard).toEqual([]);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('pageshow'));
  expect(heard).toEqual(['wake', 'wake']);
});

test('nothing is heard once it is stopped', () => {
  const { heard, window, document, stop } = follow();
  stop();
  for (const name of ['offline', 'online', 'pageshow']) window.dispatchEvent(new Event(name));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(heard).toEqual([]);
});
