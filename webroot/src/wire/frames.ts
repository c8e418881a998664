import type { ClientFrame, ServerFrame } from './types';

const KNOWN = {
  welcome: true,
  snapshot: true,
  change: true,
  live: true,
  done: true,
  refused: true,
  recalled: true,
  'note-state': true,
  'note-commit': true,
  'note-authors': true,
  cursor: true,
  'cursor-gone': true,
  beat: true,
  closing: true,
  fault: true,
} satisfies Record<ServerFrame['type'], true>;

/** The frame that the server's text holds; null when this page does not know it (a newer server may send more). */
export function parseFrame(text: string): ServerFrame | null {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return null;
  return typeof frame.type === 'string' && Object.hasOwn(KNOWN, frame.type) ? (frame as ServerFrame) : null;
}

export function printFrame(frame: ClientFrame): string {
  return JSON.stringify(frame);
}
