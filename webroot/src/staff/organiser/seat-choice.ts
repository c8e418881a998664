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
