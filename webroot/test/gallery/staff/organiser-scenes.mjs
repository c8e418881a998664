// The organiser's parts, each empty, with few and with many, and the cards on paper.
import {
  EN,
  FIND,
  HTTP,
  IN_TWO_DAYS,
  KA,
  lobby,
  NODES,
  quick,
  recast,
  rooms,
  scene,
  tiedPoll,
  times,
  topicOutcome,
  topicPoll,
  topics,
  UK,
} from './people.mjs';

/** A poll in which only who is present votes, and the roll below it. */
const present = async (page) => {
  await preparing('many', 'approval')(page);
  await page.locator('form .check input').last().check();
  await page
    .locator('main details', { has: page.locator('[enterkeyhint="done"]') })
    .locator('summary')
    .click();
};

const organiser = (inMeeting = {}, extra = {}) => scene('organiser', {}, inMeeting, extra);
const noCard = { http: { ...HTTP, [FIND]: { refused: 'link-unknown' } } };
const nobody = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`delegation/d${i}`, undefined]));
const WAITED = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'];
const progress = { 'poll/1/progress': { cast: 12, entitled: 30 } };
const won = {
  ...topics(7, 'selected'),
  rooms: rooms(),
  'poll/1': topicPoll({ state: 'published', outcome: topicOutcome }),
};
/** What half of the delegations would like, in other orders and languages. */
const wishes = {
  wishes: Array.from({ length: 16 }, (_, i) => ({
    delegation: `d${i * 2}`,
    groups: [1, 2, 3].slice(i % 3).map((n) => `kyiv-2017/wg-${n}`),
    languages: ['en', 'ka', 'ru', 'uk'].slice(i % 4),
  })),
};
const click = (name) => (page) => page.getByRole('button', { name, exact: true }).click();

/** The leading act beside the stop. */
const lead = (page) => page.locator('.next .leading').first().click();

async function cards(page) {
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: /^Make \d+ links$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make new links' }).click();
  await page.getByRole('button', { name: 'Print' }).waitFor();
}

async function linksAsked(page) {
  await page.getByRole('searchbox').fill('1');
  await page.locator('.tools .tools button').click();
  await page.locator('.tools > .row > .first').click();
  await page.getByRole('dialog').waitFor();
}

const node = (name, extra = {}) => ({
  name,
  here: false,
  state: 'ready',
  sinceMs: Date.UTC(2017, 9, 17, 6, 30),
  rooms: 2,
  sockets: 48,
  version: '0.1.0',
  ...extra,
});
const out = { state: 'out-of-touch', sinceMs: Date.UTC(2017, 9, 17, 7, 5), rooms: 1, sockets: 37 };
const servers = (...nodes) => ({ http: { ...HTTP, [NODES]: nodes } });
const one = servers(node('node-1', { here: true }), node('node-2', out), node('node-3'));
const toCard = (page) => page.locator('.nodes').scrollIntoViewIfNeeded();

async function mergeBegun(page) {
  await page.locator('section > .row > .button').last().click();
  for (const n of [0, 1, 2]) await page.getByRole('checkbox').nth(n).check();
}
const splitBegun = (page) => page.locator('.acts').first().locator('.button').nth(-2).click();
const waived = (page) => page.locator('.acts').nth(1).locator('.button').first().click();

