import { expect, test } from '@playwright/test';
import { Company } from './company';
import { readDocx } from './docx';
import type { Person } from './person';
import { ask, note, seconds, tab, toTheEnd, vote, words } from './phone';
import type { WireCutter } from './wire-cutter';

test.describe.configure({ mode: 'serial' });

let company: Company;
let organiser: Person;
let moderator: Person;
let rapporteur: Person;
let projector: Person;
let georgia: Person;
let ukraine: Person;
let moldova: Person;
let line: WireCutter;
let links: Map<string, string>;
const GROUP = 'Effective mechanisms for the return of irregular migrants';
const OTHER_GROUP = 'Legal safeguards for smuggled migrants and victims of trafficking';
const UNWANTED = 'Joint projects and agreements in international cooperation';
const SENTENCE = `Selected: ${GROUP} (2) · ${OTHER_GROUP} (2)`;

test.beforeAll(async ({ browser }) => {
  company = await Company.gather(browser);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await company.testify(info);
  expect(company.faults).toEqual([]);
});

test.afterAll(async () => {
  await company.leave();
});

test('the server shows every address that is needed to begin', () => {
  const { shown } = company.server;
  expect(Object.keys(shown.staff).sort()).toEqual(['Moderator', 'Organiser', 'Projector', 'Rapporteur']);
  expect(shown.join).toBe(`${shown.origin}/j/${shown.code}`);
  expect(shown.hasQr).toBe(true);
});

test('the organiser sets the password and makes links for seats', async () => {
  organiser = await company.organiser();
  await organiser.audit('the meeting');
  links = await company.seatLinks(organiser, 'Georgia 1', 'Ukraine 1');
  expect([...links.values()].every((link) => link.startsWith(`${company.server.shown.origin}/s#`))).toBe(true);
  await organiser.audit('cards with links');
});

