// The states that the gallery shows: each a scene for the stage, and where and how to look at it.
import { QR, recast } from './staff/people.mjs';
import { note } from './staff/rapporteur-scenes.mjs';

const M = 'kyiv-2017';
export const PLENARY = `${M}/plenary`;
export const UK =
  'Протидія сприянню незаконній міграції: обмін даними між прикордонними відомствами та спільні розслідування';
export const KA =
  'არალეგალური მიგრაციის ხელშეწყობის პრევენცია: საზღვრის დაცვის უწყებებს შორის მონაცემთა გაცვლა და თანამშრომლობა';
export const EN = 'Document fraud at the border';
/** Words that run from right to left, with figures and a name that do not, as a delegation may write them. */
export const AR = 'تبادل البيانات بين أجهزة حماية الحدود وفق المادة 11 من بروتوكول ICMPD لعام 2017';

const NAMES = ['Georgia', 'Україна', 'საქართველო', 'Republic of Moldova', 'Azərbaycan', 'Hayastan / Հայաստան'];
const delegation = (i) => ({
  id: `d${i}`,
  name: i < NAMES.length ? NAMES[i] : `Delegation of country number ${i}`,
  shortName: i < NAMES.length ? NAMES[i].slice(0, 3) : `C${i}`,
  kind: 'state',
  country: ['GE', 'UA', 'GE', 'MD', 'AZ', 'AM'][i] ?? null,
  votes: true,
  order: i,
  seats: [],
});
export const delegations = Object.fromEntries(
  Array.from({ length: 31 }, (_, i) => [`delegation/d${i}`, delegation(i)]),
);
export const entry = (i) => ({
  request: `r${i}`,
  participant: `p${i}`,
  label: `${delegation(i % 31).name} ${1 + (i % 3)}`,
  delegation: `d${i % 31}`,
  kind: i === 0 ? 'point-of-order' : 'speech',
  ground: i === 0 ? 'The quorum has not been established' : null,
  askedAt: 0,
  why: i === 0 ? 'point-of-order' : 'arrival',
});
const clock = (usedMs) => ({ allowedMs: 180_000, usedMs, runningAt: null });
export const speaking = (i, usedMs = 40_000) => ({
  ...entry(i),
  kind: 'speech',
  ground: null,
  startedAt: 0,
  clock: clock(usedMs),
});
export const floor = (queue, now = null, open = true) => ({ open, speakingTimeMs: 180_000, speaking: now, queue });
/** A point of order has the floor, or nobody, and a speech is interrupted. */
export const interrupted = (queue, order = true) => ({
  ...floor(queue, order ? { ...speaking(1, 20_000), kind: 'point-of-order', ground: UK } : null),
  interrupted: { request: 'r2', participant: 'p6', label: 'საქართველო 1', delegation: 'd2', leftMs: 72_000 },
});
/** The same people, under names from right to left. */
export const rightToLeft = (who) => ({
  ...who,
  delegation: null,
  label: `وفد جمهورية مصر العربية ${who.request.slice(1)}`,
});
export const queueOf = (n, from = 0) => Array.from({ length: n }, (_, i) => entry(i + from));

export const options = (n) =>
  Array.from({ length: n }, (_, i) => ({
    id: `t${i}`,
    title: [KA, UK, EN][i] ?? `Topic number ${i + 1}: returns and readmission`,
  }));
