/** One way in which a page is looked at: each word is one value of its kind, such as a size, a language or a scheme. */
export type Look<Kind extends string> = Readonly<Record<Kind, string>>;

/** Two values of different kinds that stand together in a look. */
export function pairsOf<Kind extends string>(look: Look<Kind>): string[] {
  const values = Object.entries(look).map(([kind, value]) => `${kind} ${String(value)}`);
  return values.flatMap((one, i) => values.slice(i + 1).map((other) => `${one} with ${other}`));
}

/** Every look that there is. */
export function product<Kind extends string>(kinds: Readonly<Record<Kind, readonly string[]>>): Look<Kind>[] {
  const entries = Object.entries(kinds) as [Kind, readonly string[]][];
  return entries.reduce<Look<Kind>[]>(
    (looks, [kind, values]) => looks.flatMap((look) => values.map((value) => ({ ...look, [kind]: value }))),
    [{} as Look<Kind>],
  );
}

/**
 * Chooses one look for each place in turn, where the value of some kinds is given by the place, so that together they
 * show as many pairs of values as they can: with enough places each pair there is. The same places get the same looks.
 */
export function covering<Kind extends string>(
  kinds: Readonly<Record<Kind, readonly string[]>>,
  places: readonly Partial<Look<Kind>>[],
): Look<Kind>[] {
  const seen = new Set<string>();
  const all = product(kinds);
  const used = new Map<string, number>();
  return places.map((place) => {
    const possible = all.filter((look) => Object.entries(place).every(([kind, value]) => look[kind as Kind] === value));
    const fresh = (look: Look<Kind>) => pairsOf(look).filter((pair) => !seen.has(pair)).length;
    const often = (look: Look<Kind>) => pairsOf(look).reduce((sum, pair) => sum + (used.get(pair) ?? 0), 0);
    const [best] = possible.sort((a, b) => fresh(b) - fresh(a) || often(a) - often(b));
    if (!best) throw new Error(`No look is ${JSON.stringify(place)}.`);
    for (const pair of pairsOf(best)) {
      seen.add(pair);
      used.set(pair, (used.get(pair) ?? 0) + 1);
    }
    return best;
  });
}
