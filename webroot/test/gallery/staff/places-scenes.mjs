// Places in working groups on the organiser's page: limits, a proposal, what is in the way, and what was published.
import { EN, HTTP, KA, rooms, scene, UK } from './people.mjs';

const PLACES = '/api/meetings/kyiv-2017/places';
const ROOMS = [1, 2, 3].map((n) => `kyiv-2017/wg-${n}`);
const KINDS = ['wish', 'wish', 'other', 'any', 'joined', 'serves', 'by-hand'];
const AGAINST = ['full', 'language', 'kind', 'region', 'others'];
const places = Array.from({ length: 31 }, (_, i) => {
  const kind = KINDS[i % KINDS.length];
  const wish = kind === 'wish' ? 1 + (i % 3) : 0;
  const before = kind === 'other' ? 2 : Math.max(0, wish - 1);
  const passed = [1, 2].slice(0, before).map((n) => ({ room: ROOMS[(i + n) % 3], against: AGAINST[(i + n) % 5] }));
  const only = i % 9 === 1 ? ['ka', 'uk'] : [];
  return { delegation: `d${i}`, room: ROOMS[i % 3], reason: { kind, wish, passed, only } };
});
const limits = {
  groups: ROOMS.map((room, i) => ({ room, least: 9, most: 12, languages: i === 1 ? ['en', 'ka'] : [] })),
  evenKinds: true,
  evenRegions: false,
  rapporteurs: true,
};
const told = { limits, seed: 'b2f40c1d', places, at: 1508227200000 };
const obstacles = ['least-over-most', 'too-few-places', 'too-few-delegations', 'too-many-stay', 'no-language']
  .concat(['too-few-speakers', 'no-rapporteur', 'least', 'most', 'languages', 'kinds', 'regions', 'several'])
  .map((kind, i) => ({ kind, room: ROOMS[i % 3], delegation: 'd2', asked: 12, there: 9 }));
const answers = (body) => ({ http: { ...HTTP, [PLACES]: body } });
const found = answers({ places, obstacles: [], seal: '0f', moved: 2 });
const none = answers({ places: [], obstacles, seal: '0f', moved: 0 });

const meeting = (more, extra) => scene('organiser', {}, { rooms: rooms(KA, UK, EN), ...more }, extra);
const card = (page) => page.locator('section[aria-labelledby="places"]');
const begin = (page) => card(page).locator('> div > .button').last().click();
async function filling(page) {
  await begin(page);
  await card(page).locator('fieldset summary').first().click();
}
async function proposed(page) {
  await begin(page);
  await card(page).locator('form .button').first().click();
  await card(page).locator('[role="status"]').waitFor();
}
async function sure(page) {
  await proposed(page);
  await card(page).locator('> div > .button.first').click();
  await page.getByRole('dialog').waitFor();
}
const unfold = (page) => card(page).locator('details summary').click();
const at = '/o#groups';

export const placesScenes = [
  ['org-places', at, meeting()],
  ['org-places-limits', at, meeting(), { act: filling }],
  ['org-places-limits-uk', at, meeting(), { act: filling, lang: 'uk' }],
  ['org-places-proposed', at, meeting({}, found), { act: proposed }],
  ['org-places-proposed-ka', at, meeting({ places: told }, found), { act: proposed, lang: 'ka' }],
  ['org-places-none', at, meeting({}, none), { act: proposed }],
  ['org-places-none-hy', at, meeting({}, none), { act: proposed, lang: 'hy' }],
  ['org-places-sure', at, meeting({ places: told }, found), { act: sure }],
  ['org-places-published-uk', at, meeting({ places: told }), { act: unfold, lang: 'uk' }],
];
