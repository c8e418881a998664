import { expect, test } from 'vitest';
import type { Delegations } from '../../roster/names';
import type { AttendanceDoc, RoomEntry } from '../../wire/types';
import { found, mark, others, rollOf } from './attendance';

const delegations = new Map(
  [
    { id: 'ge', name: 'Georgia', votes: true },
    { id: 'ci', name: 'Côte d’Ivoire', votes: true },
    { id: 'kr', name: 'Republic of Korea', votes: true },
    { id: 'iom', name: 'IOM', votes: false },
  ].map((each) => [each.id, each]),
) as unknown as Delegations;
const PLENARY = { room: 'm/plenary', kind: 'plenary', delegations: [] } as unknown as RoomEntry;
const GROUP = { room: 'm/wg-1', kind: 'working-group', delegations: ['kr', 'iom'] } as unknown as RoomEntry;
const said = (marks: Record<string, boolean>): AttendanceDoc => ({
  marks: Object.entries(marks).map(([delegation, present]) => ({ delegation, present, by: 'Chair', at: 1 })),
});
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

test('the roll has the delegations with a vote in the room, in the order of the meeting', () => {
  expect(ids(rollOf(delegations, PLENARY, undefined))).toEqual(['ge', 'ci', 'kr']);
  expect(ids(rollOf(delegations, GROUP, undefined))).toEqual(['kr']);
});

test('of whom nothing was said is not present, and that is told apart from absent', () => {
  const [georgia, ivory, korea] = rollOf(delegations, PLENARY, said({ ge: true, ci: false }));
  expect(georgia).toMatchObject({ present: true, mark: { by: 'Chair' } });
  expect(ivory).toMatchObject({ present: false, mark: { by: 'Chair' } });
  expect(korea).toMatchObject({ present: false, mark: undefined });
});

test('a few letters find the beginnings of words, without regard to case and accents', () => {
  const roll = rollOf(delegations, PLENARY, undefined);
  expect(ids(found(roll, 'cote'))).toEqual(['ci']);
  expect(ids(found(roll, 'IVO'))).toEqual(['ci']);
  expect(ids(found(roll, 'republic of k'))).toEqual(['kr']);
  expect(ids(found(roll, 'eorgia'))).toEqual([]);
  expect(ids(found(roll, ' '))).toEqual(['ge', 'ci', 'kr']);
});

test('all at once are those of whom something else was said, or nothing', () => {
  const roll = rollOf(delegations, PLENARY, said({ ge: true, ci: false }));
  expect(mark(others(roll, true), true)).toEqual({
    type: 'roster.mark-attendance',
    delegations: ['ci', 'kr'],
    present: true,
  });
  expect(ids(others(roll, false))).toEqual(['ge', 'kr']);
});