export const TWO_THIRDS = { type: 'required-majority', part: 'two-thirds', base: 'cast' };
/** A closing time that is two days and some hours ahead. */
export const IN_TWO_DAYS = Date.now() + 2.4 * 86_400_000;
export const topicPoll = (n, extra = {}) => ({
  id: '1',
  number: 1,
  question: 'Which topics should the working groups take up?',
  subject: 'topics',
  method: { type: 'approval', min: 1, max: 3 },
  deciding: { type: 'selection', rule: 'approval', seats: 2 },
  options: options(n),
  whoVoted: 'organisers',
  state: 'open',
  openedAt: 1,
  ...extra,
});
export const topicPollRtl = (extra = {}) => ({
  ...topicPoll(3, extra),
  question: AR,
  options: options(3).map((option, i) => (i === 1 ? option : { ...option, title: `${AR} (${i + 1})` })),
});
export const outcome = {
  counts: [
    { option: 't0', count: 21 },
    { option: 't1', count: 18 },
    { option: 't2', count: 9 },
    { option: 't3', count: 2 },
  ],
  turnout: { entitled: 31, cast: 27, abstained: 0, quorumNeeded: 16, quorumMet: true },
  decision: { type: 'selected', elected: ['t0', 't1'], tied: [] },
};
export const quick = (extra = {}) => ({
  ...topicPoll(0),
  id: '2',
  question: KA,
  subject: 'question',
  method: { type: 'answer' },
  deciding: { type: 'simple-majority' },
  options: ['yes', 'no', 'abstain'].map((id) => ({ id, title: id })),
  ...extra,
});
/** Only who is present votes, half have to be there, and two thirds of them in favour; all see who has voted. */
export const ofThosePresent = {
  attending: { toVote: true, quorum: 'attendance' },
  quorum: { share: '1/2', of: 'attendance' },
  deciding: { type: 'required-majority', part: 'two-thirds', base: 'present' },
  whoVoted: 'all',
};
export const quickOutcome = {
  ...outcome,
  counts: [
    { option: 'yes', count: 18 },
    { option: 'no', count: 6 },
    { option: 'abstain', count: 3 },
  ],
  decision: { type: 'answered', adopted: true },
};

export const rooms = (groups) => ({
  rooms: [
    { room: PLENARY, kind: 'plenary', title: 'Plenary', delegations: [] },
    ...groups.map((title, i) => ({
      room: `${M}/wg-${i + 1}`,
      kind: 'working-group',
      title,
      delegations: ['d1', 'd2', 'd3', 'd4'].slice(i),
    })),
  ],
});
export const room = (state, sinceAt) => ({
  id: PLENARY,
  kind: 'plenary',
  title: 'Plenary · Session IV',
  topic: null,
  session: { state, ...(sinceAt ? { sinceAt } : {}) },
});
export const meeting = {
  id: M,
  title: `Expert Meeting: ${UK}`,
  place: 'Kyiv',
  zone: 'Europe/Kyiv',
  from: '2017-10-17',
  to: '2017-10-18',
  sessions: [],
};
const programme = {
  ...meeting,
  sessions: [
    { id: 's1', title: 'Session I', subject: 'Opening and state of play', date: '2017-10-17' },
    { id: 's2', title: 'Session II', subject: UK, date: '2017-10-17' },
    { id: 's4', title: 'Session IV', subject: KA, date: '2017-10-18' },
  ],
};
const me = (role) => ({
  state: 'signed-in',
  meeting: M,
  participant: 'p6',
  label: 'საქართველო 1',
  delegation: role === 'member' ? 'd2' : null,
  roles: [{ role }],
});
const CODE = { code: 'K7M2QX', url: 'http://meet.example.org/j/K7M2QX', qr: QR };

export function scene(plenary, inMeeting = {}, extra = {}, role = 'member') {
  return {
    me: me(role),
    boards: {
      [M]: { meeting, rooms: rooms([]), me: { ...me(role), rooms: [PLENARY] }, ...delegations, ...inMeeting },
      [PLENARY]: { room: room('open'), floor: floor([]), ...plenary },
    },
    http: { [`/api/meetings/${M}/join`]: CODE },
    ...extra,
  };
}
const waited = { 'poll/1/progress': { cast: 26, entitled: 31, missing: ['d1', 'd2', 'd3', 'd4', 'd5'] } };
export const paper = { 'ballot-paper/1': { entitled: true }, 'poll/1/progress': { cast: 12, entitled: 31 } };
export const screen = (view, plenary = {}, inMeeting = {}, poll = null, of = M) =>
  scene({ screen: { view, room: poll ? of : null, poll, sinceAt: 1 }, ...plenary }, inMeeting, {}, 'projector');

const joinPage = {
  meeting: M,
  title: meeting.title,
  place: 'Kyiv',
  from: meeting.from,
  to: meeting.to,
  delegations: Object.values(delegations).map(({ id, name, shortName }) => ({ id, name, shortName })),
};
const out = (http = {}, state = 'signed-out') => ({ me: { state }, boards: {}, http });

