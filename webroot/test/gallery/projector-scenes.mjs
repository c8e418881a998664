// The states of the projector that the gallery shows.
import {
  EN,
  floor,
  IN_TWO_DAYS,
  interrupted,
  KA,
  ofThosePresent,
  options,
  outcome,
  PLENARY,
  paper,
  queueOf,
  quick,
  quickOutcome,
  rightToLeft,
  room,
  rooms,
  screen,
  speaking,
  TWO_THIRDS,
  topicPoll,
  topicPollRtl,
  UK,
} from './scenes.mjs';

const quickResult = screen(
  'result',
  { 'poll/2': quick({ state: 'published', outcome: quickOutcome }) },
  {},
  '2',
  PLENARY,
);

const resultOf = (n) => {
  const counts = options(n).map(({ id }, i) => ({ option: id, count: Math.max(0, 24 - 3 * i) }));
  return screen('result', {}, { 'poll/1': topicPoll(n, { state: 'published', outcome: { ...outcome, counts } }) }, '1');
};
const eleven = resultOf(11);

/** Titles and questions as long as the server takes them, in the widest scripts. */
const longest = [
  `${KA}, ერთობლივი გამოძიებები და მტკიცებულებების ურთიერთაღიარება სასამართლოებში და სხვაგან და ასე შემდეგ, ბოლომდე`,
  `${UK}, захист потерпілих від торгівлі людьми та взаємне визнання доказів у судах держав-учасниць та їхніх сусідів`,
  'Legal safeguards for smuggled migrants and victims of trafficking, from the first contact on until a durable ' +
    'solution is found for each of them, whatever the way by which they entered the country of arrival',
].map((title) => title.slice(0, 200));
const longOptions = (n) => Array.from({ length: n }, (_, i) => ({ id: `t${i}`, title: longest[i % 3] }));
const longPoll = (n, extra = {}) => ({ 'poll/1': { ...topicPoll(n, extra), options: longOptions(n) }, ...paper });
/** Published this moment, however long the gallery takes: its first page is seen. */
const longResult = (n, elected) => {
  const counts = longOptions(n).map(({ id }, i) => ({ option: id, count: Math.max(0, 24 - 3 * i) }));
  const chosen = counts.slice(0, elected).map(({ option }) => option);
  const now = {
    state: 'published',
    publishedAt: Date.now() + 3_600_000,
    outcome: { ...outcome, counts, decision: { type: 'selected', elected: chosen, tied: [] } },
  };
  return screen('result', {}, longPoll(n, { ...now, question: longest[0] }), '1');
};
async function firstPage(page) {
  const said = await page.locator('.page:not(.turned)').textContent();
  if (!said.startsWith('1 ')) throw new Error(`the result begins with page ${said}`);
}
/** Words of 200 letters in each script. */
const LONGEST = Object.fromEntries(
  Object.entries({
    en: longest[2],
    uk: longest[1],
    ka: longest[0],
    hy: 'Անօրինական միգրացիային նպաստելու կանխարգելում. տվյալների փոխանակում սահմանապահ գերատեսչությունների միջև, համատեղ քննություններ և ապացույցների փոխադարձ ճանաչում',
  }).map(([lang, title]) => [lang, `${title}, `.repeat(2).slice(0, 200)]),
);
/** Three that won, as long as the title is, under a question of 199 letters. */
const threeWinners = (title, n) => {
  const all = Array.from({ length: n }, (_, i) => ({ id: `t${i}`, title }));
  const now = {
    state: 'published',
    publishedAt: Date.now() + 3_600_000,
    question: title.repeat(2).slice(0, 199),
    outcome: {
      ...outcome,
      counts: all.map(({ id }, i) => ({ option: id, count: Math.max(0, 24 - 3 * i) })),
      decision: { type: 'selected', elected: ['t0', 't1', 't2'], tied: [] },
    },
  };
  return screen('result', {}, { 'poll/1': { ...topicPoll(n, now), options: all }, ...paper }, '1');
};
async function winnersFirst(page) {
  const won = await page.locator('.columns .selected').count();
  if (won !== 3) throw new Error(`${won} of three that won stand on the first page`);
}
const longRoom = { ...room('open'), kind: 'working-group', title: longest[0] };

