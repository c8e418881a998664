import { expect, it } from 'vitest';
import { clockFace } from '../../ui/time';
import { speakingTimeMs } from './speaking-time';

it('reads minutes, and minutes with seconds', () => {
  expect(speakingTimeMs('3')).toBe(180_000);
  expect(speakingTimeMs(' 2:30 ')).toBe(150_000);
  expect(speakingTimeMs('0:10')).toBe(10_000);
  expect(speakingTimeMs('60')).toBe(3_600_000);
});

it('reads what the field shows', () => {
  for (const ms of [10_000, 90_000, 180_000, 3_600_000]) expect(speakingTimeMs(clockFace(ms))).toBe(ms);
});

it('takes nothing else', () => {
  for (const text of ['', '0:09', '61', '60:01', '2:3', '2:60', '-3', '1.5', 'three']) {
    expect(speakingTimeMs(text), text).toBeUndefined();
  }
});
