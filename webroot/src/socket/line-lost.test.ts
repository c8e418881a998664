import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientFrame, ClosingCode, ServerFrame } from '../wire/types';
import { Connection, NotNow } from './connection';
import { CLOSE_CODES, CLOSING } from './ending';

/** A socket whose other end is this test; nothing passes it unless the test says so. */
class HeldSocket {
  readonly sent: ClientFrame[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as ClientFrame);
  }

  close(): void {
    this.readyState = 3;
  }

  say(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

const WELCOME: ServerFrame = {
  type: 'welcome',
  protocol: 1,
  now: 0,
  meeting: 'm',
  participant: 'p',
  label: 'Georgia 1',
  roles: [],
  limits: { frameBytes: 1 },
};

let sockets: HeldSocket[];
let ticket: () => Promise<string>;
let line: Connection;

/** Turns the clock; what was promised meanwhile is done. */
const turn = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const last = () => sockets.at(-1) as HeldSocket;
const beats = () => last().sent.filter((each) => each.type === 'beat').length;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  ticket = () => Promise.resolve('t');
  line = new Connection({
    open: () => {
      const socket = new HeldSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    ticket: () => ticket(),
    random: () => 1,
  });
});

afterEach(() => {
  line.stop();
  vi.useRealTimers();
});

async function comesOnline(): Promise<void> {
  const before = sockets.length;
  if (line.state.get().kind === 'connecting') line.start();
  while (sockets.length === before) await turn(500);
  last().onopen?.();
  last().say(WELCOME);
  expect(line.state.get().kind).toBe('online');
}

describe('a device without a network', () => {
  test('is believed at once, and a server that is there all the same is found', async () => {
    await comesOnline();
    const lost = last();
    line.offline();
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
    expect(lost.readyState).toBe(3);
    await comesOnline();
    expect(sockets).toHaveLength(2);
  });

  test('is told again and again without asking the server each time', async () => {
    await comesOnline();
    line.offline();
    const { retryAt } = line.state.get() as { retryAt: number };
    line.offline();
    expect(line.state.get()).toMatchObject({ retryAt });
  });

  test('tries at once when the network is back', async () => {
    await comesOnline();
    ticket = () => Promise.reject(new TypeError('no network'));
    line.offline();
    await turn(60_000);
    expect(sockets).toHaveLength(1);
    ticket = () => Promise.resolve('t');
    line.wake();
    await turn(0);
    expect(sockets).toHaveLength(2);
  });
});

describe('a line that is doubted', () => {
  test('is lost when it does not answer within five seconds, and not before', async () => {
    await comesOnline();
    line.wake();
    expect(beats()).toBe(1);
    await turn(4_999);
    expect(line.state.get().kind).toBe('online');
    await turn(1);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
  });

  test('stays when it answers with anything', async () => {
    await comesOnline();
    line.wake();
    last().say({ type: 'beat', now: 1 });
    await turn(5_000);
    expect(line.state.get().kind).toBe('online');
  });
});

describe('a line on which somebody has acted', () => {
  const act = (): void => {
    line.send({ type: 'submit', id: 'a', room: 'm', command: { type: 'floor.request' } });
  };

  test('is asked when nothing at all was heard for five seconds, and lost when it does not answer within five', async () => {
    await comesOnline();
    act();
    await turn(5_000);
    expect(beats()).toBe(0);
    await turn(2_000);
    expect(beats()).toBe(1);
    expect(line.state.get().kind).toBe('online');
    await turn(5_000);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
  });

  test('is asked from the first act that nothing followed', async () => {
    await comesOnline();
    for (let i = 0; i < 4; i++) {
      act();
      await turn(2_000);
    }
    expect(beats()).toBe(1);
  });

  test('is not asked when anything was heard since, and when it answered it is not asked again', async () => {
    await comesOnline();
    act();
    last().say({ type: 'beat', now: 1 });
    await turn(9_000);
    expect(beats()).toBe(0);
    act();
    await turn(5_500);
    expect(beats()).toBe(1);
    last().say({ type: 'beat', now: 1 });
    await turn(9_000);
    expect(line.state.get().kind).toBe('online');
    expect(beats()).toBe(1);
  });
});

describe('a server that takes the socket and says nothing', () => {
  test('is given up after ten seconds, and another one is looked for', async () => {
    line.start();
    await turn(0);
    last().onopen?.();
    await turn(9_999);
    expect(line.state.get().kind).toBe('connecting');
    expect(sockets).toHaveLength(1);
    await turn(2_000);
    expect(sockets).toHaveLength(1);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
    await turn(500);
    expect(sockets).toHaveLength(2);
  });

  test('so is one that does not even take it', async () => {
    line.start();
    await turn(12_500);
    expect(sockets).toHaveLength(2);
  });

  test('one that says anything within that time is waited for', async () => {
    line.start();
    await turn(0);
    last().onopen?.();
    await turn(4_000);
    last().say({ type: 'beat', now: 1 });
    await turn(20_000);
    expect(line.state.get().kind).toBe('connecting');
    expect(sockets).toHaveLength(1);
  });
});