export const organiserScenes = [
  ['org-nodes', '/o#meeting', organiser({}, one), { act: toCard }],
  ['org-nodes-uk', '/o#meeting', organiser({}, one), { lang: 'uk', act: toCard }],
  ['org-nodes-ka', '/o#meeting', organiser({}, one), { lang: 'ka', act: toCard }],
  ['org-nodes-hy', '/o#meeting', organiser({}, one), { lang: 'hy', act: toCard }],
  [
    'org-nodes-well',
    '/o#meeting',
    organiser({}, servers(node('node-1', { here: true }), node('node-2'))),
    { act: toCard },
  ],
  ['org-meeting', '/o#meeting', organiser({ lobby })],
  ['org-meeting-uk', '/o#meeting', organiser({ lobby }), { lang: 'uk' }],
  ['org-meeting-ka', '/o#meeting', organiser({ lobby }), { lang: 'ka' }],
  ['org-lobby-move', '/o#meeting', organiser({ lobby }), { act: moveAsked }],
  ['org-lobby-move-hy', '/o#meeting', organiser({ lobby }), { lang: 'hy', act: moveAsked }],
  ['org-lobby-seated', '/o#meeting', organiser({ lobby }, { refuse: 'already-seated' }), { lang: 'uk', act: admitted }],
  ['org-card-found', '/o#delegations', organiser(), { act: found }],
  ['org-card-found-ka', '/o#delegations', organiser(), { lang: 'ka', act: found }],
  ['org-card-void-uk', '/o#delegations', organiser({}, noCard), { lang: 'uk', act: found }],
  ['org-code-asked', '/o#meeting', organiser(), { act: click('New code') }],
  ['org-topics-empty', '/o#topics', organiser()],
  ['org-topics', '/o#topics', organiser(topics(7)), { act: click('+ Propose a topic') }],
  ['org-topics-recast', '/o#topics', organiser(recast())],
  ['org-topics-recast-hy', '/o#topics', organiser(recast()), { lang: 'hy' }],
  ['org-topics-merge', '/o#topics', organiser(topics(7)), { act: mergeBegun }],
  ['org-topics-merge-ka', '/o#topics', organiser(topics(7)), { lang: 'ka', act: mergeBegun }],
  ['org-topics-split-uk', '/o#topics', organiser(topics(7)), { lang: 'uk', act: splitBegun }],
  ['org-topics-waive-uk', '/o#topics', organiser(recast()), { lang: 'uk', act: waived }],
  ['org-poll-prepare-waits', '/o#poll', organiser(recast()), { act: lead }],
  ['org-poll-prepare', '/o#poll', organiser(topics(40)), { act: lead }],
  ['org-poll-prepare-one', '/o#poll', organiser(topics(7)), { act: preparing('one', 'ranking') }],
  ['org-poll-prepare-one-ka', '/o#poll', organiser(topics(7)), { lang: 'ka', act: preparing('one', 'ranking') }],
  [
    'org-poll-prepare-choice-uk',
    '/o#poll',
    organiser(topics(7)),
    { lang: 'uk', act: preparing('one', 'single-choice') },
  ],
  ['org-poll-prepare-dots', '/o#poll', organiser(topics(7)), { act: preparing('many', 'dots') }],
  ['org-poll-prepare-shares', '/o#poll', organiser(topics(7)), { act: preparing('shares', 'approval') }],
  ['org-poll-prepare-shares-uk', '/o#poll', organiser(topics(7)), { lang: 'uk', act: preparing('shares', 'approval') }],
  ['org-poll-prepare-shares-hy', '/o#poll', organiser(topics(7)), { lang: 'hy', act: preparing('shares', 'ranking') }],
  ['org-poll-present-uk', '/o#poll', organiser(topics(7)), { lang: 'uk', act: present }],
  ['org-poll-prepare-few', '/o#poll', organiser(topics(2)), { lang: 'ka', act: preparing('many', 'score') }],
  ['org-poll-open', '/o#poll', organiser({ ...topics(7), 'poll/1': topicPoll(), ...progress }), { lang: 'ka' }],
  [
    'org-poll-missing',
    '/o#poll',
    organiser({ ...topics(7), 'poll/1': topicPoll(), ...progress, 'poll/1/missing': { delegations: WAITED } }),
    { act: (page) => page.locator('.card summary', { hasText: /vote/ }).first().click() },
  ],
  [
    'org-poll-missing-ka',
    '/o#poll',
    organiser({ ...topics(7), 'poll/1': topicPoll(), ...progress, 'poll/1/missing': { delegations: WAITED } }),
    { lang: 'ka', act: (page) => page.locator('article summary').first().click() },
  ],
  ['org-poll-prepare-closing', '/o#poll', organiser(topics(7)), { act: closing }],
  ['org-poll-prepare-closing-uk', '/o#poll', organiser(topics(7)), { lang: 'uk', act: closing }],
  ['org-poll-prepare-closing-ka', '/o#poll', organiser(topics(7)), { lang: 'ka', act: closing }],
  ['org-poll-prepare-conduct', '/o#poll', organiser(topics(7)), { act: conduct }],
  ['org-poll-prepare-conduct-ka', '/o#poll', organiser(topics(7)), { lang: 'ka', act: conduct }],
  [
    'org-poll-counted-uk',
    '/o#poll',
    organiser({
      ...topics(7),
      'poll/1': topicPoll({ state: 'closed', closedAt: 2, conduct: { ties: 'chair', results: 'at-close' } }),
      ...progress,
    }),
    { lang: 'uk' },
  ],
  [
    'org-poll-closing',
    '/o#poll',
    organiser({ ...topics(7), 'poll/1': topicPoll({ closesAt: IN_TWO_DAYS }), ...progress }),
    { lang: 'uk' },
  ],
  ['org-poll-tie', '/o#poll', organiser({ ...topics(7), 'poll/1': tiedPoll() })],
  ['org-poll-tie-ka', '/o#poll', organiser({ ...topics(7), 'poll/1': tiedPoll() }), { lang: 'ka' }],
  [
    'org-poll-tie-decided',
    '/o#poll',
    organiser({ ...topics(7), 'poll/1': tiedPoll({ settled: 'chair' }) }),
    { lang: 'uk' },
  ],
  ['org-poll-close', '/o#poll', organiser({ 'poll/1': topicPoll(), ...progress }), { act: lead }],
  ['org-poll-formed', '/o#poll', organiser({ ...won, rooms: rooms(KA, UK, EN) })],
  ['org-delegations', '/o#delegations', organiser()],
  ['org-seat-remove-head', '/o#delegations', organiser(), { act: seatAsked }],
  ['org-seat-remove-head-ka', '/o#delegations', organiser(), { lang: 'ka', act: seatAsked }],
  ['org-seat-label-taken', '/o#delegations', organiser({}, { refuse: 'label-taken' }), { lang: 'uk', act: renamed }],
  ['org-delegations-hy', '/o#delegations', organiser(), { lang: 'hy' }],
  ['org-delegations-empty', '/o#delegations', organiser(nobody), { lang: 'uk' }],
  ['org-links-asked', '/o#delegations', organiser(), { act: linksAsked }],
  ['org-links-asked-ka', '/o#delegations', organiser(), { lang: 'ka', act: linksAsked }],
  ['org-cards', '/o#delegations', organiser(), { act: cards }],
  ['org-staff', '/o#staff', organiser({ rooms: rooms(KA, UK, EN) })],
  ['org-staff-empty', '/o#staff', organiser({ staff: { seats: [] } }), { lang: 'ka' }],
  ['org-poll-won', '/o#poll', organiser(won)],
  ['org-poll-won-ka', '/o#poll', organiser(won), { lang: 'ka' }],
  ['org-groups-to-form-uk', '/o#groups', organiser(won), { lang: 'uk' }],
  ['org-groups', '/o#groups', organiser({ rooms: rooms(KA, UK, EN) })],
  [
    'org-wishes',
    '/o#groups',
    organiser({ rooms: rooms(KA, UK, EN), wishes }),
    { act: (page) => page.locator('#wishes ~ details summary').click() },
  ],
  ['org-wishes-ka', '/o#groups', organiser({ rooms: rooms(KA, UK, EN), wishes }), { lang: 'ka' }],
  ['org-groups-none', '/o#groups', organiser()],
  ['org-session', '/o#session', scene('organiser', { times }, { rooms: rooms(KA, UK, EN) })],
  ['org-session-ka', '/o#session', scene('organiser', { times }, { rooms: rooms(KA, UK, EN) }), { lang: 'ka' }],
  ['org-report', '/o#report', organiser()],
  ['org-refused', '/o#topics', organiser(topics(3), { refuse: 'topic-in-poll' }), { act: withdrawn }],
  ['org-not-yours', '/o', scene('moderator', { 'poll/2': quick() })],
];

