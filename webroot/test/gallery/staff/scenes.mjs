// The states of the staff's pages that the gallery shows: [name, path, scene, how]; `act` does something on the page first.

import { organiserScenes } from './organiser-scenes.mjs';
import {
  EN,
  floor,
  KA,
  lobby,
  nobody,
  quick,
  quickOutcome,
  room,
  rooms,
  scene,
  topicOutcome,
  topicPoll,
  UK,
} from './people.mjs';
import { placesScenes } from './places-scenes.mjs';
import { rapporteurScenes } from './rapporteur-scenes.mjs';

const topic = { id: 't0', title: KA, why: UK, question: UK };
const press = (key) => (page) => page.keyboard.press(key);
/** A question that needs two thirds, with all its terms in sight. */
async function moreTerms(page) {
  await page.keyboard.press('v');
  await page.locator('form details > summary').click();
  const [part] = await page.locator('form details select').all();
  await part?.selectOption('two-thirds');
}
/** Sixty of the delegations were called: two of three are there. */
const called = {
  attendance: {
    marks: Array.from({ length: 29 }, (_, i) => ({
      delegation: `d${i}`,
      present: i % 3 !== 1,
      by: 'Moderator',
      at: Date.UTC(2017, 9, 18, 7, 5),
    })),
  },
};
const rollCall = async (page) => {
  const list = page.locator('#people details', { has: page.locator('input[type="checkbox"]') });
  await list.locator('summary').click();
  await list.scrollIntoViewIfNeeded();
};
const ofThosePresent = async (page) => {
  await page.keyboard.press('v');
  await page.locator('form select').first().selectOption('1/2');
  await page.locator('form details > summary').click();
  await page.locator('form details input[type="checkbox"]').check();
};
const progress = { 'poll/2/progress': { cast: 27, entitled: 31 } };
/** A vote of a quarter of an hour that most cast at once. */
const closed = (state, extra = {}) =>
  quick({
    state,
    openedAt: Date.UTC(2017, 9, 18, 11, 2),
    closedAt: Date.UTC(2017, 9, 18, 11, 16, 20),
    turnout: { minutes: 2, cast: [9, 16, 19, 19, 19, 23, 23, 27] },
    ...extra,
  });
/** Goes back up to where the board is whole. */
const backUp = async (page) => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.line.away').waitFor({ state: 'detached' });
};
/** Asks for one place down, which is refused. */
const stepInVain = async (page) => {
  await page.locator('#queue li:nth-child(6) .step').last().click();
  await page.getByRole('alert').waitFor();
  await backUp(page);
};
const showAll = async (page) => {
  await page.locator('#queue > button').click();
  await backUp(page);
};
const unfold = (page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('figure details')) each.open = true;
  });
const brief = { delegations: [{ delegation: 'd0', speeches: 7, spokenMs: 760_000 }] };
const published = closed('published', { quorum: { share: '1/2', of: 'entitled' }, outcome: quickOutcome });
const screen = (view, poll = null, of = null) => ({ screen: { view, room: of, poll, sinceAt: 1 } });

