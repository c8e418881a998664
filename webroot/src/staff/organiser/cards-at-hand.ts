import type { SeatLink } from '../../wire/types';

/** The links made last: the server keeps only what checks them, so that this page holds them as long as it is open. */
export interface CardsAtHand {
  links: readonly SeatLink[];
  /** Whether the cards are shown; put away, they are still at hand. */
  shown: boolean;
}

export const noCards = (): CardsAtHand => ({ links: [], shown: false });

export type SeatAct = 'write' | 'make' | 'print' | 'choose';

/** The one leading act of a page with seats: what was begun goes before what could be. */
export function leadingAct(on: {
  writing?: boolean;
  picked: number;
  cards: CardsAtHand;
  /** Nobody has come yet, so that all need their links. */
  allNeedLinks?: boolean;
}): SeatAct | undefined {
  if (on.writing) return 'write';
  if (on.picked > 0) return 'make';
  // New links for all would void those that are at hand.
  if (on.cards.links.length > 0) return on.cards.shown ? 'print' : undefined;
  return on.allNeedLinks ? 'choose' : undefined;
}
