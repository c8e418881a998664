import type { ClientFrame, ServerFrame } from './types';

const KNOWN: ReadonlySet<string> = new Set<ServerFrame['type']>([
  'welcome',
  'snapshot',
  'change',
  'live',
  'done',
  'refused',
  'note-state',
  'note-commit',
  'cursor',
  'cursor-gone',
  'beat',
  'closing',
  'fault',
]);

/** The frame that the server's text holds; null when this page does not know it (a newer server may send more). */
export function parseFrame(text: string): ServerFrame | null {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return null;
  return typeof frame.type === 'string' && KNOWN.has(frame.type) ? (frame as ServerFrame) : null;
}

export function printFrame(frame: ClientFrame): string {
  return JSON.stringify(frame);
}
