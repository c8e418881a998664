import type { MessageKey } from '../i18n/i18n';
import { BALLOT_BOX, MICROPHONE, PAPER, TABLE } from '../ui/icons';

export type Tab = 'floor' | 'vote' | 'note' | 'room';

/** The four places of the phone, each with its word and its sign. */
export const TABS = [
  ['floor', 'tab.floor', MICROPHONE],
  ['vote', 'tab.vote', BALLOT_BOX],
  ['note', 'tab.note', PAPER],
  ['room', 'tab.room', TABLE],
] as const satisfies readonly (readonly [Tab, MessageKey, string])[];
