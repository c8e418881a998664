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

/** Which page stands at an instant: the same one on the projector and on the desk's picture of it. */
export function pageAt(now: number, pages: number): number {
  return pages > 1 ? Math.floor(now / PAGE_MS) % pages : 0;
}

/** How much wider each script is set than Latin. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Georgian}/u, 1.33],
  [/\p{Script=Armenian}/u, 1.24],
  [/\p{Script=Cyrillic}/u, 1.04],
];

/** How large a name or a question is set, so that all of it stands on the wall. */
export function sizeFor(text: string): 'huge' | 'great' | 'large' | 'plain' {
  const wide = WIDTHS.find(([script]) => script.test(text))?.[1] ?? 1;
  const length = [...text].length * wide;
  if (length <= 13) return 'huge';
  if (length <= 50) return 'great';
  return length <= 110 ? 'large' : 'plain';
}