/** A poll of that purpose and method, with everything that can be opened open. */
function preparing(intent, method) {
  return async (page) => {
    await lead(page);
    await page.locator(`input[value="${intent}"]`).check();
    await page.locator(`input[value="${method}"]`).first().check();
    for (const fold of await page.locator('form details > summary').all()) await fold.click();
  };
}

/** A poll that is to close by itself. */
async function closing(page) {
  await lead(page);
  await page.locator('form select:has([value=clock])').selectOption('clock');
  const field = page.locator('input[type="datetime-local"]');
  await field.fill(new Date(IN_TWO_DAYS).toISOString().slice(0, 16));
  await field.scrollIntoViewIfNeeded();
}

/** A vote that is held otherwise than usual. */
async function conduct(page) {
  await lead(page);
  await page.locator('form summary').last().click();
  const field = page.locator('form select').last();
  await field.selectOption({ index: 1 });
  await field.scrollIntoViewIfNeeded();
}

/** The second who waits seems to have a seat: the first button beside them moves it. */
async function moveAsked(page) {
  await page.locator('li:has(select)').nth(1).locator('.button').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Their seats are shown, and letting them in is refused. */
async function admitted(page) {
  const first = page.locator('li:has(select)').first();
  await first.locator('summary').click();
  await first.locator('.button.first').click();
  await page.getByRole('alert').waitFor();
}

async function found(page) {
  await page.locator('details:has(form) > summary').first().click();
  await page.locator('details form input').fill('https://meet.example.org/s#0123456789abcdefghijkl');
  await page.locator('details form button').click();
  await page.locator('details [role=status] p, details [role=alert]').first().waitFor();
}

/** The head's seat is the first of the first delegation; its third button takes it out. */
async function seatAsked(page) {
  await page.locator('.list li').first().locator('.row').first().getByRole('button').last().click();
  await page.getByRole('dialog').waitFor();
}

async function renamed(page) {
  const first = page.locator('.list li').first();
  await first.locator('.row').first().getByRole('button').first().click();
  await first.locator('form .button.first').click();
  await page.getByRole('alert').waitFor();
}

async function withdrawn(page) {
  await page.getByRole('button', { name: 'Withdraw' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('alert').waitFor();
}

/** [name, path, scene, how]: what is printed; `act` brings it onto the page. */
export const printed = [['cards', '/o#delegations', organiser(), { act: cards }]];