test('everybody comes in by their link and finds their own page', async () => {
  const { staff } = company.server.shown;
  moderator = await company.arrive('moderator', 'laptop', staff.Moderator);
  await expect(moderator.page.getByRole('heading', { name: "Moderator's desk" })).toBeVisible();
  rapporteur = await company.arrive('rapporteur', 'laptop', staff.Rapporteur);
  await expect(rapporteur.page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible();
  projector = await company.arrive('projector', 'projector', staff.Projector);
  await expect(projector.page.getByText(company.server.shown.code).first()).toBeVisible();
  georgia = await company.arrive('Georgia', 'phone', links.get('Georgia 1'));
  await expect(georgia.page.getByRole('banner')).toContainText('Georgia 1');
  [ukraine, line] = await company.arriveBehindACutter('Ukraine', 'phone', links.get('Ukraine 1') ?? '');
  await expect(ukraine.page.getByRole('banner')).toContainText('Ukraine 1');
  for (const person of [georgia, ukraine]) {
    expect(person.page.url(), 'the secret is gone from the address').toBe(`${company.server.shown.origin}/p`);
    await expect(person.page.getByRole('banner')).toContainText('connected');
  }
  await moderator.audit('a desk before the session');
  await rapporteur.audit('an empty note');
  await projector.audit('the welcome');
  await georgia.audit('a room before the session');
});

test('delegations choose the topics, change their minds, and nobody sees how before it is published', async () => {
  const { page } = organiser;
  await page.getByRole('link', { name: 'Poll', exact: true }).click();
  await page.getByRole('button', { name: 'Prepare a poll' }).click();
  await page.getByLabel('Topics to select').fill('2');
  await page.getByLabel(/^Quorum/).selectOption('none');
  await organiser.audit('a poll being prepared');
  await page.getByRole('button', { name: 'Open the vote' }).click();

  await choose(georgia, GROUP, UNWANTED);
  await georgia.sees(/^Counted at \d\d:\d\d$/);
  await choose(ukraine, GROUP, OTHER_GROUP);
  await ukraine.sees(/^Counted at \d\d:\d\d$/);
  await georgia.page.getByRole('checkbox', { name: UNWANTED }).uncheck();
  await georgia.page.getByRole('checkbox', { name: OTHER_GROUP }).check();
  await georgia.audit('a ballot being changed');
  await georgia.page.getByRole('button', { name: 'Change the vote' }).click();
  await georgia.sees(/^Counted at \d\d:\d\d$/);

  await moderator.page.getByLabel('Preview').selectOption({ label: 'Vote: Which topics should Session IV work on?' });
  await moderator.page.getByRole('button', { name: 'Take', exact: true }).click();
  const turnout = '2 of 15 delegations have voted';
  for (const each of [organiser, georgia, ukraine, projector]) await each.sees(turnout);
  await projector.audit('an open vote');
  for (const each of company.people) expect(how(each), `${each.name} is told how others voted`).toEqual([]);

  await page.getByRole('button', { name: 'Close the vote' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  await georgia.sees('The result has not been published yet');
  for (const each of company.people.filter((person) => person !== organiser)) expect(how(each)).toEqual([]);
  await page.getByRole('button', { name: 'Publish the result' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish the result' }).click();
  for (const each of [organiser, georgia, ukraine]) await each.sees(SENTENCE);
  await georgia.audit('a published result');
});

async function choose(person: Person, ...titles: string[]) {
  for (const title of titles) await person.page.getByRole('checkbox', { name: title }).check();
  await person.page.getByRole('main').getByRole('button', { name: 'Vote', exact: true }).click();
}

/** Frames that tell more than one's own ballot: any count of a poll, or a ballot under somebody else's delegation. */
function how(person: Person): string[] {
  return person.heard.filter((frame) => {
    if (frame.includes('"outcome":{')) return true;
    return /"(ballot|vote)\//.test(frame) && person !== georgia && person !== ukraine;
  });
}

test('the winners become working groups, which delegations join', async () => {
  await organiser.page.getByRole('button', { name: 'Form 2 working groups' }).click();
  await organiser.sees('The working groups are formed.');
  for (const { page } of [georgia, ukraine]) {
    await tab(page, 'Room');
    await page.getByRole('article').filter({ hasText: GROUP }).getByRole('button', { name: 'Join with' }).click();
    await expect(page.getByRole('heading', { name: GROUP, level: 1 }), 'the phone follows the group').toBeVisible();
  }
  await tab(georgia.page, 'Room');
  await expect(georgia.page.getByRole('button', { name: 'Leave with our delegation' })).toBeVisible();
  await georgia.audit('the working groups');
  await organiser.page.getByRole('link', { name: 'Groups', exact: true }).first().click();
  const group = organiser.page
    .getByRole('listitem')
    .filter({ has: organiser.page.getByRole('heading', { name: GROUP }) });
  await expect(group.getByText('2 delegations')).toBeVisible();
  await organiser.audit('the groups');
});

test('who comes by the code waits in the lobby until the moderator admits them', async () => {
  moldova = await company.arrive('Moldova', 'phone', company.server.shown.join);
  await moldova.page.getByLabel('Your name').fill('Guest of the delegation');
  await moldova.page.getByLabel('Your delegation').selectOption('Republic of Moldova');
  await moldova.audit('asking to join');
  await moldova.page.getByRole('button', { name: 'Ask to join' }).click();
  await moldova.sees('will let you in');
  await moldova.audit('the lobby');
  const waiting = moderator.page.getByRole('listitem').filter({ hasText: 'Guest of the delegation' });
  await expect(waiting).toBeVisible();
  await moderator.audit('somebody in the lobby');
  await waiting.getByRole('button', { name: 'Admit' }).click();
  await expect(moldova.page.getByRole('navigation')).toBeVisible();
  await tab(moldova.page, 'Room');
  await moldova.page.getByRole('article').filter({ hasText: GROUP }).getByRole('button', { name: 'Join with' }).click();
  await expect(moldova.page.getByRole('heading', { name: GROUP, level: 1 })).toBeVisible();
});

test('the moderator leads the list of speakers and the clock by mouse and by keys', async () => {
  const { page } = moderator;
  await page.getByRole('combobox', { name: 'Room' }).selectOption({ label: GROUP });
  await page.getByRole('button', { name: 'Open the session' }).click();
  await ask(georgia, 'You are next');
  await ask(ukraine, '2nd in the queue');
  await moldova.page.getByRole('button', { name: 'Point of order' }).click();
  await moldova.page.getByLabel('On what ground?').fill('The text has not been translated');
  await moldova.audit('a point of order being raised');
  await moldova.page.getByRole('button', { name: 'Raise it' }).click();
  const queue = page.getByRole('region', { name: 'Next speakers' }).getByRole('listitem');
  await expect(queue).toHaveText([/Republic of Moldova.*Point of order/s, /Georgia/, /Ukraine/]);
  await georgia.sees('2nd in the queue');
  await moderator.audit('a list of speakers');

  await page.getByRole('button', { name: 'Give next: Republic of Moldova' }).click();
  await expect(moldova.page.getByRole('heading', { name: 'You have the floor' })).toBeVisible();
  await moldova.audit('having the floor');
  const clock = page.getByRole('region', { name: 'Now', exact: true });
  await clock.getByRole('button', { name: 'Pause' }).click();
  await moldova.sees('paused');
  const before = await seconds(moldova.page);
  await clock.getByRole('button', { name: '+1 min' }).click();
  await expect.poll(() => seconds(moldova.page)).toBe(before + 60);
  await clock.getByRole('button', { name: 'Resume' }).click();
  await expect(moldova.page.getByText('paused')).toBeHidden();
  await clock.getByRole('button', { name: 'End', exact: true }).click();
  await moldova.sees('Nobody has the floor');

  // A key acts on what the desk shows, so the desk is waited for too.
  await expect(page.getByText('Nobody has the floor').filter({ visible: true }).first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(georgia.page.getByRole('heading', { name: 'You have the floor' })).toBeVisible();
  await expect(clock.getByRole('heading', { name: 'Georgia' })).toBeVisible();
  await page.keyboard.press('Space');
  await georgia.sees('paused');
  await moderator.sees('paused');
  const paused = await seconds(georgia.page);
  await page.keyboard.press('+');
  await expect.poll(() => seconds(georgia.page)).toBe(paused + 30);
  await page.keyboard.press('Space');
  await expect(clock.getByText('paused')).toBeHidden();
  await moderator.audit('a speech');
  await page.keyboard.press('l');
  await moldova.sees('The list of speakers is closed.');
  await expect(moldova.page.getByRole('button', { name: 'Ask for the floor' })).toBeHidden();
  await page.getByRole('button', { name: 'Reopen the list' }).click();
  await expect(moldova.page.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
});

test('nothing reaches the projector before it is taken', async () => {
  const { page } = moderator;
  await projector.page.goto(`${company.server.shown.origin}/screen?room=${encodeURIComponent(await groupId())}`);
  await expect(projector.page.getByText(company.server.shown.code).first()).toBeVisible();
  await page.getByLabel('Preview').selectOption('Floor');
  await expect(page.getByText('The room sees it only when you take it.')).toBeVisible();
  await expect(projector.page.getByText('Next speakers')).toBeHidden();
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(projector.page.getByRole('heading', { name: 'Georgia' })).toBeVisible();
  await expect(projector.page.getByRole('listitem')).toHaveText([/Ukraine/]);
  await projector.audit('the floor');
  await page.getByLabel('Preview').selectOption('Working groups');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Projector' }).click();
  await page.keyboard.press('p');
  await expect(projector.page.getByRole('heading', { name: OTHER_GROUP })).toBeVisible();
  await projector.audit('the working groups');
  await page.keyboard.press('b');
  await expect(projector.page.getByRole('heading')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
  await projector.audit('blank');
  await page.keyboard.press('b');
  await expect(projector.page.getByRole('heading', { name: OTHER_GROUP })).toBeVisible();
  await page.keyboard.press('e');
  await georgia.sees('Nobody has the floor');
});

test('a quick poll is put, voted on, closed and published by keys', async () => {
  const { page } = moderator;
  await page.getByRole('heading', { name: 'Projector' }).click();
  await page.keyboard.press('v');
  await page.keyboard.type('Shall the group meet again in spring?');
  await page.getByLabel(/^Quorum/).selectOption('1/2');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await vote(georgia, 'Yes');
  await vote(moldova, 'No');
  await moderator.sees('2 of 3 delegations have voted');
  await georgia.audit('a ballot that is counted');
  await page.getByRole('heading', { name: 'Projector' }).click();
  await page.keyboard.press('v');
  await moderator.audit('a question before closing');
  await page.keyboard.press('Enter');
  await georgia.sees('The result has not been published yet');
  await page.getByRole('heading', { name: 'Projector' }).click();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  const sentence = 'Not adopted: 1 in favour, 1 against, no abstentions';
  for (const each of [georgia, ukraine, moldova]) await each.sees(sentence);
  await page.getByLabel('Preview').selectOption({ label: 'Result: Shall the group meet again in spring?' });
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await projector.sees('Not adopted');
  await projector.audit('a result');
  await page.keyboard.press('?');
  await moderator.audit('the keys');
  await page.keyboard.press('Escape');
});

test('two people type in the note at once and see each other', async () => {
  await rapporteur.page.getByRole('combobox', { name: 'Room' }).selectOption({ label: GROUP });
  await tab(georgia.page, 'Note');
  const [hers, his] = [note(rapporteur.page), note(georgia.page)];
  await hers.click();
  await rapporteur.page.keyboard.type('# Steps that can be agreed in advance');
  await rapporteur.page.keyboard.press('Enter');
  await expect.poll(() => words(georgia.page)).toContain('Steps that can be agreed in advance');
  await expect(his.locator('h2')).toBeVisible();
  await expect(his.locator('p .note-caret-name'), 'her cursor is where she is').toBeAttached();
  await his.locator('p').last().click();
  await georgia.page.keyboard.type('Georgia: identity ');
  await expect(hers.locator('.note-caret-name')).toHaveText(['Georgia 1']);
  await expect.poll(() => words(rapporteur.page)).toContain('Georgia: identity ');
  await hers.locator('p').last().click();
  await rapporteur.page.keyboard.press('Home');
  const [one, two] = ['Rapporteur types from the front. ', 'checks within ten days.'];
  await Promise.all([rapporteur.page.keyboard.type(one, { delay: 5 }), georgia.page.keyboard.type(two, { delay: 5 })]);
  const whole = `${one}Georgia: identity ${two}`;
  for (const { page } of [rapporteur, georgia]) await expect.poll(() => words(page)).toContain(whole);
  await expect(his.locator('.note-caret-name')).toBeAttached();
  await georgia.audit('the note');

  await rapporteur.page.keyboard.press('End');
  await rapporteur.page.keyboard.press('Enter');
  await rapporteur.page.getByRole('button', { name: 'Recommendation' }).click();
  await rapporteur.page.keyboard.type('States name one contact point each.');
  await expect(his.locator('[data-kind=recommendation]')).toHaveText(/contact point/);
  await rapporteur.page.keyboard.press('Enter');
  await rapporteur.page.keyboard.press('Enter');
  await rapporteur.page.getByRole('button', { name: 'Action item' }).click();
  await rapporteur.page.keyboard.type('Send the list of contact points');
  await hers.getByLabel('Who').fill('Secretariat');
  await hers.getByLabel('By when').fill('2017-12-01');
  await hers.getByLabel('Who').focus();
  await expect(his.getByLabel('Who')).toHaveValue('Secretariat');
  await expect(his.getByLabel('By when')).toHaveValue('2017-12-01');
  await rapporteur.audit('a note with a recommendation and an action item');
});

test('what is done while the line is cut is kept on the device and arrives when it is back', async () => {
  const { page } = ukraine;
  await tab(page, 'Note');
  await expect.poll(() => words(page)).toContain('contact point');
  await moderator.page.getByRole('button', { name: 'Quick poll' }).click();
  await moderator.page.getByLabel('Question').fill('Is the text agreed?');
  await moderator.page.getByRole('button', { name: 'Open the vote' }).click();
  await expect(page.getByRole('radio', { name: 'Abstain' })).toBeVisible();
  await tab(page, 'Note');
  await toTheEnd(page);
  await page.keyboard.type(' Ukraine: begins before');
  line.cut();
  await page.keyboard.type(' and goes on during the cut,', { delay: 10 });
  await ukraine.sees(/No connection: \d+ changes? (is|are) kept on this device/);
  await ukraine.audit('a note without a line');
  await tab(page, 'Vote');
  await vote(ukraine, 'Yes');
  await ukraine.sees('On this device. It goes out when the connection is back.');
  await ukraine.audit('a ballot without a line');
  await tab(page, 'Note');
  await toTheEnd(page);
  await page.keyboard.type(' also after turning the page.');
  await expect.poll(() => words(page)).toContain('turning the page.');
  await tab(georgia.page, 'Note');
  await note(georgia.page).press('Control+Home');
  await georgia.page.keyboard.type('Agreed: ');
  await expect.poll(() => words(rapporteur.page)).toContain('Agreed: Steps');
  await moderator.sees('0 of 3 delegations have voted');
  await tab(page, 'Vote');
  line.mend();
  await ukraine.sees(/^Counted at \d\d:\d\d$/);
  await moderator.sees('1 of 3 delegations have voted');
  const lost = 'Ukraine: begins before and goes on during the cut, also after turning the page.';
  for (const each of [georgia, rapporteur]) await expect.poll(() => words(each.page), each.name).toContain(lost);
  await tab(page, 'Note');
  await ukraine.sees('All saved');
  const texts = await Promise.all([georgia, rapporteur, ukraine].map((each) => words(each.page)));
  expect(new Set(texts).size, texts.join('\n')).toBe(1);
});

test('what was typed before the page died on a dead line is sent by the next page', async () => {
  await toTheEnd(ukraine.page);
  line.cut();
  await ukraine.page.keyboard.insertText(' And a last word.');
  // The line says at once what it keeps; only the note says that it has kept these words.
  await ukraine.sees(/No connection: \d+ changes? (is|are) kept on this device/);
  line.cut('socket');
  await ukraine.openAnew(`${company.server.shown.origin}/p`);
  await expect(ukraine.page.getByText('no connection')).toBeVisible();
  line.mend();
  await expect.poll(() => words(rapporteur.page)).toContain('And a last word.');
});

test('the rapporteur takes the report home as DOCX', async () => {
  await moderator.page.getByRole('button', { name: 'Close the session' }).click();
  const downloading = rapporteur.page.waitForEvent('download', { timeout: 600_000 });
  await rapporteur.page.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('kyiv-2017-report.docx');
  const report = readDocx(await download.path());
  expect(report.styles).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2']));
  expect(report.styled('Title')).toEqual(['Expert Meeting on Preventing Facilitation of Irregular Migration']);
  expect(report.styled('Heading1')).toEqual(expect.arrayContaining(['Selection of topics', GROUP, OTHER_GROUP]));
  expect(report.styled('Heading3')).toEqual(['Agreed: Steps that can be agreed in advance']);
  expect(report.styled('Recommendation')).toEqual(['Recommendation 1. States name one contact point each.']);
  const [action, fields] = report.styled('ActionItem');
  expect(action).toMatch(/^Action 1\. Send the list of contact points Ukraine: begins .* And a last word\.$/);
  expect(fields).toBe('Who: Secretariat · By when: 1 December 2017');
  const text = report.paragraphs.map((each) => each.text);
  expect(text).toContain('Rapporteur types from the front. Georgia: identity checks within ten days.');
  expect(text).toContain(`2 of 15 delegations voted. Selected: “${GROUP}” (2), “${OTHER_GROUP}” (2).`);
  const [quick] = report.styled('ListNumber');
  expect(quick).toContain('Not adopted, the votes being equal: 1 in favour, 1 against, no abstentions.');
  expect(quick).toContain('the quorum of 2 was met');
  const speakers = report.styled('TableText');
  for (const each of ['Moldova', 'Georgia']) expect(speakers.some((cell) => cell.includes(each))).toBe(true);
});

async function groupId(): Promise<string> {
  return (await moderator.page.getByRole('combobox', { name: 'Room' }).inputValue()) ?? '';
}
