import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, test } from '@playwright/test';
import { Delegate, linksFor } from './by-wire';
import { Company } from './company';
import { type Cast, MEETING, STEPS } from './screens/acts';
import { covering, product } from './screens/covering';
import { KINDS, ROLES, type Role, type SessionLook, Stand, WALLS } from './screens/stand';

/** Where pictures of every look are written to, when they are asked for. */
const PICTURES = process.env.SESSION_PICTURES;
/** Every size, language and colour at every step, instead of a few that show each pair of them. */
const WHOLE = !!process.env.SESSION_ALL;
/** Axe at every step, on each role in turn; in the whole suite, where others ask it too, once on each role. */
const ASKED = !!process.env.SESSION_SCREENS;
const FULLEST: (typeof STEPS)[number]['name'] = 'speaking';
const FILE = fileURLToPath(new URL('./screens/meeting.yaml', import.meta.url));
const OTHERS = ['Україна 1', 'Հայաստան 1', 'Republic of Moldova 1'];
let company: Company;

/** What bounds a fault where every size takes long, by the number of looks. */
const WHOLE_WITHIN_MS = 4 * 3_600_000;

test.describe.configure(WHOLE ? { mode: 'parallel', timeout: WHOLE_WITHIN_MS } : {});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  const { faults } = company;
  await company.leave();
  expect(faults).toEqual([]);
});

/** Everybody at their page, before the session. */
async function gather(): Promise<Cast> {
  const { shown } = company.server;
  const organiser = await company.organiser();
  const stands = {
    organiser: new Stand('organiser', organiser),
    moderator: new Stand('moderator', await company.arrive('moderator', 'laptop', shown.staff.Moderator)),
    rapporteur: new Stand('rapporteur', await company.arrive('rapporteur', 'laptop', shown.staff.Rapporteur)),
    projector: new Stand('projector', await company.arrive('projector', 'projector', shown.staff.Projector)),
    participant: new Stand('participant', await company.arrive('participant', 'phone', shown.join)),
  };
  for (const role of ROLES) await expect(stands[role].page.getByRole('heading').first()).toBeVisible();
  const links = await linksFor(organiser, MEETING, ...OTHERS);
  return { company, stands, others: await Promise.all(links.map((link) => Delegate.sit(link))) };
}

async function lookAt(stand: Stand, step: string, answer: (() => Locator) | undefined, withAxe: boolean) {
  const { role, size, language, scheme } = stand.look;
  const name = `${step}-${role}-${size}-${language}-${scheme}`;
  const faults = await stand.faults();
  if (answer) faults.push(...(await stand.unanswered(answer())));
  if (PICTURES) await stand.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  if (withAxe) faults.push(...(await stand.axe()));
  // At once, and not when the last look is over.
  for (const fault of faults) process.stdout.write(`${name}: ${fault}\n`);
  expect.soft(faults, name).toEqual([]);
}

/** Plays the session; each page stands as the looks of its step say, the first of them already during the act. */
async function play(looksOf: (step: number, role: Role) => readonly SessionLook[]): Promise<void> {
  const cast = await gather();
  for (const [i, step] of STEPS.entries()) {
    for (const role of ROLES) await cast.stands[role].turn(looksOf(i, role)[0] as SessionLook);
    const answers = await test.step(step.name, () => step.act(cast));
    for (const role of ROLES) {
      for (const look of looksOf(i, role)) {
        await cast.stands[role].turn(look);
        const inTurn = ASKED ? i % ROLES.length === ROLES.indexOf(role) : step.name === FULLEST;
        await lookAt(cast.stands[role], step.name, answers[role], WHOLE || inTurn);
      }
    }
  }
  for (const each of cast.others) each.leave();
}

if (WHOLE) {
  for (const size of KINDS.size) {
    test(`at ${size} every screen holds through the whole session, in every script, light and dark`, async ({
      browser,
    }) => {
      company = await Company.ofFile(browser, FILE);
      await play((step, role) => {
        const all = product({ ...KINDS, role: [role], size: [size] });
        const turned = (2 * step) % all.length;
        return [...all.slice(turned), ...all.slice(0, turned)];
      });
    });
  }
} else {
  test('every screen holds through the whole session, at each size, in each script, light and dark', async ({
    browser,
  }) => {
    company = await Company.ofFile(browser, FILE);
    const places = STEPS.flatMap(() => ROLES.map((role) => ({ role })));
    const looks = covering(KINDS, places);
    await play((step, role) => {
      const look = looks[step * ROLES.length + ROLES.indexOf(role)] as SessionLook;
      // What hangs on a wall is looked at there at every step, since only there nothing may be lost of it.
      return role === 'projector' ? [look, ...[...WALLS].map((size) => ({ ...look, size }))] : [look];
    });
  });
}
