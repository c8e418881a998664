const MS = 180;

/**
 * Lets the rows of a list glide to their new places when their order changes, so that the eye can follow a row. Whoever
 * asked their system for less motion sees them there at once. A row that merely grows moves nothing.
 */
export function glide(list: HTMLElement): { destroy(): void } {
  let places = new Map<Element, number>();
  const rows = () => [...list.children] as HTMLElement[];
  const remember = () => {
    places = new Map(rows().map((row) => [row, row.offsetTop]));
  };
  const reordered = new MutationObserver(() => {
    const before = places;
    remember();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const row of rows()) {
      const by = (before.get(row) ?? row.offsetTop) - row.offsetTop;
      if (by !== 0) row.animate({ transform: [`translateY(${by}px)`, 'none'] }, { duration: MS, easing: 'ease-out' });
    }
  });
  const resized = new ResizeObserver(remember);
  reordered.observe(list, { childList: true });
  resized.observe(list);
  remember();
  return {
    destroy() {
      reordered.disconnect();
      resized.disconnect();
    },
  };
}
