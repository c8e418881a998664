import { readFileSync } from 'node:fs';

// The meeting that the staff's scenes take place in: names as long and as mixed as they get.
export const M = 'kyiv-2017';
export const PLENARY = `${M}/plenary`;
export const GROUP = `${M}/wg-1`;
export const UK =
  'Протидія сприянню незаконній міграції: обмін даними між прикордонними відомствами та спільні розслідування';
export const KA =
  'არალეგალური მიგრაციის ხელშეწყობის პრევენცია: საზღვრის დაცვის უწყებებს შორის მონაცემთა გაცვლა და თანამშრომლობა';
export const EN = 'Document fraud at the border';
/** The QR code of https://meet.example.org/j/K7M2QX. */
export const QR = readFileSync(new URL('../qr.svg', import.meta.url), 'utf8').trim();

const MINUTE = 60_000;
const NAMES = [
  'Georgia',
  'Україна',
  'საქართველოს შინაგან საქმეთა სამინისტრო',
  'Republic of Moldova',
  'Azərbaycan Respublikası',
  'International Centre for Migration Policy Development',
  'Державна прикордонна служба України, Департамент міжнародного співробітництва',
];
const nameOf = (i) => NAMES[i] ?? `Delegation of country number ${i}`;
const shortOf = (i) => (i < NAMES.length ? nameOf(i).split(' ')[0] : `Country ${i}`);

/** Of one delegation a head and an adviser, of one an observer; of the others nothing is said. */
const SEATED = {
  1: [
    { capacity: 'head', mandate: 'casts' },
    { capacity: 'adviser', mandate: 'advises' },
  ],
  2: [{ mandate: 'casts' }, { capacity: 'observer', mandate: 'reads' }],
};

export const delegations = (n = 31, seats = 2) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `delegation/d${i}`,
      {
        id: `d${i}`,
        name: nameOf(i),
        shortName: shortOf(i),
        kind: i === 5 ? 'organisation' : 'state',
        country: ['GE', 'UA', 'GE', 'MD', 'AZ'][i] ?? null,
        votes: i !== 5,
        order: i,
        seats: Array.from({ length: seats }, (_, j) => ({
          participant: `p${i}-${j}`,
          label: `${shortOf(i)} ${j + 1}`,
          head: j === 0,
          ...(SEATED[i]?.[j] ?? { mandate: 'casts' }),
        })),
      },
    ]),
  );

const entry = (i, now) => ({
  request: `r${i}`,
  participant: `p${i}-0`,
  label: `${shortOf(i % 31)} 1`,
  delegation: `d${i % 31}`,
  kind: i === 0 ? 'point-of-order' : 'speech',
  ground: i === 0 ? 'The quorum has not been established' : null,
  askedAt: now - (i + 1) * 2 * MINUTE,
  why: ['point-of-order', 'arrival', 'moved', 'returned'][i] ?? 'arrival',
});

/** A floor with so many waiting; `used` milliseconds of the speech are over, none speaks when it is absent. */
export function floor(waiting, { used, speaker = 2, running = true, open = true, back = 0 } = {}) {
  const now = Date.now();
  const who = entry(speaker, now);
  return {
    open,
    speakingTimeMs: 3 * MINUTE,
    queue: Array.from({ length: waiting }, (_, i) => entry(i, now)),
    speaking:
      used === undefined
        ? null
        : {
            ...who,
            request: 'now',
            kind: 'speech',
            ground: null,
            startedAt: now - used,
            clock: { allowedMs: 3 * MINUTE, usedMs: used, runningAt: running ? now : null },
          },
    canTakeBackUntil: back ? now + back : null,
  };
}

export const times = {
  delegations: [
    { delegation: 'd0', speeches: 2, spokenMs: 370_000 },
    { delegation: 'd2', speeches: 1, spokenMs: 125_000 },
    { delegation: 'd6', speeches: 5, spokenMs: 1_010_000 },
  ],
};

export const presence = {
  connected: 34,
  staff: 3,
  delegations: Object.fromEntries(Array.from({ length: 27 }, (_, i) => [`d${i}`, 1 + (i % 2)])),
};

