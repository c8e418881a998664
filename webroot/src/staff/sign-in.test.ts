// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import SignIn from './SignIn.svelte';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [false, 'staff.signingIn'],
  [true, 'staff.settingPassword'],
])('while the server works it is said beside the button (set-up: %s)', async (setup, says) => {
  vi.stubGlobal('fetch', (path: string) =>
    path.endsWith('/me') ? Promise.reject(new TypeError('no line')) : new Promise(() => {}),
  );
  location.hash = '#secret';
  const shown = mount(SignIn, { target: document.body, props: { setup } });
  flushSync();
  const status = () => document.querySelector('[role=status]')?.textContent;
  expect(status()).toBe('');
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = 'four plain words here';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  flushSync();
  await vi.waitFor(() => expect(status()).toBe(says));
  await unmount(shown);
});
