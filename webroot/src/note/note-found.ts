import { ConfirmedWords } from './confirmed-words';
import { NoteClient } from './note-client';
import { type Found, isUnsent, type Kept } from './note-keep';
import { noteSchema, SCHEMA_VERSION } from './note-schema';
import { handedBack, type Returned } from './returned';
import { textOfSteps } from './step-json';

/** What a page goes on with. */
export interface GoesOn {
  client: NoteClient | null;
  lineage: string | null;
  confirmed: ConfirmedWords;
  returned: readonly Returned[];
  /** Commits that are not to be sent any more. */
  abandoned: readonly string[];
}

/** From what pages kept on this device: one page's changes as they are, and the words of any other. */
export function goesOnWith({ own, left }: Found, limits: { steps: number; bytes: number }): GoesOn {
  const all = own ? [own, ...left] : left;
  const first = all.find(isUnsent) ?? own;
  const confirmed = new ConfirmedWords(all.flatMap((each) => each.confirmed ?? []));
  const abandoned: string[] = [];
  let returned: readonly Returned[] = all.flatMap((each) => each.returned);
  let goesOn: NoteClient | null = null;
  for (const kept of all) {
    const client = clientOf(kept, limits);
    if (!client) returned = handedBack(returned, [wordsOf(kept)]);
    if (kept === first && client) {
      goesOn = client;
      continue;
    }
    if (kept.client.flight) abandoned.push(kept.client.flight.ref);
    if (client) returned = handedBack(returned, client.reset(client.revision, client.confirmed).handedBack);
  }
  return { client: goesOn, lineage: first?.lineage ?? null, confirmed, returned, abandoned };
}

function clientOf({ schema, client }: Kept, limits: { steps: number; bytes: number }): NoteClient | null {
  try {
    return schema === SCHEMA_VERSION ? NoteClient.restored(noteSchema, client, limits) : null;
  } catch {
    return null;
  }
}

/** What was kept cannot be read as a note any more; its words can. */
function wordsOf({ client }: Kept): Omit<Returned, 'id'> {
  const steps = [...(client.lost ?? []), ...client.unconfirmed.map((each) => each.step)];
  return { text: textOfSteps(steps), perhapsThere: client.flight !== null };
}