const desk = [
  ['desk-not-opened', '/m', scene('moderator', { room: room('not-opened') })],
  ['desk-empty', '/m', scene('moderator')],
  ['desk-one', '/m', scene('moderator', { floor: floor(1, { used: 40_000, speaker: 6, back: 600_000 }) })],
  [
    'desk-many',
    '/m',
    scene(
      'organiser',
      {
        floor: floor(60, { used: 197_000, open: false }),
        room: room('open', topic),
        'poll/2': quick(),
        ...progress,
        ...screen('floor'),
      },
      { lobby, rooms: rooms(KA, UK, EN), 'poll/1': topicPoll({ state: 'published', outcome: topicOutcome }) },
    ),
  ],
  [
    'desk-all-sixty',
    '/m',
    scene('moderator', { floor: floor(60, { used: 20_000, running: false }) }),
    { act: showAll },
  ],
  [
    'desk-all-two-hundred',
    '/m',
    scene('moderator', { floor: floor(200, { used: 20_000 }) }),
    { lang: 'uk', act: showAll },
  ],
  [
    'desk-entry',
    '/m',
    scene('moderator', { floor: floor(5, { used: 20_000 }) }),
    { act: (page) => page.locator('#queue summary').first().click() },
  ],
  ['desk-poll-form', '/m', scene('moderator'), { act: press('v') }],
  ['desk-poll-terms-uk', '/m', scene('moderator'), { lang: 'uk', act: moreTerms }],
  ['desk-poll-present-uk', '/m', scene('moderator'), { lang: 'uk', act: ofThosePresent }],
  ['desk-roll-call', '/m', scene('moderator', called), { act: rollCall }],
  ['desk-roll-call-uk', '/m', scene('moderator'), { lang: 'uk', act: rollCall }],
  ['desk-roll-call-ka', '/m', scene('moderator', called), { lang: 'ka', act: rollCall }],
  ['desk-poll-terms-ka', '/m', scene('moderator'), { lang: 'ka', act: moreTerms }],
  [
    'desk-poll-closed',
    '/m',
    scene('moderator', {
      'poll/2': quick({ state: 'closed' }),
      ...progress,
      ...screen('poll', '2', 'kyiv-2017/plenary'),
    }),
  ],
  [
    'desk-poll-publish',
    '/m',
    scene('moderator', { 'poll/2': quick({ state: 'closed' }), ...progress }),
    { act: press('r') },
  ],
  [
    'desk-poll-counting',
    '/m',
    { ...scene('moderator', { 'poll/2': quick({ state: 'closed' }), ...progress }), unanswered: true },
    { act: publish },
  ],
  [
    'desk-poll-counting-ka',
    '/m',
    { ...scene('moderator', { 'poll/2': quick({ state: 'closed' }), ...progress }), unanswered: true },
    { act: publish, lang: 'ka' },
  ],
  [
    'desk-poll-result',
    '/m',
    scene('moderator', {
      'poll/2': quick({ state: 'published', outcome: quickOutcome }),
      ...screen('result', '2', 'kyiv-2017/plenary'),
    }),
    { act: (page) => page.locator('#projector select').selectOption({ index: 2 }) },
  ],
  [
    'desk-meeting-votes',
    '/m',
    scene('moderator', { floor: floor(0) }, { 'poll/1': topicPoll(), 'poll/1/progress': { cast: 12, entitled: 31 } }),
  ],
  ['desk-turnout', '/m', scene('moderator', { 'poll/2': closed('closed'), ...progress })],
  ['desk-turnout-uk', '/m', scene('moderator', { 'poll/2': published, ...progress }), { lang: 'uk', act: unfold }],
  ['desk-turnout-ka', '/m', scene('moderator', { 'poll/2': published, ...progress }), { lang: 'ka' }],
  [
    'desk-forecast',
    '/m',
    scene('moderator', { floor: floor(15, { used: 40_000 }), times: brief }),
    { lang: 'uk', act: unfold },
  ],
  [
    'desk-forecast-limit',
    '/m',
    scene('moderator', { floor: floor(4, { used: 40_000 }), times: { delegations: [] } }),
    { lang: 'ka' },
  ],
  [
    'desk-interrupted',
    '/m',
    scene('moderator', {
      floor: {
        ...floor(4, { used: 20_000 }),
        queue: floor(4).queue.slice(1),
        interrupted: { request: 'i', participant: 'p6-0', label: 'x', delegation: 'd6', leftMs: 72_000 },
      },
    }),
    { lang: 'uk' },
  ],
  ['desk-keys', '/m', scene('moderator'), { act: press('?') }],
  ['desk-refused', '/m', scene('moderator', { floor: floor(3) }), { act: press('n') }],
  [
    'desk-refused-row',
    '/m',
    { ...scene('moderator', { floor: floor(7, { used: 20_000 }) }), refuse: 'no-such-request' },
    { lang: 'ka', act: stepInVain },
  ],
  ['desk-closed', '/m', scene('moderator', { room: room('closed'), floor: floor(2), ...screen('blank') })],
  ['desk-not-staff', '/m', scene('member')],
  [
    'desk-abroad',
    '/m',
    scene('moderator', { floor: floor(2) }),
    { lang: 'uk', zone: 'Asia/Tokyo', act: (page) => page.locator('.more summary').click() },
  ],
];

const way = [
  ['setup', '/setup#abcdef', nobody, { act: (page) => page.getByLabel('New password').fill('short one') }],
  ['setup-no-token', '/setup', nobody],
  ['sign-in', '/sign-in', nobody],
  [
    'sign-in-refused',
    '/sign-in',
    { ...nobody, http: { '/api/sign-in/password': { refused: 'password-wrong' } } },
    {
      act: async (page) => {
        await page.getByLabel('Password', { exact: true }).fill('wrong');
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByRole('alert').waitFor();
      },
    },
  ],
];

/** The server has not answered yet. */
async function publish(page) {
  await page.locator('#now .lead button').click();
  await page.locator('dialog[open] .first').click();
  await page.locator('[role=status] progress').waitFor();
}

export const staff = [...desk, ...way, ...organiserScenes, ...placesScenes, ...rapporteurScenes];
