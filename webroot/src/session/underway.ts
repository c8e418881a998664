import type { Boards } from '../board/boards';
import type { MessageKey } from '../i18n/i18n';
import { combined, type Readable, Signal } from '../signal/signal';
import type { Outbox, Submission } from '../socket/outbox';

/** What is said of something that is on its way. */
export const UNDERWAY = { sent: 'act.sent', kept: 'act.kept', held: 'act.held' } as const satisfies Record<
  Submission['state'],
  MessageKey
>;

/** Acts of which everybody's board tells, so that it is sure to come to their version; of drafts one board tells. */
const TOLD = /^(floor\.|group\.(form|join|leave)$|topic\.(?!draft$|edit-draft$|discard-draft$))/;

/**
 * What was done here and does not show yet: acts without an answer, and those whose answer is there before the board of
 * their room tells them. A long document may come some time after the answer.
 */
export class Underway {
  readonly #boards: Boards;
  readonly #done = new Signal<readonly (Submission & { version: number })[]>([]);
  readonly list: Readable<readonly Submission[]>;

  constructor(outbox: Outbox, boards: Boards) {
    this.#boards = boards;
    this.list = combined(this.#done, outbox.pending, (done, pending) => [...done, ...pending]);
    outbox.onAnswer((answer, submission) => {
      if (answer.type !== 'done' || !TOLD.test(submission.command.type)) return;
      this.#done.set([...this.#done.get(), { ...submission, state: 'sent', version: answer.version }]);
    });
  }

  /** Something was heard: what the boards tell by now is no longer on its way, nor what is on a board of which nobody hears. */
  look(): void {
    const before = this.#done.get();
    if (before.length === 0) return;
    const still = before.filter(({ room, version }) => {
      const board = this.#boards.at(room);
      return board.known.get() && board.version < version;
    });
    if (still.length < before.length) this.#done.set(still);
  }

  /** With the line goes what was waited for: the next one tells all. */
  lost(): void {
    this.#done.set([]);
  }
}
