import { addTexts } from '../i18n/i18n';
import { refusedCatalogues } from '../i18n/refused/catalogues';
import { roomCatalogues } from '../i18n/room/catalogues';
import { notePart } from '../note/note-part';
import { resultPart } from '../poll/result-part';
import type { Tab } from './tabs';

async function worded<T>(part: Promise<T>): Promise<T> {
  return (await Promise.all([part, addTexts(roomCatalogues)]))[0];
}

/** A result has its words when its place is shown; a ballot comes into it when its controls are there. */
async function votePart(withResult = false) {
  const view = import('../poll/VoteView.svelte');
  if (withResult) await resultPart();
  return view;
}

/** What one would like in the place of the groups: it is there with the other places. */
export const wishPart = () => import('../roster/wish-part').then((part) => part.wishPart());

/** Each place is a part of its own. */
export const PARTS = {
  floor: () => import('../floor/FloorView.svelte'),
  vote: votePart,
  note: notePart,
  room: () => worded(import('../roster/RoomView.svelte')),
} satisfies Record<Tab, (withResult?: boolean) => Promise<unknown>>;
export const beforePart = () => worded(import('./Before.svelte'));
export const undoPart = () => import('../ui/UndoBar.svelte');

/** First comes the place that is shown, and then the others, so that they are there without a line as well. */
export async function fetchAll(first: Tab): Promise<void> {
  await PARTS[first]();
  await addTexts(refusedCatalogues);
  await Promise.all([PARTS.floor(), PARTS.vote(), PARTS.room(), wishPart(), beforePart(), undoPart()]);
}
