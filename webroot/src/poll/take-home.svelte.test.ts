// @vitest-environment jsdom
import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import TakeHome from './TakeHome.svelte';

let page: ReturnType<typeof mount> | undefined;
afterEach(() => page && unmount(page));

test('a poll is taken home from the room that it was held in', () => {
  page = mount(TakeHome, { target: document.body, props: { room: 'kyiv-2017/wg-1', poll: 'poll-7' } });
  const files = [...document.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.download]);
  expect(files).toEqual([
    ['/check?room=kyiv-2017%2Fwg-1&poll=poll-7', ''],
    ['/api/meetings/kyiv-2017/polls/poll-7?room=kyiv-2017%2Fwg-1&format=json', ''],
    ['/api/meetings/kyiv-2017/polls/poll-7?room=kyiv-2017%2Fwg-1&format=preflib', ''],
  ]);
});
