// The states of the page that counts again, and of a closer look at a result, that the gallery shows.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AR, EN, KA, paper, scene, UK } from './scenes.mjs';

const compiled = new URL('../../../services/counting-browser/target/browser/counting.js', import.meta.url);
const counting = await import(pathToFileURL(fileURLToPath(compiled)).href);

const HY = 'Անօրինական միգրացիային նպաստելու կանխարգելում. տվյալների փոխանակում սահմանապահ գերատեսչությունների միջև';
const longer = (title) => `${title}, `.repeat(8).slice(0, 200);

/** Ballots that differ, the same for every look. */
let seed = 7;
const lot = (below) => {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
};
const mixed = (of, way) => {
  const order = Array.from({ length: of }, (_, i) => ({ id: `t${i}`, place: lot(1000) + i * 20 }));
  const ids = order.sort((a, b) => a.place - b.place).map(({ id }) => id);
  if (way === 'ranking') return ids.slice(0, 1 + lot(Math.min(of, 9))).map((id) => [id]);
  return way === 'approval' ? ids.slice(0, 1 + lot(4)) : Object.fromEntries(ids.map((id) => [id, lot(6)]));
};

const METHODS = {
  ranking: (of) => ({ type: 'ranking', min: 1, max: of, mayTie: true }),
  approval: (of) => ({ type: 'approval', min: 1, max: of }),
  score: () => ({ type: 'score', lowest: 0, highest: 5, mayLeaveBlank: true }),
};

/** The record of a published poll with so many options and ballots, by a rule, with what the library makes of it. */
function record(way, rule, seats, of, { titles = [EN, UK, KA, HY, AR], voters = 120 } = {}) {
  const options = Array.from({ length: of }, (_, i) => ({ id: `t${i}`, title: longer(titles[i % titles.length]) }));
  const delegations = Array.from({ length: voters }, (_, i) => `d-${i}`);
  const one = {
    format: 'session-iv-poll/1',
    room: 'kyiv-2017',
    journal: { stream: 'room/kyiv-2017', version: 7, hash: 'ab'.repeat(32) },
    terms: {
      id: '1',
      number: 1,
      question: longer(titles[0]),
      subject: 'topics',
      method: METHODS[way](of),
      deciding: { type: 'selection', rule, seats },
      options,
      electorate: delegations,
      openedAt: 1508230800000,
    },
    closedAt: 1508317200000,
    publishedAt: 1508317215000,
    withdrawn: [],
    ballots: {
      format: 'session-iv-ballots/1',
      kind: way,
      options: options.map(({ id }) => id),
      ballots: delegations.map(() => ({ weight: String(1 + lot(9)), answer: mixed(of, way) })),
    },
  };
  const { counted, withdrawn } = counting.outcome({ ...one, published: {} });
  return { ...one, published: counted, withdrawn };
}

const served = (found) => ({ '/api/meetings/kyiv-2017/polls/1': found });
const away = (found) => ({ me: { state: 'signed-out' }, boards: {}, http: served(found) });
const found = '/check?room=kyiv-2017&poll=1';

/** Opens every line that folds something, the last first, and waits for what they show. */
async function unfold(page, last = true) {
  await page.locator('h2[tabindex="-1"]').waitFor();
  for (const at of last ? [1, 2] : [1]) await page.locator('main > details > summary').nth(at).click();
  await page.locator('.flow').waitFor();
  if (last) await page.locator('main > details:last-of-type table tbody tr').first().waitFor();
}

async function step(page) {
  await unfold(page, false);
  const later = page.locator('.steps .button').last();
  await later.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
}

const published = (of, extra) => {
  const { terms, published: outcome, closedAt, publishedAt } = record('ranking', 'irv', 1, of, extra);
  const { electorate: _, ...doc } = terms;
  const whole = { ...outcome, turnout: { ...outcome.turnout, quorumMet: true } };
  return { 'poll/1': { ...doc, state: 'published', closedAt, publishedAt, outcome: whole } };
};
const atHome = (of, extra) => {
  const stage = scene({}, { ...published(of, extra), ...paper });
  return { ...stage, http: { ...stage.http, ...served(record('ranking', 'irv', 1, of, extra)) } };
};
const closer = async (page) => {
  await page.locator('article > details > summary').nth(1).click();
  await page.locator('.flow').waitFor();
};

export const checks = {
  phone: [
    ['check-empty', '/check', away({})],
    ['check-forty-irv', found, away(record('ranking', 'irv', 1, 40)), { act: unfold }],
    ['check-few-irv', found, away(record('ranking', 'irv', 1, 6)), { act: step }],
    ['check-few-stv-uk', found, away(record('ranking', 'stv', 3, 8, { titles: [UK] })), { act: step, lang: 'uk' }],
    [
      'check-few-schulze-ka',
      found,
      away(record('ranking', 'schulze', 1, 6, { titles: [KA] })),
      { act: unfold, lang: 'ka' },
    ],
    ['check-forty-schulze', found, away(record('ranking', 'schulze', 3, 40)), { act: unfold }],
    ['check-mes-hy', found, away(record('approval', 'mes', 3, 7, { titles: [HY] })), { act: unfold, lang: 'hy' }],
    ['check-median', found, away(record('score', 'median', 2, 5)), { act: unfold }],
    ['closer-vote', '/p', atHome(6), { act: closer }],
    ['closer-vote-uk', '/p', atHome(12, { titles: [UK] }), { act: closer, lang: 'uk' }],
  ],
};
