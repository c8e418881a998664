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
/** The page has its line, and what the server says is heard. */
const stands = (page) => page.locator('main h1:visible, main h2:visible').first().waitFor();
/** The server says its last word and closes the line. */
const closing = (code) => async (page, stage) => {
  await stands(page);
  stage.say({ type: 'closing', code });
  stage.cut();
  await heading(page);
};
/** The line is lost after that word, and nobody gets back in. */
const lost = (code) => async (page, stage) => {
  await page.locator('main h2:visible').first().waitFor();
  stage.scene.offline = true;
  if (code) stage.say({ type: 'closing', code });
  stage.cut();
  await page.locator('header .warn').waitFor();
};
/** The device loses its network; the browser says so. */
const withoutNetwork = async (page) => {
  await page.locator('main h2:visible').first().waitFor();
  await page.context().setOffline(true);
  await page.locator('header .warn').waitFor();
};
/** The server says that it shows the room, or the meeting itself, to nobody. */
const faulty =
  (code, room = PLENARY) =>
  async (page, stage) => {
    if (!stage.scene.silent) await stands(page);
    stage.say({ type: 'fault', code, detail: '', room });
    await page.getByRole('alert').waitFor();
  };
/** The role ends, or begins, while the page is open. */
const reseated = (roles) => async (page, stage) => {
  await stands(page);
  stage.scene.me = { ...stage.scene.me, roles };
  stage.say({ type: 'closing', code: 'reseated' });
  stage.cut();
  await stage.welcomed();
  await page.locator('main h2:visible').first().waitFor();
};
const misunderstood = async (page, stage) => {
  for (let i = 0; i < 2; i++) {
    stage.say({ type: 'closing', code: 'protocol' });
    stage.cut();
    if (i === 0) await stage.welcomed();
  }
  await heading(page);
};

/** The meeting's own board never came. */
const alone = (scene) => ({ ...scene, silent: M });
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
    ['end-removed', '/p', seated('member'), { act: closing('removed') }],
    ['end-removed-ka', '/p', seated('member'), { act: closing('removed'), lang: 'ka' }],
    ['end-room-stopped', '/p', seated('member'), { act: faulty('room-stopped') }],
    ['end-room-stopped-uk', '/p', seated('member'), { act: faulty('room-stopped'), lang: 'uk' }],
    ['end-room-unknown', '/p', seated('member'), { act: faulty('unknown-room'), lang: 'ka' }],
    ['end-meeting-stopped', '/p', alone(seated('member')), { act: faulty('room-stopped', M), lang: 'hy' }],
    ['end-offline', '/p', seated('member'), { act: withoutNetwork, lang: 'uk' }],
  ],
  staff: [
    ['end-desk-signed-out', '/m', seated('moderator'), { act: closing('signed-out') }],
    ['end-desk-replaced', '/m', seated('moderator'), { act: closing('replaced'), lang: 'ka' }],
    ['end-desk-removed', '/m', seated('moderator'), { act: closing('removed'), lang: 'uk' }],
    ['end-desk-reseated', '/m', seated('moderator'), { act: reseated([{ role: 'member' }]), lang: 'ka' }],
    ['end-desk-room-stopped', '/m', seated('moderator'), { act: faulty('room-stopped'), lang: 'ka' }],
    ['end-org-stopped', '/o', seated('organiser'), { act: faulty('room-stopped', M) }],
    ['end-rap-room-stopped', '/r', seated('rapporteur'), { act: faulty('room-stopped'), lang: 'uk' }],
    ['end-rap-removed', '/r', seated('rapporteur'), { act: closing('removed'), lang: 'hy' }],
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
    ['end-screen-removed', '/screen', seated('projector'), { act: closing('removed'), lang: 'uk' }],
    ['end-screen-room-stopped', '/screen', seated('projector'), { act: faulty('room-stopped'), lang: 'ka' }],
    ['end-screen-room-unknown', '/screen', seated('projector'), { act: faulty('unknown-room'), lang: 'uk' }],
    ['end-screen-replaced', '/screen', seated('projector'), { act: closing('replaced'), lang: 'ka' }],
  ],
};
