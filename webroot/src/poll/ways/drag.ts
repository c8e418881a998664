/** How near to the edge of what is seen of the page a hand has to come for it to scroll, and how fast it does. */
const EDGE_PX = 96;
const STEP_PX = 8;

export interface Drag {
  /** The rows as they stand on the page. */
  rows: () => HTMLElement[];
  /** The row that is held. */
  held: () => HTMLElement | undefined;
  /** What stands over the page below, as a dock does. */
  covered: () => number;
  /** It would be let go before that one of the other rows, counted from none. */
  over: (before: number) => void;
  end: () => void;
}

/** Before which of the other rows a hand at that height would let go: behind each whose middle is above the hand. */
export function rowAt(y: number, others: readonly { top: number; height: number }[]): number {
  return others.filter(({ top, height }) => top + height / 2 < y).length;
}

/**
 * Follows the finger or the mouse that has taken hold of a row until it lets go; near an edge the page scrolls. The row
 * itself may be put elsewhere in the page meanwhile, so the window listens, and not the row. Answers what ends it before.
 */
export function follow(event: PointerEvent, { rows, held, covered, over, end }: Drag): () => void {
  const { pointerId } = event;
  let y = event.clientY;
  let frame = 0;
  let told: number | undefined;

  const tell = () => {
    const own = held();
    const before = rowAt(
      y,
      rows()
        .filter((row) => row !== own)
        .map((row) => row.getBoundingClientRect()),
    );
    if (before !== told) over(before);
    told = before;
  };
  const scroll = () => {
    const by = y < EDGE_PX ? -STEP_PX : y > innerHeight - covered() - EDGE_PX / 2 ? STEP_PX : 0;
    if (by) {
      scrollBy(0, by);
      tell();
    }
    frame = requestAnimationFrame(scroll);
  };
  const move = (moved: PointerEvent) => {
    if (moved.pointerId !== pointerId) return;
    y = moved.clientY;
    tell();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', letGo);
    removeEventListener('pointercancel', letGo);
  };
  const letGo = (gone: PointerEvent) => {
    if (gone.pointerId !== pointerId) return;
    stop();
    end();
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', letGo);
  addEventListener('pointercancel', letGo);
  frame = requestAnimationFrame(scroll);
  return stop;
}
