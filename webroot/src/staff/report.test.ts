import { describe, expect, it } from 'vitest';
import { HttpRefusal } from '../wire/http';
import { fetchReport, maySendFiles, proposedName, share } from './report';

const answer = (response: Response) => (() => Promise.resolve(response)) as typeof fetch;

describe('fetching a report', () => {
  it('tells what has come and gives the file under its name', async () => {
    const parts = ['Session ', 'IV'].map((part) => new TextEncoder().encode(part));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    const headers = { 'content-disposition': 'attachment; filename="kyiv-2017.md"', 'content-type': 'text/markdown' };
    const told: number[] = [];
    const report = await fetchReport('/r', 'md', (bytes) => told.push(bytes), answer(new Response(body, { headers })));
    expect(told).toEqual([8, 10]);
    expect(report.name).toBe('kyiv-2017.md');
    expect(await report.content.text()).toBe('Session IV');
  });

  it('refuses with the code of the server', async () => {
    const refused = new Response('{"code":"not-allowed"}', { status: 403 });
    await expect(fetchReport('/r', 'md', () => undefined, answer(refused))).rejects.toMatchObject({
      code: 'not-allowed',
      status: 403,
    });
  });

  it('says when the server cannot be reached', async () => {
    const lost = (() => Promise.reject(new TypeError('offline'))) as typeof fetch;
    await expect(fetchReport('/r', 'md', () => undefined, lost)).rejects.toBeInstanceOf(HttpRefusal);
  });
});

describe('the name of a report', () => {
  it('is never a path', () => {
    expect(proposedName('attachment; filename="../../etc/passwd"', 'report.md')).toBe('passwd');
    expect(proposedName('attachment; filename=".."', 'report.md')).toBe('report.md');
    expect(proposedName(null, 'report.md')).toBe('report.md');
  });
});

const report = { name: 'kyiv-report.docx', content: new Blob(['words'], { type: 'application/msword' }) };

it('a device that hands files on gets the report under its name', async () => {
  const given: ShareData[] = [];
  const device = { canShare: () => true, share: async (data?: ShareData) => void given.push(data ?? {}) };
  expect(maySendFiles(device, 'docx')).toBe(true);
  expect(await share(device, report)).toBe(true);
  expect(given[0]?.files?.map(({ name, type, size }) => [name, type, size])).toEqual([
    ['kyiv-report.docx', 'application/msword', 5],
  ]);
});

it('a device that hands no files on, or whose list was put away, leaves the report to be saved', async () => {
  expect(maySendFiles({}, 'docx')).toBe(false);
  expect(await share({}, report)).toBe(false);
  const choosy = { canShare: () => false, share: async () => undefined };
  expect(maySendFiles(choosy, 'json')).toBe(false);
  expect(await share(choosy, report)).toBe(false);
  const away = { canShare: () => true, share: () => Promise.reject(new DOMException('put away', 'AbortError')) };
  expect(await share(away, report)).toBe(false);
});
