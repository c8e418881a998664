import type { Acted } from '../session/live';
import { type Readable, Signal } from '../signal/signal';
import type { Code } from '../wire/http';
import type { Command, QueueEntry } from '../wire/types';

/** What acting needs of a live page. */
export interface Line {
  submit(room: string, command: Command): Promise<Acted>;
  readonly connection: { readonly state: Readable<{ kind: string }> };
}

/** Where a refusal is said; empty when there is none any more. */
export interface Said {
  set(code: Code | ''): void;
}

/** Each press counts: who presses twice wants a minute twice. */
const COUNTS = 'floor.add-time';

/** What a second press would repeat: the same command; and the floor is given once, to whomever. */
function repeats(command: Command): string {
  return command.type === 'floor.give' ? command.type : JSON.stringify(command);
}

/** Gives the floor to whom the button names; what it ends is the speech that is on the screen beside it. */
export function giveTo(entry: Pick<QueueEntry, 'request'>, speaking: { request: string } | null | undefined): Command {
  return { type: 'floor.give', request: entry.request, ...(speaking ? { ending: speaking.request } : {}) };
}

/**
 * The acts of one panel in one room: what was refused last, and what is under way. Staff act on what they see now, so
 * nothing is kept for later when the line is down, and a second press of the same act does nothing until the first is
 * answered.
 */
export class Acts {
  readonly #line: Line;
  readonly #room: string;
  readonly #refused = new Signal<Code | ''>('');
  readonly #held = new Set<string>();
  readonly #underway = new Signal<ReadonlySet<string>>(new Set());

  constructor(line: Line, room: string) {
    this.#line = line;
    this.#room = room;
  }

  /** The code of the last refusal; empty when the last act was accepted. */
  get refused(): Readable<Code | ''> {
    return this.#refused;
  }

  /** The types of the commands that have no answer yet. */
  get underway(): Readable<ReadonlySet<string>> {
    return this.#underway;
  }

  /** Does an act; says whether it was accepted. What is refused is said by this panel, or where it was pressed. */
  async do(command: Command, said: Said = this.#refused): Promise<boolean> {
    const held = repeats(command);
    if (command.type !== COUNTS && this.#held.has(held)) return false;
    if (this.#line.connection.state.get().kind !== 'online') {
      said.set('offline');
      return false;
    }
    said.set('');
    this.#held.add(held);
    this.#underway.set(new Set([...this.#underway.get(), command.type]));
    try {
      const answer = await this.#line.submit(this.#room, command);
      if (answer.type === 'refused') said.set(answer.code);
      return answer.type === 'done';
    } finally {
      this.#held.delete(held);
      this.#underway.set(new Set([...this.#underway.get()].filter((type) => type !== command.type)));
    }
  }
}
