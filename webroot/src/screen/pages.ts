/** How long a page of a list stands before the next one takes its place. */
export const PAGE_MS = 8_000;

/**
 * Lays rows of given heights into columns of a height, and columns onto pages, in their order; tells which rows stand in
 * each column of each page. A row that is higher than a column has one to itself: nothing is left out.
 */
export function pagesOf(heights: readonly number[], high: number, gap: number, columns: number): number[][][] {
  const filled: number[][] = [];
  let column: number[] = [];
  let used = 0;
  heights.forEach((height, row) => {
    const needed = column.length === 0 ? height : used + gap + height;
    if (column.length > 0 && needed > high) {
      filled.push(column);
      column = [row];
      used = height;
    } else {
      column.push(row);
      used = needed;
    }
  });
  if (column.length > 0) filled.push(column);
  const pages: number[][][] = [];
  for (let at = 0; at < filled.length; at += columns) pages.push(filled.slice(at, at + columns));
  return pages;
}

/** One way to lay a list: how high its rows are there, and what there is for a column of them. */
export interface Way {
  columns: 1 | 2;
  /** In the smaller letters of a long list. */
  small: boolean;
  heights: readonly number[];
  /** The height of a column on a page that stands alone. */
  alone: number;
  /** The same above the line that says which page of several this is. */
  among: number;
  gap: number;
}

export interface Laid extends Pick<Way, 'columns' | 'small'> {
  pages: number[][][];
}

/**
 * Lays a list in the first of the ways that needs the fewest pages and cuts no row. Where each of them would cut one,
 * that is taken which cuts the least.
 */
export function layList(ways: readonly Way[]): Laid {
  const tried = ways.map(({ columns, small, heights, alone, among, gap }) => {
    const highest = Math.max(0, ...heights);
    const single = pagesOf(heights, alone, gap, columns);
    const one = single.length < 2;
    const cut = Math.max(0, highest - (one ? alone : among));
    return { columns, small, cut, pages: one ? single : pagesOf(heights, among, gap, columns) };
  });
  const better = (one: (typeof tried)[number], other: (typeof tried)[number]) =>
    other.cut < one.cut || (other.cut === one.cut && other.pages.length < one.pages.length);
  const [first, ...others] = tried;
  if (!first) return { columns: 1, small: false, pages: [] };
  return others.reduce((one, other) => (better(one, other) ? other : one), first);
}

/**
 * Which page stands at an instant, of a list that came up at another: the first one is seen first, and the projector and
 * the desk's picture of it show the same one.
 */
export function pageAt(now: number, pages: number, since: number): number {
  return pages > 1 ? Math.floor(Math.max(0, now - since) / PAGE_MS) % pages : 0;
}

/** How much wider each script is set than Latin. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Georgian}/u, 1.33],
  [/\p{Script=Armenian}/u, 1.24],
  [/\p{Script=Cyrillic}/u, 1.04],
];

/** How long a text is set, in letters of Latin. */
function lengthOf(text: string): number {
  const wide = WIDTHS.find(([script]) => script.test(text))?.[1] ?? 1;
  return [...text].length * wide;
}

/** Whether a question is so long that it is set in the letters of a long list. */
export const isLong = (text: string): boolean => lengthOf(text) > 150;

/** Whether a sentence would leave no room for the rows below it. */
export const isTooLong = (text: string): boolean => lengthOf(text) > 400;

/** Whether a title does not stand on two lines between the time of day and the code. */
export const needsOwnLine = (text: string): boolean => lengthOf(text) > 60;

/** How large a name or a question is set, so that all of it stands on the wall. */
export function sizeFor(text: string): 'huge' | 'great' | 'large' | 'plain' {
  const length = lengthOf(text);
  if (length <= 13) return 'huge';
  if (length <= 50) return 'great';
  return length <= 110 ? 'large' : 'plain';
}
