/** What is chosen once these are chosen too, or no longer are. */
export function choosing(
  chosen: ReadonlySet<string>,
  participants: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const each of participants) {
    if (on) next.add(each);
    else next.delete(each);
  }
  return next;
}

/** Those of the seats shown that are chosen, in their order: a seat that is gone is chosen no more. */
export function pickedOf(chosen: ReadonlySet<string>, seats: readonly string[]): string[] {
  return seats.filter((each) => chosen.has(each));
}

/** The names of those chosen for a sentence: so many of them, and how many more there are. */
export function fewOf(names: readonly string[], most = 8): { names: readonly string[]; more: number } {
  const few = names.length <= most + 1 ? names : names.slice(0, most);
  return { names: few, more: names.length - few.length };
}
