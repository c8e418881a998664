/** A small wrong change of the client or of the authority: the words that stand there, and those that come instead. */
export interface Fault {
  name: string;
  side: 'client' | 'authority';
  file: string;
  from: string;
  to: string;
}

const client = (name: string, file: string, from: string, to: string): Fault => ({
  name,
  side: 'client',
  file: `src/note/${file}`,
  from,
  to,
});
const authority = (name: string, file: string, from: string, to: string): Fault => ({
  name,
  side: 'authority',
  file: `../services/note-steps/src/main/java/org/sessioniv/notesteps/${file}`,
  from,
  to,
});

/** What the sittings are there to find. */
export const FAULTS: readonly Fault[] = [
  client('insertions-drift', 'note-client.ts', 'ReplaceStep.MAP_BIAS = -1', 'ReplaceStep.MAP_BIAS = 1'),
  client(
    'rebase-loses-the-third',
    'note-client.ts',
    'this.#unconfirmed.push({ step: mapped,',
    'if (i !== 2) this.#unconfirmed.push({ step: mapped,',
  ),
  client('no-place-not-told', 'note-client.ts', 'this.#lost.push(', 'void ('),
  client('no-mirrors', 'note-client.ts', 'setMirror(one, other);', 'setMirror;'),
  client(
    'confirmed-unread',
    'note-client.ts',
    'return step && local.index === commit.kept[i] && sameStep(',
    'return step || sameStep(',
  ),
  client(
    'crash-forgets-the-flight',
    'note-client.ts',
    'local.index = kept.unconfirmed[i]?.index ?? null',
    'local.index = null',
  ),
  client('crash-forgets-the-lost', 'note-client.ts', 'client.#lost = kept.lost ?? []', 'client.#lost = []'),
  client('twice-taken', 'note-client.ts', 'commit.revision <= this.#revision', 'commit.revision < this.#revision'),
  client(
    'gap-unseen',
    'note-client.ts',
    'commit.revision > this.#revision + 1',
    'commit.revision > this.#revision + 2',
  ),
  authority(
    'two-authors-swapped',
    'ReplaceStep.java',
    'mapping.mapResult(to, Side.BEFORE)',
    'mapping.mapResult(to, Side.AFTER)',
  ),
  authority(
    'own-text-not-found',
    'Rebase.java',
    'mapping.appendMirror(maps.get(maps.size() - 1), undone - 1)',
    'mapping',
  ),
  authority('kept-is-counted', 'Rebase.java', 'kept.add(index);', 'kept.add(kept.size());'),
  authority(
    'first-map-forgotten',
    'Rebase.java',
    'through.addAll(acceptedSinceBase);',
    'through.addAll(acceptedSinceBase.subList(1, acceptedSinceBase.size()));',
  ),
  authority(
    'half-letters-lost',
    'NoteJson.java',
    'boolean lone = Character.isSurrogate(c) && !pair;',
    'boolean lone = false;',
  ),
];

export function fault(name: string): Fault {
  const found = FAULTS.find((each) => each.name === name);
  if (!found) throw new Error(`No fault is called ${name}.`);
  return found;
}

/** The text with the fault in it; a fault whose place is gone or is not one place is no fault. */
export function planted(text: string, { name, from, to }: Fault): string {
  if (text.split(from).length !== 2) throw new Error(`The place of ${name} is not there, or there twice.`);
  return text.replace(from, () => to);
}
