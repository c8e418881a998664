// Every way in which a sign-in, a socket or a room ends, and what each role then reads.
import { floor, M, PLENARY, room, scene as staffScene } from './staff/people.mjs';

/** A member, or somebody with another role, before the plenary. */
const seated = (role, plenary = {}) => {
  const scene = staffScene(role, { floor: floor(3, { used: 40_000 }), ...plenary });
  const delegation = role === 'member' ? 'd2' : null;
  const me = { ...scene.me, participant: 'p2-0', label: role, delegation };
  return { ...scene, me, boards: { ...scene.boards, [M]: { ...scene.boards[M], me: { ...me, rooms: [PLENARY] } } } };
};

const heading = (page) => page.locator('main h1').waitFor();
/** The server says its last word and closes the line. */
const closing = (code) => async (page, stage) => {
  stage.say({ type: 'closing', code });
  stage.cut();
  await heading(page);
};
/** The line is lost after that word, and nobody gets back in. */
const lost = (code) => async (page, stage) => {
  stage.scene.offline = true;
  if (code) stage.say({ type: 'closing', code });
  stage.cut();
  await page.locator('header .warn').waitFor();
};
/** The device loses its network; the browser says so. */
const withoutNetwork = async (page) => {
  await page.locator('main h2').first().waitFor();
  await page.context().setOffline(true);
  await page.locator('header .warn').waitFor();
};
const misunderstood = async (page, stage) => {
  for (let i = 0; i < 2; i++) {
    stage.say({ type: 'closing', code: 'protocol' });
    stage.cut();
    if (i === 0) await stage.welcomed();
  }
  await heading(page);
};

const signedIn = (me) => ({ me: { state: 'signed-in', ...me }, boards: {}, http: {} });
const out = { me: { state: 'signed-out' }, boards: {}, http: {} };
const away = (code) => ({ ...out, away: code });

export const endings = {
  phone: [
    ['end-signed-out', '/p', seated('member'), { act: closing('signed-out') }],
    ['end-signed-out-ka', '/p', seated('member'), { act: closing('signed-out'), lang: 'ka' }],
    ['end-expired', '/p', out],
    ['end-replaced', '/p', seated('member'), { act: closing('replaced'), lang: 'uk' }],
    ['end-outdated', '/p', seated('member'), { act: misunderstood, lang: 'hy' }],
    ['end-no-meeting', '/p', signedIn({ participant: 'p1' }), { lang: 'uk' }],
    ['end-waiting', '/p', { ...out, me: { state: 'waiting' } }],
    ['end-store', '/p', away('store-unavailable'), { lang: 'ka' }],
    ['end-room-closed', '/p', seated('member', { floor: floor(0), room: room('closed') })],
    ['end-server-stopping', '/p', seated('member'), { act: lost('server-stopping'), lang: 'ka' }],
    ['end-too-slow', '/p', seated('member'), { act: lost('too-slow') }],
    ['end-offline', '/p', seated('member'), { act: withoutNetwork, lang: 'uk' }],
  ],
  staff: [
    ['end-desk-signed-out', '/m', seated('moderator'), { act: closing('signed-out') }],
    ['end-desk-replaced', '/m', seated('moderator'), { act: closing('replaced'), lang: 'ka' }],
    ['end-desk-offline', '/m', seated('moderator'), { act: withoutNetwork }],
    ['end-desk-stopping', '/m', seated('moderator'), { act: lost('server-stopping'), lang: 'uk' }],
    ['end-org-no-meeting', '/o', signedIn({ participant: 'organiser' })],
    ['end-org-signed-out', '/o', seated('organiser'), { act: closing('signed-out'), lang: 'hy' }],
    ['end-org-store', '/o', away('store-unavailable')],
    ['end-rap-offline', '/r', seated('rapporteur'), { act: withoutNetwork, lang: 'ka' }],
    ['end-rap-signed-out', '/r', seated('rapporteur'), { act: closing('signed-out') }],
  ],
  projector: [
    ['end-screen-signed-out', '/screen', seated('projector'), { act: closing('signed-out') }],
    ['end-screen-replaced', '/screen', seated('projector'), { act: closing('replaced'), lang: 'ka' }],
  ],
};
