import { expect, type Locator } from '@playwright/test';
import type { StopName } from '../../../src/staff/organiser/route';
import type { Ballot } from '../../../src/wire/types';
import { type Delegate, pollToldTo } from '../by-wire';
import type { Company } from '../company';
import { ANY, type Role, type Stand } from './stand';

export const MEETING = 'long-words';
const NAME = 'ნინო ბერიძე-გელაშვილი, საზღვრის დაცვის დეპარტამენტის უფროსის პირველი მოადგილე';
const TITLE =
  'ახალი თემა: მონაცემთა გაცვლის სამართლებრივი საფუძვლები საზღვრის დაცვის უწყებებს შორის თანამშრომლობისთვის';

/** Everybody whose screen is looked at, and delegates of other delegations who act over the wire. */
export interface Cast {
  company: Company;
  stands: Readonly<Record<Role, Stand>>;
  others: readonly Delegate[];
}

/** One moment of the session: what somebody does, and where each who acted finds the answer. */
export interface Step {
  name: string;
  act: (cast: Cast) => Promise<Partial<Record<Role, () => Locator>>>;
}

const group = ({ participant }: Cast['stands']) => participant.page.getByRole('heading', { level: 1 });
const board = ({ page }: Stand) => page.getByRole('main').locator('.board').first();
const text = ({ page }: Stand) => page.locator('.ProseMirror');
const leading = ({ page }: Stand) => page.locator('#now .leading');
const stop = ({ page }: Stand, name: StopName) => page.locator(`nav a[href="#${name}"]`).click();
const tab = (stand: Stand, place: 'tab.floor' | 'tab.note' | 'tab.room') =>
  stand.page
    .getByRole('navigation')
    .getByRole('button', { name: stand.says(place) })
    .click();

/** Asks, and says yes to the question that follows. */
async function surely(stand: Stand, key: 'staff.pollClose' | 'staff.pollPublish') {
  await stand.button(key).click();
  await stand.page
    .getByRole('dialog')
    .getByRole('button', { name: stand.says(key) })
    .click();
  await expect(stand.page.getByRole('dialog')).toHaveCount(0);
}

/** The title of the group that the participant is in, as all its pages know it. */
async function groupOf(cast: Cast): Promise<string> {
  return (await group(cast.stands).textContent()) ?? '';
}

async function toTheGroup(cast: Cast): Promise<void> {
  const { moderator, rapporteur, projector } = cast.stands;
  const title = await groupOf(cast);
  for (const { page } of [moderator, rapporteur])
    await page.getByRole('combobox').first().selectOption({ label: title });
  const room = new URL(moderator.page.url()).searchParams.get('room') ?? '';
  const { origin } = cast.company.server.shown;
  await projector.page.goto(`${origin}/screen?room=${encodeURIComponent(room)}`);
  await expect(projector.page.locator('.screen footer')).toBeVisible();
  for (const each of cast.others) {
    await each.does(MEETING, { type: 'group.join', room });
    await each.does(room, { type: 'floor.request' });
  }
}