const times = { delegations: [{ delegation: 'd0', speeches: 4, spokenMs: 520_000 }] };
export const topics = (n) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `topic/t${i}`,
      {
        id: `t${i}`,
        order: i,
        title: [KA, UK, EN][i] ?? `Topic number ${i + 1}: returns and readmission`,
        why: i === 1 ? '' : 'Two thirds of the participants named it in the survey before the meeting.',
        question: i === 1 ? '' : 'What can be done by whom within a year?',
        by: ['d2', 'd1', null][i % 3],
        state: i === 2 ? 'selected' : 'proposed',
        revision: 1,
        sponsors: [],
        asked: [],
      },
    ]),
  );
/** Topics in all their states, with whoever stands behind them, and what the delegation still writes. */
const proposals = () => {
  const [t0, t1, , t3, t4] = Object.values(topics(5));
  const returned = 'Це два питання в одному. Яке з них обговорювати спершу, і хто з делегацій готовий відповісти?';
  return {
    'topic/t0': { ...t0, by: 'd3', state: 'shortlisted', sponsors: ['d1', 'd2', 'd4', 'd5'] },
    'topic/t1': { ...t1, by: 'd2', state: 'proposed' },
    'topic/t3': { ...t3, by: 'd4', asked: ['d2'] },
    'topic/t4': { ...t4, by: 'd2', state: 'returned', returned },
    'draft/t4': { ...t4, id: 't4', revision: 2, begunBy: null, writtenBy: null },
    'draft/t9': { ...t0, id: 't9', title: UK, revision: 1, begunBy: 'd0-1', writtenBy: 'd0-2' },
    call: { limit: 3, deadlineAt: Date.parse('2099-10-10T15:00:00Z') },
  };
};
const rewriting = (page) => page.getByRole('button', { name: 'Редагувати' }).first().click();
const press = (name) => (page) => page.getByRole('button', { name, exact: true }).first().click();
const proposing = (page) => page.locator('main section section > .button.wide').click();
const reasons = (page) => page.getByRole('button', { name: 'Question and reasons' }).first().click();
/** Whoever writes beyond the foot of the screen still sees the line and the caret. */
async function writing(page) {
  await page.locator('.ProseMirror').click();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.type(`Line ${i}`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('The last line');
  const [caret, bar] = await page.evaluate(() => {
    const line = document.querySelector('.ProseMirror > p:last-child').getBoundingClientRect();
    const bars = [...document.querySelectorAll('.note-page .state, .page nav')];
    return [line.bottom, Math.min(...bars.map((each) => each.getBoundingClientRect().top))];
  });
  if (caret > bar) throw new Error(`the line ends at ${caret}, under what begins at ${bar}`);
}
/** The last of a long ballot is chosen and sent: the answer and the focus are where the thumb was. */
async function voted(page) {
  await page.locator('.option input').last().check();
  await page.locator('.dock .button.first').click();
  await page.locator('.dock .status').waitFor();
  const held = await page.evaluate(() => document.activeElement?.closest('.dock')?.textContent ?? '');
  if (!held.includes('Sent')) throw new Error('the focus is not on the answer after a vote');
}
/** A place that is turned back to stands where it was left, another opens at its top, and the focus is in both. */
async function turning(page) {
  const stands = (at) => page.waitForFunction((top) => Math.abs(window.scrollY - top) < 2, at);
  await page.evaluate(() => window.scrollTo(0, 600));
  await stands(600);
  for (const place of [0, 1]) {
    // Pressed as by a finger: the driver's own click scrolls first.
    const { x, y } = await page.locator('nav button').nth(place).boundingBox();
    await page.mouse.click(x + 8, y + 8);
    await stands(600 * place);
    if (await page.evaluate(() => document.activeElement === document.body)) throw new Error('the focus is lost');
  }
}
async function refusedVote(page) {
  await page.locator('main .button.first').click();
  await page.getByRole('alert').waitFor();
}
/** The words for refusals have not come: a general sentence stands there, and they follow with the next line. */
async function refusedEarly(page, stage) {
  await refusedVote(page);
  const alert = page.getByRole('alert');
  const said = await alert.textContent();
  if (!/[ა-ჰ]{3}/.test(said)) throw new Error(`a refusal says only "${said}"`);
  stage.scene.withheld = '';
  stage.cut();
  await page.waitForFunction((before) => document.querySelector('[role=alert]')?.textContent !== before, said);
}

const GROUP = {
  id: `${M}/wg-1`,
  kind: 'working-group',
  title: KA,
  topic: topics(1)['topic/t0'],
  session: { state: 'not-opened' },
};
/** A member whose delegation is in the first group. */
function inGroup() {
  const each = scene({}, { rooms: rooms([KA]) });
  return { ...each, boards: { ...each.boards, [GROUP.id]: { room: GROUP, floor: floor([]) } } };
}
/** A result is published, and groups are there that the delegation has not joined. */
function withResult() {
  const groups = rooms([KA]);
  for (const each of groups.rooms) each.delegations = [];
  const each = scene({}, { rooms: groups, 'poll/1': topicPoll(4, { state: 'published', publishedAt: 5, outcome }) });
  return { ...each, boards: { ...each.boards, [GROUP.id]: { room: GROUP, floor: floor([]) } } };
}
/** The delegation joins while its phone shows the old result: the phone goes to the group and says so. */
async function joining(page, stage) {
  const { rooms: groups } = rooms([KA]);
  stage.scene.boards[M] = { ...stage.scene.boards[M], rooms: { rooms: groups } };
  stage.cut();
  await page.locator('h2.good').waitFor();
  const held = await page.evaluate(() => document.activeElement?.tagName);
  if (held !== 'H2') throw new Error(`the focus is on ${held} after joining`);
}

/** What this device had saved and a restored server has no more stands there when the page is loaded again. */
const GONE = [
  { id: 'a', command: { type: 'topic.propose', title: KA, why: '', question: '' } },
  { id: 'b', command: { type: 'poll.cast', poll: '1', ballot: { type: 'answer', answer: 'yes' } } },
  { id: 'c', command: { type: 'floor.request' } },
];
async function restored(page) {
  await page.evaluate(
    ([gone, owner, room, now]) => {
      for (const each of gone) {
        const saved = { ...each, room, savedAt: now, version: 1, gone: true };
        localStorage.setItem(`session-iv.saved.${owner}.${each.id}`, JSON.stringify(saved));
      }
    },
    [GONE, `${M}.p6`, PLENARY, Date.now()],
  );
  await page.reload();
  await page.locator('.restored').waitFor();
}

async function putInAgain(page, stage) {
  await restored(page, stage);
  await page.locator('.restored .button.first').last().click();
  await page.getByRole('alert').waitFor();
}

/** One vote, and it is the majority: its line is at the end of the bars. */
const unanimous = {
  ...quickOutcome,
  counts: ['yes', 'no', 'abstain'].map((option, i) => ({ option, count: i === 0 ? 1 : 0 })),
  cast: 1,
};
const cellOf = (text) => ({
  type: 'table_cell',
  content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }],
});
const tableOf = (...first) => ({
  type: 'table',
  content: [first, first.map(() => '')].map((row) => ({ type: 'table_row', content: row.map(cellOf) })),
});
/** Words in one cell only. */
const oneWordTable = {
  type: 'doc',
  content: [tableOf('Vote 1: Shall we break for coffee now?', '', ''), { type: 'paragraph' }],
};
const wideTable = { type: 'doc', content: [tableOf('Who', 'What is to be done', '', '', 'Until when', '')] };

