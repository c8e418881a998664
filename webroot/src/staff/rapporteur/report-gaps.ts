import type { Outline } from '../../note/outline';
import type { PollDoc, SessionState } from '../../wire/types';

export type GapKind = 'bracket' | 'empty' | 'nobody' | 'undated' | 'poll-open' | 'poll-closed' | 'session-open';

/** What the report would go without; `at` is the first such place of the note. */
export interface Gap {
  kind: GapKind;
  count: number;
  at?: number;
}

/** What is missing before the report can go: what is open in the note, then what is open in the room. */
export function gapsOf(outline: Outline, polls: readonly PollDoc[], session: SessionState | undefined): Gap[] {
  const { outcomes, brackets } = outline;
  const actions = outcomes.filter((each) => each.kind === 'action');
  const places: [GapKind, readonly { at: number }[]][] = [
    ['bracket', brackets],
    ['empty', outcomes.filter((each) => each.text.trim() === '')],
    ['nobody', actions.filter((each) => each.who.trim() === '')],
    ['undated', actions.filter((each) => each.due === '')],
  ];
  const counts: [GapKind, number][] = [
    ['poll-open', polls.filter((each) => each.state === 'open').length],
    ['poll-closed', polls.filter((each) => each.state === 'closed').length],
    ['session-open', session === 'open' ? 1 : 0],
  ];
  return [
    ...places.flatMap(([kind, spots]) => {
      const [first] = spots;
      return first ? [{ kind, count: spots.length, at: first.at }] : [];
    }),
    ...counts.filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count })),
  ];
}
