import type { LookDoc, LookDocShades } from '../wire/types';

/** The shades of a meeting's own colour, each under the token that takes it where it is set. */
const SHADES = {
  light: '--own-light',
  lightTint: '--own-light-tint',
  dark: '--own-dark',
  darkTint: '--own-dark-tint',
  board: '--own-board',
  hall: '--own-hall',
  won: '--own-won',
  wonOnBoard: '--own-won-board',
} satisfies Record<Exclude<keyof LookDocShades, 'chosen'>, string>;

type Look = Pick<LookDoc, 'accent'>;

/** Shows a page, or a part of it, in the meeting's own colour; without one, in the program's. */
export function showLook(look: Look | null | undefined, style = document.documentElement.style): void {
  for (const [shade, token] of Object.entries(SHADES)) {
    style.setProperty(token, look?.accent?.[shade as keyof typeof SHADES] ?? '');
  }
}