export const topics = (n, state = 'proposed') =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `topic/t${i}`,
      {
        id: `t${i}`,
        order: i,
        title: [KA, UK, EN][i] ?? `Topic number ${i + 1}: returns and readmission`,
        why: i === 0 ? `${KA} ${KA}` : 'Two thirds of the participants named it in the survey before the meeting.',
        question: 'What can be done by whom within a year?',
        by: i % 2 ? 'd1' : null,
        state: i === n - 1 && n > 4 ? 'withdrawn' : i < 2 && state === 'selected' ? 'selected' : 'proposed',
        revision: 1,
        sponsors: [],
        asked: [],
      },
    ]),
  );

/** Seven topics, of which two were merged into one that waits for consent and one was split. */
export function recast() {
  const all = topics(9);
  const [t0, t1, t2, t3, t4, t5, t6] = Array.from({ length: 7 }, (_, i) => all[`topic/t${i}`]);
  const none = { from: [], into: [], authors: [], missing: [] };
  const waiver = { reason: UK, without: ['d3', 'd4'] };
  return {
    ...all,
    'topic/t0': { ...t0, by: 'd2', sponsors: ['d3'], state: 'merged', lineage: { ...none, into: ['t3'] } },
    'topic/t1': { ...t1, by: 'd4', state: 'merged', lineage: { ...none, into: ['t3'] } },
    'topic/t2': { ...t2, by: 'd2', state: 'split', lineage: { ...none, into: ['t4', 't5'] } },
    'topic/t3': {
      ...t3,
      title: UK,
      by: null,
      sponsors: ['d4'],
      asked: ['d2', 'd3'],
      lineage: { ...none, from: ['t0', 't1'], authors: ['d2', 'd4'], missing: ['d2', 'd3'] },
    },
    'topic/t4': {
      ...t4,
      title: KA,
      by: null,
      lineage: { ...none, from: ['t2'], authors: ['d2'], missing: ['d2'] },
    },
    'topic/t5': {
      ...t5,
      by: null,
      state: 'shortlisted',
      lineage: { ...none, from: ['t2'], authors: ['d2'], missing: ['d3'], waiver },
    },
    'topic/t6': { ...t6, by: 'd2', sponsors: ['d1'] },
  };
}

const options = (n) =>
  Array.from({ length: n }, (_, i) => ({ id: `t${i}`, title: [KA, UK, EN][i] ?? `Topic ${i + 1}` }));

/** A closing time that is two days and some hours ahead. */
export const IN_TWO_DAYS = Date.now() + 2.4 * 86_400_000;

export const topicPoll = (extra = {}, n = 7) => ({
  id: '1',
  number: 1,
  question: 'Which topics should the working groups take up?',
  subject: 'topics',
  method: { type: 'approval', min: 1, max: 3 },
  deciding: { type: 'selection', rule: 'approval', seats: 2 },
  options: options(n),
  state: 'open',
  openedAt: 1,
  quorum: { share: '1/2', of: 'entitled' },
  ...extra,
});

export const topicOutcome = {
  counts: options(7).map(({ id }, i) => ({ option: id, count: 21 - 3 * i })),
  turnout: { entitled: 31, cast: 27, abstained: 0, quorumNeeded: 16, quorumMet: true },
  decision: { type: 'selected', elected: ['t0', 't1'], tied: [] },
};

/** Two places, of which three topics share the second one, which is the chair's to give. */
export const tiedPoll = ({ settled } = {}) =>
  topicPoll({
    state: 'published',
    publishedAt: 2,
    conduct: { ties: 'chair' },
    outcome: {
      ...topicOutcome,
      counts: options(7).map(({ id }, i) => ({ option: id, count: i === 0 ? 21 : i < 4 ? 18 : 3 })),
      decision: {
        type: 'selected',
        elected: settled ? ['t0', 't2'] : ['t0'],
        tied: ['t1', 't2', 't3'],
        ...(settled ? { settled } : {}),
      },
    },
    ...(settled ? { tie: { options: ['t2'], reason: 'Nobody has worked on it yet.', at: 3 } } : {}),
  });

export const quick = (extra = {}) => ({
  ...topicPoll(extra, 0),
  id: '2',
  number: 2,
  question: UK,
  subject: 'question',
  method: { type: 'answer' },
  deciding: { type: 'simple-majority' },
  options: ['yes', 'no', 'abstain'].map((id) => ({ id, title: id })),
  quorum: null,
  ...extra,
});

