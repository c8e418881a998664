import { expect, it } from 'vitest';
import { REPORT_PARTS } from '../wire/formats';
import { partsOf, previewUrl, refusalIn, reportUrl, toggled, toldIn, WHOLE } from './report-choice';

it('asks for nothing by name that is as a rule', () => {
  expect(reportUrl('kyiv', 'docx', 'en', WHOLE)).toBe('/api/meetings/kyiv/report?format=docx&language=en');
  expect(previewUrl('kyiv', 'uk', WHOLE)).toBe('/api/meetings/kyiv/report/preview?language=uk');
});

it('asks for a room by its last part, for parts in reading order and for whose they are', () => {
  const choice = { room: 'kyiv/wg-1', parts: ['notes', 'polls'], attribution: 'none' } as const;
  expect(previewUrl('kyiv', 'en', choice)).toBe(
    '/api/meetings/kyiv/report/preview?language=en&room=wg-1&parts=notes%2Cpolls&attribution=none',
  );
});

it('a part comes and goes, and stays in its place', () => {
  const without = toggled(WHOLE, 'decisions');
  expect(without.parts).toEqual(REPORT_PARTS.filter((part) => part !== 'decisions'));
  expect(toggled(without, 'decisions')).toEqual(WHOLE);
});

it('what is the meeting’s own is in no report on a room, and delegations in none that names nobody', () => {
  expect(partsOf(WHOLE)).toEqual(REPORT_PARTS);
  expect(REPORT_PARTS.filter((part) => !partsOf({ ...WHOLE, room: 'kyiv/wg-1' }).includes(part))).toEqual([
    'programme',
    'topics',
  ]);
  expect(REPORT_PARTS.filter((part) => !partsOf({ ...WHOLE, attribution: 'none' }).includes(part))).toEqual([
    'delegations',
  ]);
  expect(partsOf({ ...WHOLE, attribution: 'delegation' })).toEqual(REPORT_PARTS);
  expect(toldIn({ room: 'kyiv/wg-1', parts: ['programme', 'topics'], attribution: 'seat' })).toEqual([]);
});

it('a frame says why no report came into it', () => {
  const page = (type: string, content: string) =>
    ({
      contentType: type,
      title: /<title>(.+)<\/title>/.exec(content)?.[1] ?? '',
      body: { textContent: content },
    }) as Document;
  expect(refusalIn(page('text/html', '<title>Kyiv</title>'))).toBe('');
  expect(refusalIn(page('application/json', '{"code":"choice-unknown"}'))).toBe('choice-unknown');
  expect(refusalIn(page('application/json', '{}'))).toBe('server-failed');
  expect(refusalIn(page('text/html', ''))).toBe('server-failed');
  expect(refusalIn(null)).toBe('unreachable');
});
