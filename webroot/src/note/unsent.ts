import { storageOf } from '../socket/storage';

/** Where the device remembers, outside the notes' own store, which of them hold what the server does not have. */
export type Marks = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Whose notes: the meeting and the seat. */
export interface Owner {
  meeting: string;
  participant: string;
}

const prefixOf = ({ meeting, participant }: Owner) => `session-iv.note-unsent.${meeting}.${participant}.`;

/** Marks a room's note, or what a further page has of it, as one that must be sent, or takes the mark away. */
export function markUnsent(owner: Owner, room: string, unsent: boolean, marks: Marks = storageOf(window)): void {
  try {
    const key = prefixOf(owner) + room;
    if (!unsent) marks.removeItem(key);
    else if (marks.getItem(key) === null) marks.setItem(key, '1');
  } catch {
    // A device that cannot store has no note to resume either.
  }
}

/** The rooms whose notes hold something that the server does not have. Needs no editor to be loaded. */
export function unsentRooms(owner: Owner, marks: Marks = storageOf(window)): string[] {
  const prefix = prefixOf(owner);
  try {
    const keys = Array.from({ length: marks.length }, (_, i) => marks.key(i) ?? '');
    const marked = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    // What further pages had is marked by the room and the page.
    return [...new Set(marked.map((each) => each.split(' ')[0] ?? each))];
  } catch {
    return [];
  }
}