export const projector = [
  ['screen-welcome', '/screen', screen('welcome')],
  ['screen-floor', '/screen', screen('floor', { floor: floor(queueOf(15, 1), speaking(2)) })],
  [
    'screen-floor-long',
    '/screen',
    screen('floor', { floor: floor(queueOf(200), { ...speaking(3, 185_000), delegation: null, label: KA }) }),
  ],
  [
    'screen-floor-rtl',
    '/screen',
    screen('floor', { floor: floor(queueOf(3).map(rightToLeft), rightToLeft(speaking(4))) }),
  ],
  [
    'screen-result-rtl',
    '/screen',
    screen('result', {}, { 'poll/1': topicPollRtl({ state: 'published', outcome }) }, '1'),
  ],
  ['screen-interrupted', '/screen', screen('floor', { floor: interrupted(queueOf(15, 4)) })],
  ['screen-interrupted-ka', '/screen', screen('floor', { floor: interrupted(queueOf(3, 4), false) }), { lang: 'ka' }],
  ['screen-ended', '/screen', screen('floor', { room: room('closed', 2) })],
  ['screen-ended-uk', '/screen', screen('floor', { room: room('closed', 2) }), { lang: 'uk' }],
  ['screen-ended-ka', '/screen', screen('result', { room: room('closed', 2) }), { lang: 'ka' }],
  ['screen-ended-hy', '/screen?theme=light', screen('groups', { room: room('closed', 2) }), { lang: 'hy' }],
  ['screen-floor-empty', '/screen', screen('floor')],
  ['screen-poll', '/screen', screen('poll', {}, { 'poll/1': topicPoll(40), ...paper }, '1')],
  [
    'screen-quick',
    '/screen',
    screen('poll', { 'poll/2': quick(), 'poll/2/progress': { cast: 27, entitled: 31 } }, {}, '2', PLENARY),
  ],
  [
    'screen-quick-present-uk',
    '/screen',
    screen(
      'poll',
      {
        'poll/2': quick(ofThosePresent),
        'poll/2/progress': { cast: 25, entitled: 31, missing: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'] },
        attendance: { marks: [{ delegation: 'd2', present: true, by: 'Chair', at: 1 }] },
      },
      {},
      '2',
      PLENARY,
    ),
    { lang: 'uk' },
  ],
  [
    'screen-quick-waited-ka',
    '/screen',
    screen(
      'poll',
      {
        'poll/2': quick({ whoVoted: 'all' }),
        'poll/2/progress': { cast: 25, entitled: 31, missing: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'] },
      },
      {},
      '2',
      PLENARY,
    ),
    { lang: 'ka' },
  ],
  [
    'screen-result-tie',
    '/screen',
    screen(
      'result',
      {},
      {
        'poll/1': topicPoll(4, {
          state: 'published',
          conduct: { ties: 'chair' },
          tie: { options: ['t2'], reason: 'Nobody has worked on it yet.', at: 3 },
          outcome: {
            ...outcome,
            decision: { type: 'selected', elected: ['t0', 't2'], tied: ['t1', 't2'], settled: 'chair' },
          },
        }),
      },
      '1',
    ),
    { lang: 'uk' },
  ],
  ['screen-result', '/screen', screen('result', {}, { 'poll/1': topicPoll(7, { state: 'published', outcome }) }, '1')],
  [
    'screen-poll-closing',
    '/screen',
    screen(
      'poll',
      {},
      {
        'poll/1': topicPoll(7, {
          closesAt: IN_TWO_DAYS,
          conduct: { ties: 'chair', results: 'at-close', changes: 'final' },
        }),
        'poll/1/progress': { cast: 12, entitled: 30 },
        ...paper,
      },
      '1',
    ),
  ],
  [
    'screen-result-two-thirds',
    '/screen',
    screen(
      'result',
      { 'poll/2': quick({ deciding: TWO_THIRDS, state: 'published', outcome: quickOutcome }) },
      {},
      '2',
      PLENARY,
    ),
  ],
  ['screen-poll-eleven', '/screen', screen('poll', {}, { 'poll/1': topicPoll(11), ...paper }, '1')],
  ['screen-poll-long', '/screen', screen('poll', {}, longPoll(11), '1')],
  ['screen-poll-long-ka', '/screen', screen('poll', {}, longPoll(4, { question: longest[0] }), '1'), { lang: 'ka' }],
  [
    'screen-quick-long',
    '/screen',
    screen(
      'poll',
      { 'poll/2': quick({ question: longest[0] }), 'poll/2/progress': { cast: 0, entitled: 18 } },
      {},
      '2',
      PLENARY,
    ),
  ],
  ['screen-result-long', '/screen', longResult(11, 3), { act: firstPage }],
  ...Object.entries(LONGEST).flatMap(([lang, title]) => [
    [`screen-result-three-${lang}`, '/screen', threeWinners(title, 4), { lang, act: winnersFirst }],
    [`screen-result-three-many-${lang}`, '/screen', threeWinners(title.slice(0, 120), 11), { lang, act: winnersFirst }],
  ]),
  ['screen-result-long-one', '/screen', longResult(4, 1), { lang: 'ka' }],
  ['screen-floor-title', '/screen', screen('floor', { room: longRoom, floor: floor(queueOf(15, 1), speaking(2)) })],
  ['screen-result-eleven', '/screen', eleven],
  ['screen-result-paper', '/screen?theme=light', eleven],
  ['screen-result-many', '/screen', resultOf(40), { lang: 'ka' }],
  ['screen-result-quick', '/screen', quickResult],
  ['screen-groups', '/screen', screen('groups', {}, { rooms: rooms([KA, UK, EN, EN, UK, KA]) })],
  [
    'screen-floor-staff',
    '/screen',
    screen('floor', { floor: floor([], { ...speaking(2), delegation: null, label: 'Moderator' }) }),
    { lang: 'ka' },
  ],
  ['screen-groups-none', '/screen', screen('groups')],
  ['screen-blank', '/screen', screen('blank')],
  ['screen-welcome-ka', '/screen', screen('welcome'), { lang: 'ka' }],
  ['screen-abroad', '/screen', screen('welcome'), { lang: 'hy', zone: 'America/New_York' }],
  ['screen-floor-ka', '/screen', screen('floor', { floor: floor(queueOf(15, 1), speaking(2)) }), { lang: 'ka' }],
  ['screen-result-uk', '/screen', quickResult, { lang: 'uk' }],
  ['screen-result-hy', '/screen', quickResult, { lang: 'hy' }],
];
