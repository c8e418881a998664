import * as counting from 'virtual:counting';
import type { Said } from './counter';
import { isRecord, isWhole, type PollRecord } from './record';
import { told } from './told';

const say = (said: Said) => postMessage(said);

function count(text: string): void {
  let record: unknown;
  try {
    record = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    say({ stage: 'fault', kind: 'not-json' });
    return;
  }
  if (!isRecord(record)) {
    say({ stage: 'fault', kind: 'not-record' });
    return;
  }
  if (!isWhole(record)) {
    say({ stage: 'fault', kind: 'not-counted', detail: "'published', 'withdrawn', 'room' or 'journal' is missing" });
    return;
  }
  say({ stage: 'read', record });
  try {
    say({ stage: 'counted', outcome: told(counting.outcome(record)) });
    say({ stage: 'done', rounds: told(counting.rounds(record)) });
  } catch (failure) {
    say({ stage: 'fault', kind: 'not-counted', detail: failure instanceof Error ? failure.message : String(failure) });
  }
}

function beside(record: PollRecord): void {
  try {
    say({ stage: 'beside', beside: told(counting.sideBySide(record)) });
  } catch (failure) {
    say({ stage: 'fault', kind: 'not-counted', detail: failure instanceof Error ? failure.message : String(failure) });
  }
}

addEventListener('message', ({ data }: MessageEvent<string | PollRecord>) =>
  typeof data === 'string' ? count(data) : beside(data),
);
