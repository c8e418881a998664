import { freshId } from '../wire/ids';

/** Words that came back, under a name of their own so that a page can let them go one by one. */
export interface Returned {
  id: string;
  text: string;
  perhapsThere: boolean;
}

/** What a keystroke brought joins the words before it: else a refused sentence would come back letter by letter. */
export function withReturned(
  before: readonly Returned[],
  { text, perhapsThere }: Omit<Returned, 'id'>,
): readonly Returned[] {
  const last = before.at(-1);
  if (!last || [...text].length > 1 || last.perhapsThere !== perhapsThere) {
    return [...before, { id: freshId(), text, perhapsThere }];
  }
  return [...before.slice(0, -1), { ...last, text: last.text + text }];
}
