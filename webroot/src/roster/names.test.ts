import { beforeAll, expect, test } from 'vitest';
import { RoomBoard } from '../board/room-board';
import { loadCountries } from '../i18n/countries';
import type { DelegationDoc } from '../wire/types';
import { delegationsOf, inLanguage, labelOf, nameOf } from './names';
import { roomTitle } from './rooms';

beforeAll(() => loadCountries('ka'));

const doc = (more: Partial<DelegationDoc> = {}): DelegationDoc => ({
  id: 'georgia',
  name: 'Georgia',
  shortName: 'Georgia',
  kind: 'state',
  votes: true,
  order: 1,
  seats: [
    { participant: 'p1', label: 'Georgia 1', head: true, mandate: 'casts' },
    { participant: 'p2', label: 'Georgia Border Police', head: false, mandate: 'casts' },
  ],
  ...more,
});

test('a country is called by its name in the language of the viewer, and so are its seats', () => {
  const here = inLanguage(doc({ country: 'GE' }), 'ka');
  expect([here.name, here.shortName]).toEqual(['საქართველო', 'საქართველო']);
  expect(here.seats.map((each) => each.label)).toEqual(['საქართველო 1', 'Georgia Border Police']);
  // Whoever renames a seat begins with what is written, not with what one language makes of it.
  expect(here.seats.map((each) => each.written)).toEqual(['Georgia 1', 'Georgia Border Police']);
  expect(here.written).toEqual({ name: 'Georgia', shortName: 'Georgia' });
});

test('what the organisers wrote in a language goes before what the language calls the country', () => {
  const georgia = doc({ country: 'GE', names: { ka: 'საქართველოს დელეგაცია' } });
  expect(inLanguage(georgia, 'ka').name).toBe('საქართველოს დელეგაცია');
});

test('a name in the letters of the viewer stays as its organisers wrote it', () => {
  const moldova = doc({ name: 'Republic of Moldova', shortName: 'Moldova', country: 'MD' });
  expect(inLanguage(moldova, 'en').name).toBe('Republic of Moldova');
  expect(inLanguage(moldova, 'ka').name).toBe('მოლდოვა');
  expect(inLanguage(doc({ name: 'Грузія', country: 'GE' }), 'uk').name).toBe('Грузія');
  expect(inLanguage(doc({ name: 'Грузія', country: 'GE' }), 'en').name).toBe('Georgia');
});

test('an organisation without names keeps its one name', () => {
  expect(inLanguage(doc({ name: 'Frontex', shortName: 'Frontex' }), 'ka').name).toBe('Frontex');
});

test('only a label that the program made is put into another language', () => {
  const board = new RoomBoard('m');
  board.apply({
    type: 'snapshot',
    room: 'm',
    version: 1,
    lineage: `1-${'0'.repeat(16)}`,
    parted: false,
    documents: { 'delegation/georgia': doc() },
  });
  const delegations = new Map([['georgia', inLanguage(doc({ country: 'GE' }), 'ka')]]);
  expect(labelOf(delegations, 'georgia', 'Georgia 12')).toBe('საქართველო 12');
  expect(labelOf(delegations, 'georgia', 'Georgia 12a')).toBe('Georgia 12a');
  expect(labelOf(delegations, 'georgia', 'Georgian expert 1')).toBe('Georgian expert 1');
  expect(labelOf(delegations, null, 'Georgia 1')).toBe('Georgia 1');
  expect(nameOf(delegationsOf(board).get(), 'georgia')).toBe('Georgia');
});

test('a plenary that nobody named is called so in the language of the viewer', () => {
  const say = () => 'პლენარული სხდომა';
  expect(roomTitle({ kind: 'plenary', title: 'Plenary' }, say)).toBe('პლენარული სხდომა');
  expect(roomTitle({ kind: 'plenary', title: 'Opening' }, say)).toBe('Opening');
  expect(roomTitle({ kind: 'working-group', title: 'Plenary' }, say)).toBe('Plenary');
});