export const STEPS: readonly Step[] = [
  {
    name: 'asking to join',
    act: async ({ stands: { participant, moderator } }) => {
      await participant.field('join.name').fill(NAME);
      await participant.page.getByRole('combobox').last().selectOption('long');
      await participant.button('join.ask').click();
      await expect(moderator.page.locator('header .lobby')).toBeVisible();
      return { participant: () => participant.words('join.who') };
    },
  },
  {
    name: 'let in',
    act: async ({ stands: { participant, moderator } }) => {
      await moderator.button('desk.admit').click();
      await expect(board(participant)).toBeVisible();
      return { moderator: () => moderator.words('desk.lobbyEmpty') };
    },
  },
  {
    name: 'before the session',
    act: async ({ stands: { participant } }) => {
      await participant.button('topic.propose').click();
      await participant.field('topic.title').fill(TITLE);
      await participant.button('topic.send').click();
      await expect(participant.button('topic.send')).toHaveCount(0);
      return { participant: () => participant.words('topic.proposed') };
    },
  },
  {
    name: 'session opened',
    act: async ({ stands: { participant, moderator } }) => {
      await leading(moderator).click();
      await expect(participant.button('floor.ask')).toBeVisible();
      return { moderator: () => moderator.page.locator('#now h2') };
    },
  },
  {
    name: 'topic poll open',
    act: async ({ stands: { participant, moderator, organiser, projector } }) => {
      await stop(organiser, 'poll');
      await organiser.button('org.pollPrepare').click();
      await organiser.field('org.pollSelect').fill('2');
      await organiser.field('staff.quorum').selectOption({ label: organiser.says('staff.quorumNone') });
      await organiser.button('desk.pollOpen').click();
      await expect(participant.page.getByRole('checkbox').first()).toBeVisible();
      await leading(moderator).click();
      await expect(projector.words('vote.open')).toBeVisible();
      return {
        organiser: () => organiser.words('vote.open'),
        moderator: () => moderator.page.locator('#now h2'),
      };
    },
  },
  {
    name: 'voting on a long ballot',
    act: async ({ stands: { participant, organiser }, others }) => {
      const { id: poll, options } = pollToldTo(organiser.person);
      const ballot: Ballot = { type: 'approval', options: options.slice(0, 2).map((option) => option.id) };
      for (const each of others) await each.does(MEETING, { type: 'poll.cast', poll, ballot });
      await participant.page.getByRole('checkbox').first().check();
      await participant.page.getByRole('checkbox').last().check();
      await participant.page.getByRole('main').locator('.dock .leading').click();
      const cast = others.length + 1;
      await expect(organiser.words('vote.progress', { cast, entitled: 7 })).toBeVisible();
      return { participant: () => participant.words('vote.countedAt', { at: ANY }) };
    },
  },
  {
    name: 'poll closed',
    act: async ({ stands: { participant, organiser } }) => {
      await surely(organiser, 'staff.pollClose');
      await expect(participant.words('vote.closed')).toBeVisible();
      return { organiser: () => organiser.words('staff.pollClosed') };
    },
  },
  {
    name: 'result published',
    act: async ({ stands: { participant, moderator, organiser, projector } }) => {
      await surely(organiser, 'staff.pollPublish');
      await leading(moderator).click();
      const sentence = ['result.elected', { titles: ANY, count: 2 }] as const;
      for (const each of [participant, projector]) await expect(each.words(...sentence)).toBeVisible();
      return {
        organiser: () => organiser.words(...sentence),
        moderator: () => moderator.page.locator('#now h2'),
      };
    },
  },
  {
    name: 'groups formed',
    act: async ({ stands: { organiser, participant } }) => {
      await organiser.button('org.form', { count: 2 }).click();
      await tab(participant, 'tab.room');
      await expect(participant.button('room.join')).toBeVisible();
      return { organiser: () => organiser.words('org.formed') };
    },
  },
  {
    name: 'joined',
    act: async ({ stands: { participant } }) => {
      await participant.button('room.join').click();
      return { participant: () => participant.words('room.justJoined') };
    },
  },
  {
    name: 'the floor asked for',
    act: async (cast) => {
      const { participant, moderator } = cast.stands;
      await moderator.page
        .getByRole('combobox')
        .first()
        .selectOption({ label: await groupOf(cast) });
      await leading(moderator).click();
      await participant.button('floor.ask').click();
      await expect(participant.words('floor.next')).toBeVisible();
      await toTheGroup(cast);
      await expect(moderator.page.locator('#queue li')).toHaveCount(1 + cast.others.length);
      return {
        participant: () => participant.words('floor.next'),
        moderator: () => leading(moderator),
      };
    },
  },
  {
    name: 'speaking',
    act: async ({ stands: { participant, moderator, projector } }) => {
      await leading(moderator).click();
      await expect(participant.words('floor.you')).toBeVisible();
      await moderator.page.locator('#projector select').selectOption('floor  ');
      await moderator.button('desk.take').click();
      await expect(projector.page.getByRole('timer')).toBeVisible();
      return {
        moderator: () => moderator.words('desk.nothingToTake'),
        participant: () => participant.words('floor.you'),
      };
    },
  },
  {
    name: 'a note written',
    act: async ({ stands: { participant, rapporteur } }) => {
      await tab(participant, 'tab.note');
      await text(participant).click();
      for (let i = 0; i < 12; i++) {
        await participant.page.keyboard.insertText(`${i}. ${TITLE}`);
        await participant.page.keyboard.press('Enter');
      }
      await participant.page.keyboard.type('The last line');
      await expect(text(rapporteur)).toContainText('The last line');
      return { participant: () => participant.words('note.saved') };
    },
  },
  {
    name: 'a recommendation',
    act: async ({ stands: { participant, rapporteur } }) => {
      await text(rapporteur).click();
      await rapporteur.page.keyboard.press('Control+End');
      await rapporteur.page.keyboard.press('Enter');
      await rapporteur.button('note.act.recommendation').click();
      await rapporteur.page.keyboard.insertText(TITLE);
      await expect(text(participant).locator('[data-kind=recommendation]')).toContainText(TITLE);
      return { rapporteur: () => rapporteur.words('note.saved') };
    },
  },
  {
    name: 'ended',
    act: async ({ stands: { participant, moderator, projector } }) => {
      // Whoever speaks is heard to the end before the session can be closed.
      await moderator.button('desk.end').click();
      await expect(moderator.page.locator('#now').getByRole('timer')).toHaveCount(0);
      await moderator.button('desk.sessionClose').click();
      await tab(participant, 'tab.floor');
      for (const each of [participant, projector]) await expect(each.words('now.closed')).toBeVisible();
      return {
        participant: () => participant.words('now.closed'),
        moderator: () =>
          moderator.page
            .getByRole('article', { name: moderator.says('desk.session') })
            .getByText(moderator.says('now.closed')),
      };
    },
  },
  {
    name: 'the report',
    act: async ({ stands: { rapporteur, organiser } }) => {
      for (const each of [rapporteur, organiser]) {
        if (each === organiser) await stop(organiser, 'report');
        await each.page.getByText(each.says('report.format'), { exact: true }).first().click();
        await each.page.getByRole('radio', { name: each.says('report.format.md') }).check();
        const downloading = each.page.waitForEvent('download');
        await each.button('report.download').click();
        await downloading;
      }
      const saved = ['report.saved', { name: ANY }] as const;
      return { rapporteur: () => rapporteur.words(...saved), organiser: () => organiser.words(...saved) };
    },
  },
];
