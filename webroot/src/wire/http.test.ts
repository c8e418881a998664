import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { call, HttpRefusal, http } from './http';

let server: Server | undefined;

afterEach(() => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
});

/** A real server on a free port that refuses everything with these headers. */
async function refusing(headers: Record<string, string>): Promise<void> {
  await serving((_, answer) => {
    answer.writeHead(429, { 'content-type': 'application/json', ...headers });
    answer.end('{"code":"too-many-attempts","detail":"Too many attempts; please wait."}');
  });
}

/** A real server on a free port that does this. */
async function serving(answers: RequestListener): Promise<void> {
  const made = createServer(answers);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const { port } = made.address() as AddressInfo;
  const real = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
}

async function refusal(): Promise<HttpRefusal> {
  const failure: unknown = await http.signInByPassword('wrong').catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(HttpRefusal);
  return failure as HttpRefusal;
}

test.each([
  ['30', 30],
  ['0.2', 1],
  ['0', 0],
  ['-5', 0],
  ['Wed, 18 Oct 2017 09:00:00 GMT', 0],
])('a refusal says after how many seconds to try again: %s', async (header, seconds) => {
  await refusing({ 'retry-after': header });
  expect(await refusal()).toMatchObject({ code: 'too-many-attempts', retryAfter: seconds });
});

test('a refusal that says nothing of it may be tried again at once', async () => {
  await refusing({});
  expect((await refusal()).retryAfter).toBe(0);
});

test('a call that is not answered in its time counts as not answered', async () => {
  await serving(() => {});
  const failure: unknown = await call('POST', '/api/ticket', undefined, 20).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ code: 'unreachable', status: 0 });
});
