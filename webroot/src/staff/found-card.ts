import { call, meetingPath } from '../wire/http';
import type { CardSeat } from '../wire/types';

/** The secret in what stands on a card: behind the last `#` of an address, or the text itself; spaces are dropped. */
export function secretOf(typed: string): string {
  const text = typed.replace(/\s+/g, '');
  return text.slice(text.lastIndexOf('#') + 1);
}

/** Which seat that card opens. The secret travels in the body of the call, which nothing writes down. */
export const seatOfCard = (meeting: string, secret: string) =>
  call<CardSeat>('POST', `${meetingPath(meeting)}/links/find`, { secret });
