// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import JoinPage from './JoinPage.svelte';

let shown: Record<string, unknown> | undefined;

afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** A server that knows nobody and no code, or is not there. */
function server(away = false): void {
  const answer = (status: number, body: object) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  vi.stubGlobal('fetch', async (asked: RequestInfo | URL) => {
    if (away) return answer(503, { code: 'store-unavailable' });
    const path = String(asked instanceof Request ? asked.url : asked);
    return path.endsWith('/api/me') ? answer(200, { state: 'signed-out' }) : answer(404, { code: 'code-unknown' });
  });
}

async function open(path: string, code: string | null): Promise<void> {
  shown = mount(JoinPage, { target: document.body, props: { path, code } });
  await vi.waitFor(() => {
    flushSync();
    expect(document.querySelector('[role=alert]')).not.toBeNull();
  });
}

test('a code that opens nothing stays in its field, with the reason beneath it and the focus in it', async () => {
  server();
  await open('/j/WRONG', 'WRONG');
  const field = document.querySelector<HTMLInputElement>('input.code');
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  expect(field?.value).toBe('WRONG');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  const why = document.querySelector('[role=alert]');
  expect(why?.id).toBe(field?.getAttribute('aria-describedby'));
  expect(field?.closest('form')?.contains(why)).toBe(true);
  expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
});

test('what is no fault of a code does not blame the field', async () => {
  server(true);
  await open('/', null);
  const field = document.querySelector<HTMLInputElement>('input.code');
  expect(field?.hasAttribute('aria-invalid')).toBe(false);
  expect(field?.hasAttribute('aria-describedby')).toBe(false);
});