/** [name, path, scene, how]: `see` is a text to wait for, `tab` a place of the bottom bar to open, `lang` the language. */
/** The last step before a vote that stands. */
async function forGood(page) {
  await page.locator('.option').first().click();
  await page.locator('.dock button').click();
  await page.getByRole('dialog').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => !document.querySelector('.line.away'));
}

export const phone = [
  ['landing', '/', out()],
  ['join', '/j/K7M2QX', out({ '/api/join/K7M2QX': joinPage })],
  ['join-unknown', '/j/NOPE', out()],
  ['lobby', '/j/K7M2QX', out({}, 'waiting')],
  ['turned-away', '/j/K7M2QX', out({ '/api/join/K7M2QX': joinPage }, 'turned-away')],
  ['not-found', '/nowhere', out()],
  ['signed-out', '/p', out()],
  ['floor-empty', '/p', scene({})],
  ['floor-one', '/p', scene({ floor: floor(queueOf(1, 1), speaking(1)) })],
  ['floor-many', '/p', scene({ floor: floor(queueOf(200), speaking(3, 190_000), false) }), { lang: 'uk' }],
  [
    'floor-rtl',
    '/p',
    scene({
      floor: floor([...queueOf(2, 0).map((each) => ({ ...rightToLeft(each), ground: each.ground && AR })), entry(3)], {
        ...rightToLeft(speaking(4)),
      }),
    }),
  ],
  ['vote-rtl', '/p', scene({}, { 'poll/1': topicPollRtl(), ...paper }), { choose: 1 }],
  ['floor-mine', '/p', scene({ floor: floor(queueOf(3), speaking(6)) })],
  ['restored', '/p', scene({ floor: floor(queueOf(2, 1)) }), { act: restored }],
  [
    'restored-refused-ka',
    '/p',
    scene({ floor: floor(queueOf(2, 1)) }, {}, { refuse: 'list-closed' }),
    { act: putInAgain, lang: 'ka' },
  ],
  ['restored-uk', '/p', scene({ floor: floor(queueOf(2, 1)) }), { act: restored, lang: 'uk' }],
  ['restored-hy', '/p', scene({ floor: floor(queueOf(2, 1)) }), { act: restored, lang: 'hy' }],
  ['before-recast', '/p', scene({ room: room('not-opened') }, { ...recast(), meeting: programme })],
  ['before-recast-ka', '/p', scene({ room: room('not-opened') }, { ...recast(), meeting: programme }), { lang: 'ka' }],
  ['before-topics', '/p', scene({ room: room('not-opened') }, { ...topics(4), meeting: programme })],
  ['before-ka', '/p', scene({ room: room('not-opened') }, { ...topics(2), meeting: programme }), { lang: 'ka' }],
  ['floor-interrupted', '/p', scene({ floor: interrupted(queueOf(2, 4)) }), { lang: 'ka' }],
  ['floor-last', '/p', scene({ floor: floor(queueOf(3), speaking(6, 158_000)) })],
  ['floor-over-uk', '/p', scene({ floor: floor(queueOf(3), speaking(6, 232_000)) }), { lang: 'uk' }],
  ['floor-next', '/p', scene({ floor: floor([entry(6), ...queueOf(3, 1)], speaking(3, 144_000)) })],
  ['floor-not-opened', '/p', scene({ room: room('not-opened') }), { lang: 'uk' }],
  ['floor-offline', '/p', scene({ floor: floor(queueOf(2, 1)) }), { offline: true }],
  ['vote-topics', '/p', scene({}, { 'poll/1': topicPoll(4), ...paper }), { choose: 2 }],
  ['vote-many', '/p', scene({}, { 'poll/1': topicPoll(40), ...paper }), { lang: 'uk' }],
  [
    'vote-counted',
    '/p',
    scene(
      {},
      {
        'poll/1': topicPoll(4),
        ...paper,
        'ballot/1': { ballot: { type: 'approval', options: ['t0', 't2'] } },
        'vote/1': { by: 'საქართველო 1', castAt: 1 },
      },
    ),
  ],
  [
    'vote-who-voted-uk',
    '/p',
    scene({}, { 'poll/1': topicPoll(4, { whoVoted: 'all' }), ...paper, ...waited }),
    { lang: 'uk', act: (page) => page.locator('.board summary').first().click() },
  ],
  [
    'vote-who-voted-ka',
    '/p',
    scene({}, { 'poll/1': topicPoll(4, { whoVoted: 'all' }), ...paper, ...waited }),
    { lang: 'ka' },
  ],
  ['vote-not-entitled', '/p', scene({}, { 'poll/1': topicPoll(4) })],
  [
    'vote-not-present-uk',
    '/p',
    scene({ 'poll/2': quick(ofThosePresent), 'ballot-paper/2': { entitled: true } }),
    { lang: 'uk' },
  ],
  [
    'vote-present-ka',
    '/p',
    scene({
      'poll/2': quick(ofThosePresent),
      'ballot-paper/2': { entitled: true },
      attendance: { marks: [{ delegation: 'd2', present: true, by: 'Chair', at: 1 }] },
      'poll/2/progress': { cast: 2, entitled: 6, missing: ['d1', 'd2', 'd3', 'd4'] },
    }),
    { lang: 'ka' },
  ],
  ['vote-quick', '/p', scene({ 'poll/2': quick(), 'ballot-paper/2': { entitled: true } })],
  ['vote-reasons', '/p', scene({}, { 'poll/1': topicPoll(11), ...topics(11), ...paper }), { choose: 2, act: reasons }],
  ['vote-limit-ka', '/p', scene({}, { 'poll/1': topicPoll(11), ...topics(11), ...paper }), { choose: 3, lang: 'ka' }],
  ['vote-sent', '/p', scene({}, { 'poll/1': topicPoll(40), ...paper }, { unanswered: true }), { act: voted }],
  [
    'vote-ties',
    '/p',
    scene(
      {},
      {
        'poll/1': topicPoll(4, {
          conduct: { ties: 'lot', seed: 'lot-5d0c1e7a94b3426f8e21c07d9ab6f358' },
        }),
        ...paper,
      },
    ),
    { choose: 1 },
  ],
  [
    'vote-ties-ka',
    '/p',
    scene(
      {},
      { 'poll/1': topicPoll(4, { conduct: { ties: 'chair', results: 'at-close', changes: 'final' } }), ...paper },
    ),
    { lang: 'ka' },
  ],
  [
    'vote-final-uk',
    '/p',
    scene({}, { 'poll/1': topicPoll(4, { conduct: { ties: 'left-out', changes: 'final' } }), ...paper }),
    { lang: 'uk', act: forGood },
  ],
  [
    'vote-final-cast',
    '/p',
    scene(
      {},
      {
        'poll/1': topicPoll(4, { conduct: { ties: 'left-out', changes: 'final' } }),
        ...paper,
        'ballot/1': { ballot: { type: 'approval', options: ['t0'] } },
        'vote/1': { by: 'Georgia 1', castAt: 1, votes: 1 },
      },
    ),
  ],
  ['vote-closing', '/p', scene({}, { 'poll/1': topicPoll(4, { closesAt: IN_TWO_DAYS }), ...paper }), { choose: 1 }],
  [
    'vote-closing-uk',
    '/p',
    scene({ 'poll/2': quick({ closesAt: IN_TWO_DAYS }), 'ballot-paper/2': { entitled: true } }),
    { lang: 'uk' },
  ],
  ['vote-closing-ka', '/p', scene({}, { 'poll/1': topicPoll(4, { closesAt: IN_TWO_DAYS }), ...paper }), { lang: 'ka' }],
  ['vote-time-is-over', '/p', scene({}, { 'poll/1': topicPoll(4, { closesAt: 2 }), ...paper }), { lang: 'hy' }],
  [
    'vote-two-thirds',
    '/p',
    scene({ 'poll/2': quick({ deciding: TWO_THIRDS, closesAt: IN_TWO_DAYS }), 'ballot-paper/2': { entitled: true } }),
  ],
  [
    'vote-two-thirds-hy',
    '/p',
    scene({ 'poll/2': quick({ deciding: TWO_THIRDS }), 'ballot-paper/2': { entitled: true } }),
    { lang: 'hy' },
  ],
  [
    'result-two-thirds',
    '/p',
    scene({ 'poll/2': quick({ deciding: TWO_THIRDS, state: 'published', outcome: quickOutcome }) }),
  ],
  [
    'result-two-thirds-ka',
    '/p',
    scene({ 'poll/2': quick({ deciding: TWO_THIRDS, state: 'published', outcome: quickOutcome }) }),
    { lang: 'ka' },
  ],
  ['vote-any', '/p', scene({}, { 'poll/1': topicPoll(4, { max: 4 }), ...paper }), { choose: 1 }],
  [
    'vote-two',
    '/p',
    scene({ 'poll/2': quick(), 'ballot-paper/2': { entitled: true } }, { 'poll/1': topicPoll(4), ...paper }),
  ],
  ['vote-none', '/p', scene({}), { tab: 2 }],
  ['result-topics', '/p', scene({}, { 'poll/1': topicPoll(4, { state: 'published', outcome }) })],
  ['result-quick', '/p', scene({ 'poll/2': quick({ state: 'published', outcome: quickOutcome }) }), { lang: 'uk' }],
  ['result-unanimous', '/p', scene({ 'poll/2': quick({ state: 'published', outcome: unanimous }) })],
  ['note-empty', '/p', scene({}), { tab: 3, lang: 'ka' }],
  ['room-none', '/p', scene({}), { tab: 4 }],
  [
    'room-groups',
    '/p',
    scene({}, { rooms: rooms([KA, UK, EN]), me: { ...me('member'), delegation: 'd9', rooms: [] } }),
    { tab: 4 },
  ],
  ['landing-ka', '/', out(), { lang: 'ka' }],
  ['join-hy', '/j/K7M2QX', out({ '/api/join/K7M2QX': joinPage }), { lang: 'hy' }],
  ['lobby-uk', '/j/K7M2QX', out({}, 'waiting'), { lang: 'uk' }],
  ['floor-waiting', '/p', scene({ floor: floor([...queueOf(2, 1), entry(6)], speaking(3)), times })],
  ['floor-waiting-ka', '/p', scene({ floor: floor([...queueOf(2, 1), entry(6)], speaking(3)), times }), { lang: 'ka' }],
  [
    'floor-waiting-abroad',
    '/p',
    scene({ floor: floor([...queueOf(2, 1), entry(6)], speaking(3)), times }),
    { lang: 'uk', zone: 'Asia/Tokyo' },
  ],
  ['room-abroad', '/p', scene({}), { tab: 4, lang: 'ka', zone: 'Asia/Tokyo' }],
  ['floor-waiting-hy', '/p', scene({ floor: floor([entry(6)], speaking(3)) }), { lang: 'hy' }],
  ['floor-undo', '/p', scene({ floor: floor([...queueOf(2, 1), entry(6)], speaking(3)) }), { act: press('Withdraw') }],
  ['floor-order', '/p', scene({ floor: floor(queueOf(2, 1)) }), { act: press('Point of order') }],
  ['floor-closed', '/p', scene({ room: room('closed') }), { lang: 'hy' }],
  ['vote-ka', '/p', scene({}, { 'poll/1': topicPoll(4), ...paper }), { lang: 'ka', choose: 1 }],
  ['vote-turning', '/p', scene({}, { 'poll/1': topicPoll(40), ...paper }), { act: turning }],
  ['vote-refused', '/p', scene({}, { 'poll/1': topicPoll(4), ...paper }), { choose: 1, act: refusedVote }],
  [
    'vote-refused-early',
    '/p',
    scene({}, { 'poll/1': topicPoll(4), ...paper }, { withheld: 'refused.session-not-open' }),
    { lang: 'ka', choose: 1, act: refusedEarly },
  ],
  ['result-hy', '/p', scene({ 'poll/2': quick({ state: 'published', outcome: quickOutcome }) }), { lang: 'hy' }],
  ['result-many', '/p', scene({}, { 'poll/1': topicPoll(40, { state: 'published', outcome }) }), { lang: 'ka' }],
  ['note-read', '/p', scene({}, {}, { note }, 'reader'), { tab: 3 }],
  ['note-table', '/p', scene({}, {}, { note: oneWordTable }), { tab: 3 }],
  ['note-table-wide', '/p', scene({}, {}, { note: wideTable }, 'reader'), { tab: 3 }],
  ['note-long', '/p', scene({}, {}, { unanswered: true }), { tab: 3, act: writing }],
  ['note-write', '/p', scene({}, {}, { note }), { tab: 3 }],
  ['topics-many', '/p', scene({}, topics(12)), { tab: 4 }],
  ['topics-propose-ka', '/p', scene({}, topics(2)), { tab: 4, lang: 'ka', act: proposing }],
  ['topics-proposals', '/p', scene({}, proposals()), { tab: 4 }],
  ['topics-proposals-ka', '/p', scene({}, proposals()), { tab: 4, lang: 'ka' }],
  ['topics-proposals-uk', '/p', scene({}, proposals()), { tab: 4, lang: 'uk' }],
  ['topics-rewrite-uk', '/p', scene({}, proposals()), { tab: 4, lang: 'uk', act: rewriting }],
  ['topics-withdraw', '/p', scene({}, topics(4)), { tab: 4, act: press('Withdraw') }],
  ['room-joined', '/p', inGroup(), { tab: 4 }],
  ['room-just-joined', '/p', withResult(), { act: joining }],
  ['room-just-joined-hy', '/p', withResult(), { act: joining, lang: 'hy' }],
];
