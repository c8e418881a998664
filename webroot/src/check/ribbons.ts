import type { Flow } from './rounds';

/** A way of votes beside the bars, as wide as its share of them. */
export interface Ribbon {
  path: string;
  width: number;
}

/** How far the widest bend goes out, and how thick all that leaves one option is together, in pixels. */
const REACH = 34;
const THICK = 14;
const THINNEST = 1;

/** From the middle of one row to that of another: the further they are apart, the further out it bends. */
export function ribbon(from: number, to: number, share: number, whole: number): Ribbon {
  const out = 6 + (REACH - 6) * Math.min(1, Math.abs(to - from) / Math.max(1, whole));
  return {
    path: `M0 ${from} C${out} ${from} ${out} ${to} 0 ${to}`,
    width: Math.max(THINNEST, THICK * share),
  };
}

/** The ribbons of a round beside its list as it stands; votes that go to nobody have none. */
export function drawn(flows: readonly Flow[], list: HTMLElement): Ribbon[] {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-option]')];
  const middle = (option: string | null) => {
    const row = rows.find((each) => each.dataset.option === option);
    return row && row.offsetTop + row.offsetHeight / 2;
  };
  return flows.flatMap(({ from, parts }) => {
    const start = middle(from);
    if (start === undefined) return [];
    return parts.flatMap(({ to, share }) => {
      const end = middle(to);
      return end === undefined ? [] : [ribbon(start, end, share, list.offsetHeight)];
    });
  });
}
