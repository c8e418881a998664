import { visible } from './sight';

/** Between the line that is written and what stands over the note, in pixels. */
const AIR = 8;

/**
 * How far the line that is written keeps from the edges of the window: clear of the tools above it and of the foot below
 * it, wherever these stand now. Read by the view whenever it scrolls.
 */
export function inSight(place: HTMLElement) {
  const bar = (name: string) => place.closest('.note-page')?.querySelector(name)?.getBoundingClientRect();
  const sides = {
    get top() {
      return Math.max(visible().top, bar('.note-tools')?.bottom ?? 0) + AIR;
    },
    get bottom() {
      const { bottom, top } = visible();
      // The view counts from the height of what is seen, as if nothing were scrolled away above it.
      return bottom - top - Math.min(bottom, bar('.note-foot')?.top ?? bottom) + AIR;
    },
    left: 0,
    right: 0,
  };
  return { scrollThreshold: sides, scrollMargin: sides };
}
