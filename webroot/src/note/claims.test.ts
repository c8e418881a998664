import { afterEach, expect, test, vi } from 'vitest';
import { HandClock } from '../../test/note/memory-device';
import { ANSWER_WITHIN_MS, ChannelClaims } from './claims';

const channels: BroadcastChannel[] = [];
let name = '';

function page(clock: HandClock, number: string): { claims: ChannelClaims; heard: () => number } {
  const channel = new BroadcastChannel(`test ${name}`);
  channels.push(channel);
  const claims = new ChannelClaims(channel, clock.after, number);
  const hear = channel.onmessage;
  let heard = 0;
  channel.onmessage = (event) => {
    hear?.call(channel, event);
    heard += 1;
  };
  return { claims, heard: () => heard };
}

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

test('a name that nobody answers for is free, but not before the time has passed', async () => {
  name = 'free';
  const clock = new HandClock();
  const taken = vi.fn();
  const asked = page(clock, 'a').claims.take('x').then(taken);
  clock.pass(ANSWER_WITHIN_MS - 1);
  await Promise.resolve();
  expect(taken).not.toHaveBeenCalled();
  clock.pass(1);
  await asked;
  expect(taken).toHaveBeenCalledWith(expect.any(Function));
});

test('who holds a name says so, until it is let go', async () => {
  name = 'held';
  const clock = new HandClock();
  const [first, second] = [page(clock, 'b'), page(clock, 'a')];
  const asked = first.claims.take('x');
  clock.pass(ANSWER_WITHIN_MS);
  const letGo = await asked;
  expect(await second.claims.take('x')).toBeNull();
  letGo?.();
  const again = second.claims.take('x');
  clock.pass(ANSWER_WITHIN_MS);
  expect(await again).not.toBeNull();
});

test('of two who ask at once the one with the lower number has it', async () => {
  name = 'both';
  const clock = new HandClock();
  const [low, high] = [page(clock, 'a'), page(clock, 'b')];
  const asked = [low.claims.take('x'), high.claims.take('x')];
  expect(await asked[1]).toBeNull();
  clock.pass(ANSWER_WITHIN_MS);
  expect(await asked[0]).not.toBeNull();
});

test('other names are nobody else’s business', async () => {
  name = 'others';
  const clock = new HandClock();
  const [first, second] = [page(clock, 'a'), page(clock, 'b')];
  const asked = [first.claims.take('x'), second.claims.take('y')];
  await vi.waitFor(() => expect([first.heard(), second.heard()]).toEqual([1, 1]), { timeout: 60_000 });
  clock.pass(ANSWER_WITHIN_MS);
  for (const each of asked) expect(await each).not.toBeNull();
});
