// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { chooseLanguage, startTexts } from '../i18n/i18n';
import type { DelegationDoc } from '../wire/types';
import { inLanguage, labelOf, whoOf } from './names';

const NONE = new Map();
const frontex: DelegationDoc = {
  id: 'frontex',
  name: 'Frontex',
  shortName: 'Frontex',
  kind: 'organisation',
  votes: false,
  order: 1,
  seats: [],
};

beforeAll(() => startTexts());

test.each([
  ['ka', ['ორგანიზატორი', 'მოდერატორი', 'მომხსენებელი', 'პროექტორი']],
  ['uk', ['Організатор', 'Модератор', 'Доповідач', 'Проєктор']],
  ['hy', ['Կազմակերպիչ', 'Վարող', 'Զեկուցող', 'Պրոյեկտոր']],
  ['en', ['Organiser', 'Moderator', 'Rapporteur', 'Projector']],
] as const)('what the program calls a seat of staff is said in %s', async (viewer, said) => {
  await chooseLanguage(viewer);
  const labels = ['Organiser', 'Moderator', 'Rapporteur', 'Projector'];
  expect(labels.map((label) => labelOf(NONE, null, label))).toEqual(said);
  expect(labels.map((label) => whoOf(NONE, { delegation: null, label }))).toEqual(said);
});

test('what people call a seat stays as they wrote it', async () => {
  await chooseLanguage('ka');
  const here = new Map([['frontex', inLanguage(frontex, 'ka')]]);
  expect(labelOf(NONE, null, 'Moderator, group 2')).toBe('Moderator, group 2');
  expect(labelOf(NONE, undefined, 'Nino')).toBe('Nino');
  // A delegation may call a seat of its own so; that is no seat of staff.
  expect(labelOf(here, 'frontex', 'Moderator')).toBe('Moderator');
  expect(whoOf(here, { delegation: 'frontex', label: 'Moderator' })).toBe('Frontex');
});
