import { freshId } from '../wire/ids';

/** Words that came back, under a name of their own so that a page can let them go one by one. */
export interface Returned {
  id: string;
  text: string;
  perhapsThere: boolean;
  /** They were saved, and the server was restored from a copy that is older. */
  restored?: boolean;
}

/** What a keystroke brought joins the words before it: else a refused sentence would come back letter by letter. */
export function withReturned(
  before: readonly Returned[],
  { text, perhapsThere, restored = false }: Omit<Returned, 'id'>,
): readonly Returned[] {
  const last = before.at(-1);
  const alike = last?.perhapsThere === perhapsThere && (last.restored ?? false) === restored;
  if (!last || !alike || [...text].length > 1) {
    return [...before, { id: freshId(), text, perhapsThere, restored }];
  }
  return [...before.slice(0, -1), { ...last, text: last.text + text }];
}

/** All that came back, with these words; blank ones only where they go on with what came before them. */
export function handedBack(before: readonly Returned[], words: readonly Omit<Returned, 'id'>[]): readonly Returned[] {
  const found = words.filter(({ text }) => text.trim() || (text && before.length > 0));
  return found.reduce(withReturned, before);
}
