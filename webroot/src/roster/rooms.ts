import type { MessageKey, Translate } from '../i18n/i18n';
import type { RoomEntry, RoomKind } from '../wire/types';

/** The titles that the program itself gives to rooms, and what they are in the viewer's language. */
const GIVEN = {
  meeting: null,
  plenary: { title: 'Plenary', says: 'room.plenary' },
  'working-group': null,
} satisfies Record<RoomKind, { title: string; says: MessageKey } | null>;

/** The title of a room: what people wrote as they wrote it, what the program wrote in the viewer's language. */
export function roomTitle({ kind, title }: Pick<RoomEntry, 'kind' | 'title'>, translate: Translate): string {
  const given = GIVEN[kind];
  return given?.title === title ? translate(given.says) : title;
}
