import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As many as may wait in one list of speakers. */
export const CROWD = 500;
const SEATS = 20;
const TOPICS = ['Channels', 'Networks', 'Returns', 'Victims', 'Safeguards', 'Outreach', 'Cooperation', 'Finance'];

const crowded = Array.from({ length: CROWD / SEATS }, (_, i) => `delegation-${String(i + 1).padStart(2, '0')}`);

/** The labels of the seats whose people ask for the floor. */
export const LABELS = crowded.flatMap((name) => Array.from({ length: SEATS }, (_, i) => `${name} ${i + 1}`));

/** A file of a meeting with a seat for each of the crowd and one for the phone that is looked at. */
export function crowdedMeeting(): string {
  const delegation = (id: string, name: string, seats: number) =>
    `  - {id: ${id}, name: ${name}, kind: state, seats: ${seats}}`;
  const lines = [
    'meeting: crowd',
    'title: A crowded meeting',
    'place: Kyiv, Ukraine',
    'zone: Europe/Kyiv',
    'from: 2017-10-17',
    'to: 2017-10-18',
    'sessions:',
    '  - {id: session-4, title: Session IV, subject: Practical session, date: 2017-10-18}',
    'delegations:',
    delegation('georgia', 'Georgia', 1),
    ...crowded.map((name) => delegation(name, name, SEATS)),
    'staff:',
    '  - {id: moderator, label: Moderator, role: moderator}',
    '  - {id: rapporteur, label: Rapporteur, role: rapporteur}',
    '  - {id: projector, label: Projector, role: projector}',
    'topics:',
    ...TOPICS.map(
      (title) => `  - {id: ${title.toLowerCase()}, title: ${title}, why: It matters., question: What can be done?}`,
    ),
    '',
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'session-iv-budget-')), 'meeting.yaml');
  writeFileSync(file, lines.join('\n'));
  return file;
}