describe('a line that is silent', () => {
  test('is asked, and lost when it has said nothing for thirty-five', async () => {
    await comesOnline();
    await turn(34_000);
    expect(beats()).toBeGreaterThan(0);
    expect(line.state.get().kind).toBe('online');
    await turn(6_000);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
  });

  test('is kept as long as it answers', async () => {
    await comesOnline();
    for (let i = 0; i < 20; i++) {
      await turn(10_000);
      last().say({ type: 'beat', now: 1 });
    }
    expect(line.state.get().kind).toBe('online');
    expect(sockets).toHaveLength(1);
  });
});

describe('the last word of the server', () => {
  const codes = Object.keys(CLOSING) as ClosingCode[];

  test.each(codes)('%s is told as what it means', async (code) => {
    await comesOnline();
    last().say({ type: 'closing', code });
    last().onclose?.({ code: 1000 });
    const meaning = CLOSING[code];
    expect(line.state.get()).toMatchObject(
      meaning.again === null ? { kind: 'ended', why: meaning.ended } : { kind: 'waiting', why: meaning.again },
    );
  });

  test.each(Object.entries(CLOSE_CODES))('a socket closed with %s alone too', async (code, meaning) => {
    await comesOnline();
    last().onclose?.({ code: Number(code) });
    expect(line.state.get()).toMatchObject(
      meaning.again === null ? { kind: 'ended', why: meaning.ended } : { kind: 'waiting', why: meaning.again },
    );
  });

  test('a word that this page does not know is no word', async () => {
    await comesOnline();
    last().say({ type: 'closing', code: 'moved-away' as ClosingCode });
    last().onclose?.({ code: 1000 });
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'gone' });
  });

  test('a server that broke off is gone until nobody else is reached', async () => {
    await comesOnline();
    last().onclose?.({ code: 1006 });
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'gone' });
    while (sockets.length < 2) await turn(500);
    last().onclose?.({ code: 1006 });
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
    await comesOnline();
    ticket = () => Promise.reject(new TypeError('no server'));
    last().onclose?.({ code: 1006 });
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'gone' });
    await turn(500);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
  });

  test('a server that takes the frames for wrong twice in a row has an outdated page before it', async () => {
    await comesOnline();
    last().say({ type: 'closing', code: 'protocol' });
    last().onclose?.({ code: 1008 });
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'refused' });
    await comesOnline();
    last().say({ type: 'closing', code: 'protocol' });
    last().onclose?.({ code: 1008 });
    expect(line.state.get()).toEqual({ kind: 'ended', why: 'outdated' });
  });

  test('one wrong frame now and one much later is only a line that is opened again', async () => {
    for (let i = 0; i < 3; i++) {
      await comesOnline();
      last().say({ type: 'beat', now: 1 });
      last().say({ type: 'closing', code: 'protocol' });
      last().onclose?.({ code: 1008 });
      expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'refused' });
    }
  });

  test('a server that stops counts as restarting for a minute, then as gone', async () => {
    await comesOnline();
    ticket = () => Promise.reject(new TypeError('no server'));
    last().say({ type: 'closing', code: 'server-stopping' });
    last().onclose?.({ code: 1001 });
    await turn(40_000);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'stopping' });
    await turn(60_000);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'network' });
  });

  test('a server that stops beside others says how soon its pages come to them, and once', async () => {
    await comesOnline();
    ticket = () => Promise.reject(new TypeError('none of them'));
    last().say({ type: 'closing', code: 'server-stopping', withinMs: 120 });
    last().onclose?.({ code: 1001 });
    const waits = () => {
      const { retryAt, sinceAt } = line.state.get() as { retryAt: number; sinceAt: number };
      return retryAt - sinceAt;
    };
    expect(waits()).toBe(120);
    await turn(120);
    expect(waits()).toBe(120 + 1_000);
  });

  test('a page that comes back to another server forgets how soon it was to', async () => {
    await comesOnline();
    last().say({ type: 'closing', code: 'server-stopping', withinMs: 5_000 });
    last().onclose?.({ code: 1001 });
    await turn(5_000);
    await comesOnline();
    last().onclose?.({ code: 1006 });
    const { retryAt, sinceAt } = line.state.get() as { retryAt: number; sinceAt: number };
    expect(retryAt - sinceAt).toBe(500);
  });

  test('a server that gives no ticket now is there, and cannot answer', async () => {
    ticket = () => Promise.reject(new NotNow());
    line.start();
    await turn(0);
    expect(line.state.get()).toMatchObject({ kind: 'waiting', why: 'unavailable' });
    ticket = () => Promise.resolve('t');
    await comesOnline();
  });
});
