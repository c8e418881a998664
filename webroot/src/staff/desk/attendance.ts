import type { Attendance } from '../../poll/attending';
import type { Delegations } from '../../roster/names';
import type { Command, DelegationDoc, RoomEntry } from '../../wire/types';

/** One delegation with a vote in the room, and what was said of it last. */
export interface Line {
  id: string;
  name: string;
  present: boolean;
  /** Whether anything was said of it at all. */
  mark: { by: string; at: number } | undefined;
}

/** The delegations that may vote in that room, in the order of the meeting. */
export function rollOf(delegations: Delegations, room: RoomEntry | undefined, attendance: Attendance): Line[] {
  const belongs = ({ id }: DelegationDoc) => room?.kind !== 'working-group' || room.delegations.includes(id);
  return [...delegations.values()]
    .filter((each) => each.votes && belongs(each))
    .map(({ id, name }) => {
      const mark = attendance?.marks.find((each) => each.delegation === id);
      return { id, name, present: !!mark?.present, mark };
    });
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Those in whose name a word begins with what was typed, without regard to accents. */
export function found(roll: readonly Line[], typed: string): Line[] {
  const wanted = plain(typed.trim());
  if (!wanted) return [...roll];
  const words = (name: string) => [plain(name), ...plain(name).split(/[\s().,’'-]+/)];
  return roll.filter(({ name }) => words(name).some((word) => word.startsWith(wanted)));
}

/** Says of these that they are present or absent. */
export const mark = (lines: readonly Pick<Line, 'id'>[], present: boolean): Command & { delegations: string[] } => ({
  type: 'roster.mark-attendance',
  delegations: lines.map(({ id }) => id),
  present,
});

/** Of whom something else would be said. */
export const others = (roll: readonly Line[], present: boolean): Line[] =>
  roll.filter((each) => each.present !== present || !each.mark);
