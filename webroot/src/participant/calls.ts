import type { RoomDoc } from '../wire/types';
import type { Happening } from './happening';
import type { Leaf } from './page-place';
import type { Tab } from './tabs';

export interface Shown {
  tab: Tab;
  happening: Happening;
}

/**
 * What calls from the top of the page to what happens elsewhere. What was seen calls no longer, unless somebody has to do
 * something.
 */
export function callOf({ tab, happening }: Shown, seen: string, chosen: Omit<Leaf, 'tab'> | undefined) {
  if (tab === happening.tab || (!happening.urgent && seen === happening.key)) return null;
  return happening.call ?? (tab === 'note' && chosen?.key !== happening.key ? 'tab.floor' : null);
}

/** What waits in the place of the room while something else goes on: groups to join, or a topic that is begun. */
export function waitOf({ tab, happening }: Shown, groups: string, begun: boolean, here: RoomDoc | undefined) {
  if (tab === 'room' || happening.tab === 'room') return null;
  if (groups) return 'room.choose';
  // Before the session it is written at the floor.
  const there = tab === 'floor' && here?.session.state !== 'open' && !here?.topic;
  return begun && !there ? 'topic.kept' : null;
}
