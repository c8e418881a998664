/** How long to wait before the n-th try (from 0): doubling to a ceiling, "full jitter" so that thousands do not return at once. */
export function backoffMs(
  attempt: number,
  random: () => number = Math.random,
  firstMs = 500,
  ceilingMs = 20_000,
): number {
  const ceiling = Math.min(ceilingMs, firstMs * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling * (0.2 + 0.8 * random()));
}
