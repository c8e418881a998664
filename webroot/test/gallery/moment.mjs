// One moment of the sample meeting, as its projector, its moderator and one participant see it.
import { M, PLENARY, presence, QR } from './staff/people.mjs';

const NAMES = ['Armenia', 'Azerbaijan', 'Belarus', 'Georgia', 'Republic of Moldova', 'Ukraine', 'Lithuania', 'Poland'];
const delegations = Object.fromEntries(
  NAMES.map((name, order) => [
    `delegation/d${order}`,
    { id: `d${order}`, name, shortName: name, kind: 'state', votes: true, order, seats: [] },
  ]),
);
const meeting = {
  id: M,
  title: 'Expert Meeting on Preventing Facilitation of Irregular Migration',
  place: 'Kyiv',
  zone: 'Europe/Kyiv',
  from: '2017-10-17',
  to: '2017-10-18',
  sessions: [],
};
const MINUTE = 60_000;
const request = (i, more = {}) => ({
  request: `r${i}`,
  participant: `p${i}`,
  label: `${NAMES[i]} 1`,
  delegation: `d${i}`,
  kind: 'speech',
  ground: null,
  askedAt: Date.now() - (9 - i) * MINUTE,
  why: 'arrival',
  ...more,
});
const poll = {
  id: '2',
  number: 2,
  question: 'Shall the group meet once more before the end of the year?',
  subject: 'question',
  method: { type: 'answer' },
  deciding: { type: 'simple-majority' },
  options: ['yes', 'no', 'abstain'].map((id) => ({ id, title: id })),
  state: 'closed',
  openedAt: 1,
};

/** The scene for somebody with a role; the participant is the one whom Georgia sent. */
export function moment(role) {
  const me = {
    state: 'signed-in',
    meeting: M,
    participant: role === 'member' ? 'p3' : 'staff',
    label: role === 'member' ? 'Georgia 1' : role,
    delegation: role === 'member' ? 'd3' : null,
    roles: [{ role }],
  };
  const floor = {
    open: true,
    speakingTimeMs: 3 * MINUTE,
    speaking: { ...request(5), startedAt: 0, clock: { allowedMs: 3 * MINUTE, usedMs: 45_000, runningAt: null } },
    queue: [request(0), request(4), request(3), request(1), request(6), request(7)],
  };
  floor.speaking.clock.runningAt = Date.now();
  const plenary = {
    room: { id: PLENARY, kind: 'plenary', title: 'Session IV', topic: null, session: { state: 'open', sinceAt: 1 } },
    floor,
    times: { delegations: [{ delegation: 'd4', speeches: 1, spokenMs: 125_000 }] },
    presence: { ...presence, delegations: { d0: 2, d1: 1, d3: 2, d4: 1, d5: 2, d6: 1, d7: 1 }, connected: 13 },
    screen: { view: 'floor', room: null, poll: null, sinceAt: 1 },
    ...(role === 'member' ? {} : { 'poll/2': poll, 'poll/2/progress': { cast: 7, entitled: 8 } }),
  };
  const rooms = { rooms: [{ room: PLENARY, kind: 'plenary', title: 'Session IV', topic: null, delegations: [] }] };
  return {
    me,
    boards: {
      [M]: { meeting, rooms, me: { ...me, rooms: [PLENARY] }, lobby: { waiting: [] }, ...delegations },
      [PLENARY]: plenary,
    },
    http: { [`/api/meetings/${M}/join`]: { code: 'K7M2QX', url: 'https://meet.example.org/j/K7M2QX', qr: QR } },
  };
}
