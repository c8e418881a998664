// The states of ballots that are more than a choice, and of their results, on the phone and on the wall.
import { delegations, KA, outcome, paper, scene, screen, topicPoll, topics, UK } from './scenes.mjs';

const LONG = [
  `${KA}, ერთობლივი გამოძიებები და მტკიცებულებების ურთიერთაღიარება`,
  `${UK}, захист потерпілих від торгівлі`,
];
const METHODS = {
  single: [{ type: 'single-choice', mayAbstain: true }, 'plurality'],
  each: [{ type: 'yes-no-abstain', mayAbstain: true, allAnswered: true }, 'approval'],
  steps: [{ type: 'score', lowest: -3, highest: 3, mayLeaveBlank: true }, 'median'],
  slider: [{ type: 'score', lowest: 0, highest: 100, mayLeaveBlank: true }, 'score'],
  dots: [{ type: 'dots', points: 7, mostPerOption: 5, allSpent: true }, 'score'],
  ranking: [{ type: 'ranking', min: 2, max: 9, mayTie: true }, 'schulze'],
};
const pollBy = (name, n = 11, extra = {}) => {
  const [method, rule] = METHODS[name];
  const poll = topicPoll(n, { method, deciding: { type: 'selection', rule, seats: 2 }, ...extra });
  return { ...poll, options: poll.options.map((each, i) => ({ ...each, title: LONG[i] ?? each.title })) };
};
const open = (name, extra = {}) => scene({}, { 'poll/1': pollBy(name), ...topics(11), ...paper, ...extra });

/** The seat of the page does that about the ballots of its delegation. */
const seated = (mandate) => ({
  'delegation/d2': {
    ...delegations['delegation/d2'],
    seats: [
      { participant: 'p7', label: 'საქ 2', head: true, capacity: 'head', mandate: 'casts' },
      { participant: 'p8', label: 'Прикордонна служба, перший заступник голови', head: false, mandate: 'casts' },
      { participant: 'p6', label: 'საქ 1', head: false, capacity: null, mandate },
    ],
  },
});
const CHOSEN = {
  'ballot/1': { ballot: { type: 'single-choice', option: 't1' } },
  'vote/1': { by: 'საქ 2', castAt: 1, votes: 1 },
};

const draft = (ballot, by = 'p8') => ({ 'ballot-draft/1': { id: 'd1', ballot, by, draftedAt: 1 } });
const WAITING = draft({ type: 'single-choice', option: 't0' });
const WAITING_DOTS = draft({ type: 'dots', dots: { t0: 5, t1: 2 } }, 'p7');

const press = (page, name, at = 0) => page.getByRole('button', { name }).nth(at).click();
const FILLED = {
  single: (page) => page.getByRole('radio').last().check(),
  each: async (page) => {
    for (const at of [0, 4, 8]) await page.getByRole('radio').nth(at).check();
  },
  steps: async (page) => {
    for (const at of [6, 8, 17]) await page.getByRole('radio').nth(at).check();
  },
  slider: async (page) => {
    await page.getByRole('slider').first().fill('73');
    await press(page, 'One point more', 1);
  },
  dots: async (page) => {
    for (const at of [0, 0, 0, 0, 0, 2]) await press(page, 'One dot more', at);
  },
  ranking: async (page) => {
    for (const at of [3, 0, 0, 1]) await page.getByRole('checkbox').nth(at).click({ force: true });
    await press(page, 'Same place as above', 1);
    await press(page, /^Question/, 1);
  },
};
const filled = (name) => async (page) => {
  await page.locator('.option').first().waitFor();
  await FILLED[name](page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.line.away').waitFor({ state: 'hidden' });
};

/** The controls have not come: the question stands there all the same, and they follow with the next line. */
async function foundAgain(page, stage) {
  await page.getByRole('alert').waitFor();
  await page.getByRole('heading', { name: 'Which topics' }).waitFor();
  stage.scene.withheld = '';
  stage.cut();
  await page.locator('.option .dots').first().waitFor();
}

/** So many as eleven options got, with winners that do not have the most. */
const resultOf = (name) => {
  const sides = name === 'each' ? { no: 6, abstain: 3 } : null;
  const times = name === 'slider' ? 117 : 1;
  const counts = pollBy(name).options.map(({ id }, i) => ({
    option: id,
    count: times * Math.max(name === 'steps' ? -9 : 0, 18 - 3 * i),
    sides,
  }));
  const decision = { type: 'selected', elected: name === 'ranking' ? ['t2', 't0'] : ['t0', 't1'], tied: [] };
  const turnout = { ...outcome.turnout, abstained: name === 'single' ? 2 : 0 };
  return pollBy(name, 11, {
    state: 'published',
    publishedAt: Date.now() + 3_600_000,
    outcome: { turnout, counts, decision },
  });
};
const NOTHING = {
  turnout: { ...outcome.turnout, abstained: 27 },
  counts: [],
  decision: { type: 'undecided', reason: 'nothing-chosen' },
};

export const ballots = {
  phone: [
    ...Object.keys(METHODS).flatMap((name) => [
      [`ballot-${name}`, '/p', open(name), { act: filled(name) }],
      [`ballot-${name}-result`, '/p', scene({}, { 'poll/1': resultOf(name) }), { tab: 2 }],
    ]),
    ['ballot-ranking-empty', '/p', open('ranking'), { lang: 'uk' }],
    ['ballot-each-ka', '/p', open('each'), { lang: 'ka' }],
    [
      'ballot-dots-counted',
      '/p',
      open('dots', {
        'ballot/1': { ballot: { type: 'dots', dots: { t0: 5, t1: 2 } } },
        'vote/1': { by: 'Georgia 1', castAt: 1 },
      }),
      { lang: 'hy' },
    ],
    ['ballot-lost', '/p', { ...open('dots'), withheld: 'ballot.dotMore' }, { act: foundAgain }],
    ['ballot-advises', '/p', open('ranking', seated('advises'))],
    ['ballot-advises-ka', '/p', open('single', seated('advises')), { lang: 'ka' }],
    ['ballot-draft', '/p', open('single', { ...seated('casts'), ...WAITING })],
    ['ballot-draft-uk', '/p', open('dots', { ...seated('casts'), ...WAITING_DOTS }), { lang: 'uk' }],
    ['ballot-draft-ka', '/p', open('single', { ...seated('casts'), ...WAITING, ...CHOSEN }), { lang: 'ka' }],
    ['ballot-draft-waits', '/p', open('single', { ...seated('advises'), ...WAITING }), { lang: 'hy' }],
    ['ballot-draft-read', '/p', open('single', { ...seated('reads'), ...WAITING })],
    ['ballot-reads', '/p', open('single', { ...seated('reads'), ...CHOSEN }), { lang: 'uk' }],
    ['ballot-not-entitled', '/p', scene({}, { 'poll/1': pollBy('ranking'), ...topics(11) })],
    [
      'ballot-nothing-chosen',
      '/p',
      scene({}, { 'poll/1': pollBy('single', 3, { state: 'published', outcome: NOTHING }) }),
      { tab: 2 },
    ],
  ],
  projector: Object.keys(METHODS).map((name) => [
    `screen-ballot-${name}`,
    '/screen',
    screen('result', {}, { 'poll/1': resultOf(name) }, '1'),
    { lang: name === 'slider' ? 'ka' : name === 'each' ? 'uk' : 'en' },
  ]),
};
