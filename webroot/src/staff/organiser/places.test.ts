import { expect, test } from 'vitest';
import type { GroupPlace, PlaceReasonKind, PlacesDoc, RoomEntry } from '../../wire/types';
import { askedOf, chosen, firstForm, formOf, metOf, rowsOf } from './places';

const group = (room: string): RoomEntry => ({ room, kind: 'working-group', title: room, delegations: [] });
const GROUPS = ['a', 'b'].map(group);
const place = (delegation: string, room: string, kind: PlaceReasonKind, wish = 0): GroupPlace => ({
  delegation,
  room,
  reason: { kind, wish, passed: [], only: [] },
});

test('the usual limits have room for all and ask for about as many in each group', () => {
  const { groups } = firstForm(GROUPS, 7, 's');
  expect(groups.map(({ least, most }) => [least, most])).toEqual([
    [2, 5],
    [2, 5],
  ]);
  expect(firstForm(GROUPS, 1, 's').groups[0]).toMatchObject({ least: 0, most: 2 });
  expect(firstForm([], 7, 's').groups).toEqual([]);
});

test('a number that is empty asks for nothing', () => {
  const form = firstForm(GROUPS, 4, 's');
  for (const each of form.groups) Object.assign(each, { least: null, most: null });
  expect(askedOf(form).limits.groups.map(({ least, most }) => [least, most])).toEqual([
    [0, 10_000],
    [0, 10_000],
  ]);
});

test('what was published is asked again, with what was chosen by hand, and a group that came since as usual', () => {
  const told: PlacesDoc = {
    limits: {
      groups: [{ room: 'b', least: 3, most: 4, languages: ['ka'] }],
      evenKinds: true,
      evenRegions: false,
      rapporteurs: true,
    },
    seed: 'lots',
    places: [place('one', 'b', 'by-hand'), place('two', 'b', 'wish', 1), place('three', 'b', 'joined')],
    at: 1,
  };
  const asked = askedOf(formOf(GROUPS, 4, told));
  expect(asked.limits).toEqual({
    groups: [
      { room: 'a', least: 1, most: 3, languages: [] },
      { room: 'b', least: 3, most: 4, languages: ['ka'] },
    ],
    evenKinds: true,
    evenRegions: false,
    rapporteurs: true,
  });
  expect(asked.seed).toBe('lots');
  expect(asked.byHand).toEqual([{ delegation: 'one', room: 'b' }]);
});

test('a choice by hand stands for the one before and is taken back', () => {
  const form = chosen(chosen(firstForm(GROUPS, 2, 's'), 'one', 'a'), 'one', 'b');
  expect(askedOf(form).byHand).toEqual([{ delegation: 'one', room: 'b' }]);
  expect(askedOf(chosen(form, 'one', '')).byHand).toEqual([]);
});

test('delegations stand in the order of the meeting, and none is chosen for that joined by itself', () => {
  const rows = rowsOf(
    [place('one', 'a', 'joined'), place('one', 'b', 'joined'), place('two', 'a', 'wish', 2), place('gone', 'b', 'any')],
    ['two', 'one'],
  );
  expect(rows.map(({ delegation, places, free }) => [delegation, places.length, free])).toEqual([
    ['two', 1, true],
    ['one', 2, false],
    ['gone', 1, true],
  ]);
});

test('who said no wish, and who was placed otherwise, is not among those whose wishes were met or not', () => {
  const places = [
    place('one', 'a', 'wish', 1),
    place('two', 'a', 'wish', 2),
    place('three', 'a', 'other'),
    place('four', 'a', 'any'),
    place('five', 'a', 'by-hand'),
    place('six', 'a', 'joined'),
  ];
  expect(metOf(places)).toEqual({ first: 1, other: 2 });
});
