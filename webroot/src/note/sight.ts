/** A rectangle of the screen, from its upper left corner. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 4;
const EDGE = 8;

/** What of the page is seen: a keyboard on the screen, and a zoom, make it less than the window. */
export function visible(): Rect {
  const { offsetLeft, offsetTop, width, height } = window.visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

/** Where a list stands beside the line it belongs to: below it, or above where there is more room; never over it. */
export function placed(line: Rect, seen: Rect, size: { width: number; height: number }) {
  const below = seen.bottom - EDGE - line.bottom - GAP;
  const above = line.top - GAP - seen.top - EDGE;
  const under = size.height <= below || below >= above;
  const height = Math.max(0, Math.min(size.height, under ? below : above));
  const left = Math.max(seen.left + EDGE, Math.min(line.left, seen.right - EDGE - size.width));
  return { left, top: under ? line.bottom + GAP : line.top - GAP - height, height };
}

export const meet = (one: Rect, other: Rect) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** By how much a keyboard on the screen covers the foot of the window; a zoom is no keyboard. */
export function keyboardHeight(window: { innerHeight: number; visualViewport: Viewport | null }): number {
  const { visualViewport: seen, innerHeight } = window;
  if (!seen || Math.abs(seen.scale - 1) > 0.01) return 0;
  return Math.max(0, Math.round(innerHeight - seen.height - seen.offsetTop));
}

interface Viewport {
  height: number;
  offsetTop: number;
  scale: number;
}

/** The places beside a cursor at which a name may stand, the best first. */
export const LABEL_PLACES = ['behind', 'above', 'below'] as const;
export type LabelPlace = (typeof LABEL_PLACES)[number];

/** Where a name at somebody's cursor covers nothing that is written; null where it would. */
export function labelPlace(
  caret: Rect,
  size: { width: number; height: number },
  sheet: Rect,
  taken: readonly Rect[],
  leftward = false,
): { place: LabelPlace; at: Rect } | null {
  for (const place of LABEL_PLACES) {
    const at = labelAt(place, caret, size, leftward);
    const inside = at.left >= sheet.left && at.right <= sheet.right && at.top >= sheet.top && at.bottom <= sheet.bottom;
    if (inside && !taken.some((each) => meet(at, each))) return { place, at };
  }
  return null;
}

/** How far from a cursor its name stands. */
const BEHIND = 4;

function labelAt(
  place: LabelPlace,
  caret: Rect,
  { width, height }: { width: number; height: number },
  leftward: boolean,
) {
  const gap = place === 'behind' ? BEHIND : -2;
  const left = leftward ? caret.right - gap - width : caret.left + gap;
  const middle = (caret.top + caret.bottom - height) / 2;
  const top = place === 'behind' ? middle : place === 'above' ? caret.top - height : caret.bottom;
  return { left, top, right: left + width, bottom: top + height };
}