export const quickOutcome = {
  ...topicOutcome,
  counts: [
    { option: 'yes', count: 18 },
    { option: 'no', count: 6 },
    { option: 'abstain', count: 3 },
  ],
  decision: { type: 'answered', adopted: true },
};

export const rooms = (...groups) => ({
  rooms: [
    { room: PLENARY, kind: 'plenary', title: 'Plenary', topic: null, delegations: [] },
    ...groups.map((title, i) => ({
      room: `${M}/wg-${i + 1}`,
      kind: 'working-group',
      title,
      topic: `t${i}`,
      delegations: ['d1', 'd2', 'd3', 'd4', 'd6'].slice(i),
    })),
  ],
});

export const room = (state, topic = null) => ({
  id: PLENARY,
  kind: 'plenary',
  title: 'Plenary',
  topic,
  session: { state, sinceAt: 1 },
});

export const meeting = {
  id: M,
  title: `Expert Meeting: ${UK}`,
  place: 'Kyiv',
  zone: 'Europe/Kyiv',
  from: '2017-10-17',
  to: '2017-10-18',
  sessions: [
    { id: 's1', title: 'Session I', subject: 'Opening and state of play', date: '2017-10-17' },
    { id: 's2', title: 'Session II', subject: UK, date: '2017-10-17' },
    { id: 's4', title: 'Session IV', subject: KA, date: '2017-10-18' },
  ],
};

export const staffSeats = {
  seats: [
    { participant: 's1', label: 'Moderator of the plenary', roles: [{ role: 'moderator', room: PLENARY }] },
    { participant: 's2', label: 'Олександра Миколаївна, доповідачка', roles: [{ role: 'rapporteur', room: M }] },
    { participant: 's3', label: 'Screen in the great hall', roles: [{ role: 'projector', room: PLENARY }] },
    {
      participant: 's4',
      label: 'მოდერატორი',
      roles: [
        { role: 'moderator', room: GROUP },
        { role: 'rapporteur', room: GROUP },
      ],
    },
  ],
};

export const lobby = {
  waiting: [
    { entry: 'e1', delegation: 'd1', sinceAt: Date.now(), like: [] },
    { entry: 'e2', delegation: 'd6', sinceAt: Date.now(), like: ['p6-1'] },
  ],
};

export const FIND = `/api/meetings/${M}/links/find`;

export const NODES = `/api/meetings/${M}/nodes`;

export const HTTP = {
  [FIND]: { participant: 'p3-1', label: `${shortOf(3)} 2`, delegation: 'd3' },
  [`/api/meetings/${M}/join`]: { code: 'K7M2QX', url: 'https://meet.example.org/j/K7M2QX', qr: QR },
  [`/api/meetings/${M}/join/rotate`]: { code: 'W4P9TZ', url: 'https://meet.example.org/j/W4P9TZ', qr: QR },
  [NODES]: [],
  [`/api/meetings/${M}/lobby`]: [
    { entry: 'e1', name: 'Олександр Шевченко-Вишневецький' },
    { entry: 'e2', name: 'ნინო მაისურაძე' },
  ],
  [`/api/meetings/${M}/links`]: Array.from({ length: 10 }, (_, i) => ({
    participant: `p${i}-0`,
    label: `${shortOf(i)} 1`,
    delegation: `d${i}`,
    url: `https://meet.example.org/s#${'0123456789abcdefghij'.repeat(2)}${i}`,
    qr: QR,
  })),
};

/** A signed-in member of staff before a meeting's two boards. */
export function scene(role, plenary = {}, inMeeting = {}, extra = {}) {
  const me = { state: 'signed-in', meeting: M, participant: 'me', label: role, delegation: null, roles: [{ role }] };
  return {
    me,
    boards: {
      [M]: { meeting, rooms: rooms(), ...delegations(), staff: staffSeats, lobby: { waiting: [] }, ...inMeeting },
      [PLENARY]: { room: room('open'), floor: floor(0), times, presence, ...plenary },
    },
    http: HTTP,
    ...extra,
  };
}

export const nobody = { me: { state: 'signed-out' }, boards: {}, http: {} };
