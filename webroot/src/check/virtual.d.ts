/** The counting library and the record of a poll, compiled from Java; each takes a record as JSON.parse made it. */
declare module 'virtual:counting' {
  export function outcome(record: unknown): unknown;
  export function rounds(record: unknown): unknown;
  export function sideBySide(record: unknown): unknown;
}
