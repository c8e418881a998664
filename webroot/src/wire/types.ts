/** The shapes of the wire, version 1. Times end in `At` and are epoch milliseconds of the server's clock. */

export type RoomKind = 'meeting' | 'plenary' | 'working-group';
export type RoleName = 'organiser' | 'moderator' | 'rapporteur' | 'member' | 'projector';

export interface Role {
  role: RoleName;
  room?: string | null;
}

/* ---- HTTP ---- */

export interface Me {
  state: 'signed-out' | 'waiting' | 'turned-away' | 'signed-in';
  meeting?: string | null;
  participant?: string | null;
  label?: string | null;
  delegation?: string | null;
  roles?: Role[] | null;
}

export interface JoinPage {
  meeting: string;
  title: string;
  place: string;
  from: string;
  to: string;
  delegations: { id: string; name: string; shortName: string }[];
}

export interface JoinCode {
  code: string;
  url: string;
  /** SVG text. */
  qr: string;
}

export interface LobbyEntry {
  entry: string;
  name: string;
}

export interface SeatLink {
  participant: string;
  label: string;
  delegation?: string | null;
  url: string;
  qr: string;
}

export interface RefusalBody {
  code: string;
  detail?: string | null;
}

/* ---- documents of a meeting's room ---- */

export interface MeetingDoc {
  id: string;
  title: string;
  place: string;
  from: string;
  to: string;
  sessions: { id: string; title: string; subject: string; date?: string | null }[];
}

export interface DelegationDoc {
  id: string;
  name: string;
  shortName: string;
  kind: 'state' | 'organisation' | 'academia' | 'ngo';
  votes: boolean;
  order: number;
  seats: { participant: string; label: string; head: boolean }[];
}

export interface TopicDoc {
  id: string;
  order: number;
  title: string;
  why: string;
  question: string;
  by?: string | null;
  state: 'proposed' | 'withdrawn' | 'selected';
}

export interface RoomEntry {
  room: string;
  kind: RoomKind;
  title: string;
  topic?: string | null;
  delegations: string[];
}

export interface RoomsDoc {
  rooms: RoomEntry[];
}

export interface StaffDoc {
  seats: { participant: string; label: string; roles: Role[] }[];
}

export interface LobbyDoc {
  waiting: { entry: string; delegation?: string | null; sinceAt: number }[];
}

export interface MeDoc {
  participant: string;
  label: string;
  delegation?: string | null;
  roles: Role[];
  rooms: string[];
}

/* ---- documents of a plenary or a working group ---- */

export interface RoomDoc {
  id: string;
  kind: RoomKind;
  title: string;
  topic?: { id: string; title: string; why: string; question: string } | null;
  session: { state: 'not-opened' | 'open' | 'closed'; sinceAt?: number | null };
}

export type RequestKind = 'speech' | 'point-of-order';

export interface SpeechClock {
  allowedMs: number;
  usedMs: number;
  runningAt?: number | null;
}

export interface Speaking {
  request: string;
  participant: string;
  label: string;
  delegation?: string | null;
  kind: RequestKind;
  ground?: string | null;
  startedAt: number;
  clock: SpeechClock;
}

export interface QueueEntry {
  request: string;
  participant: string;
  label: string;
  delegation?: string | null;
  kind: RequestKind;
  ground?: string | null;
  askedAt: number;
  why: 'arrival' | 'point-of-order' | 'moved' | 'returned';
}

export interface FloorDoc {
  open: boolean;
  speakingTimeMs: number;
  speaking?: Speaking | null;
  queue: QueueEntry[];
  canTakeBackUntil?: number | null;
}

export interface TimesDoc {
  delegations: { delegation: string; speeches: number; spokenMs: number }[];
}

export type ScreenView = 'welcome' | 'floor' | 'poll' | 'result' | 'groups' | 'blank';

export interface ScreenDoc {
  view: ScreenView;
  room?: string | null;
  poll?: string | null;
  sinceAt: number;
}

export interface PresenceDoc {
  connected: number;
  delegations: Record<string, number>;
  staff: number;
}

/* ---- polls ---- */

export type DecidedBy = 'count' | 'tie-unresolved' | 'majority' | 'quorum-missed' | 'no-ballots';

export interface Outcome {
  counts: { option: string; count: number }[];
  elected: string[];
  tied: string[];
  decidedBy: DecidedBy;
  entitled: number;
  cast: number;
  abstained: number;
  quorumNeeded?: number | null;
  quorumMet: boolean;
  adopted?: boolean | null;
}

export interface PollDoc {
  id: string;
  number: number;
  question: string;
  subject: 'topics' | 'question';
  method: 'approval' | 'yes-no-abstain';
  options: { id: string; title: string }[];
  select: number;
  min: number;
  max: number;
  state: 'open' | 'closed' | 'published';
  openedAt: number;
  closedAt?: number | null;
  publishedAt?: number | null;
  quorum?: { share: string; of: 'entitled' } | null;
  outcome?: Outcome | null;
}

export interface ProgressDoc {
  cast: number;
  entitled: number;
}

export interface BallotDoc {
  choices: string[];
  by: string;
  castAt: number;
}

export interface BallotPaperDoc {
  entitled: true;
}

/* ---- commands ---- */

export type Command =
  | { type: 'session.open' | 'session.close' }
  | { type: 'floor.request' | 'floor.take-back' | 'floor.yield' | 'floor.end' | 'floor.pause' | 'floor.resume' }
  | { type: 'floor.close-list' | 'floor.reopen-list' }
  | { type: 'floor.raise-point-of-order'; ground: string }
  | { type: 'floor.withdraw'; request: string }
  | { type: 'floor.give'; request: string | null }
  | { type: 'floor.add-time' | 'floor.set-speaking-time'; ms: number }
  | { type: 'floor.move'; request: string; before: string | null }
  | { type: 'poll.open-topics'; question: string; select: number; max?: number; quorum?: string }
  | { type: 'poll.open-question'; question: string; quorum?: string }
  | { type: 'poll.cast'; poll: string; choices: string[] }
  | { type: 'poll.close' | 'poll.publish'; poll: string }
  | { type: 'topic.propose'; title: string; why: string; question: string }
  | { type: 'topic.withdraw'; topic: string }
  | { type: 'group.form'; poll: string }
  | { type: 'group.join' | 'group.leave'; room: string }
  | { type: 'roster.add-seat'; delegation: string }
  | { type: 'roster.admit'; entry: string; delegation: string }
  | { type: 'roster.turn-away'; entry: string }
  | { type: 'roster.appoint' | 'roster.dismiss'; participant: string; role: RoleName; room: string | null }
  | { type: 'roster.add-staff'; label: string; role: RoleName; room: string | null }
  | { type: 'screen.show'; view: ScreenView; room: string | null; poll: string | null }
  | { type: 'note.commit'; revision: number; steps: unknown[] };

/* ---- frames ---- */

export type ClientFrame =
  | { type: 'hello'; protocol: 1; ticket: string }
  | { type: 'watch'; room: string; have: number }
  | { type: 'unwatch'; room: string }
  | { type: 'submit'; room: string; id: string; command: Command }
  | { type: 'note-join'; room: string; revision: number | null }
  | { type: 'note-leave'; room: string }
  | { type: 'cursor'; room: string; revision: number; anchor: number; head: number }
  | { type: 'beat' };

export interface WelcomeFrame {
  type: 'welcome';
  protocol: number;
  now: number;
  meeting: string;
  participant: string;
  label: string;
  delegation?: string | null;
  roles: Role[];
  limits: { frameBytes: number };
}

export interface DoneFrame {
  type: 'done';
  id: string;
  room: string;
  version: number;
}

export interface RefusedFrame {
  type: 'refused';
  id: string;
  room: string;
  code: string;
  detail?: string | null;
}

export interface SnapshotFrame {
  type: 'snapshot';
  room: string;
  version: number;
  documents: Record<string, unknown>;
}

export interface ChangeFrame {
  type: 'change';
  room: string;
  /** Absent on frames with documents of one's own delegation or person only. */
  version?: number | null;
  set?: Record<string, unknown> | null;
  gone?: string[] | null;
}

export interface LiveFrame {
  type: 'live';
  room: string;
  set: Record<string, unknown>;
}

export interface NoteStateFrame {
  type: 'note-state';
  room: string;
  revision: number;
  document: unknown;
}

export interface NoteCommitFrame {
  type: 'note-commit';
  room: string;
  revision: number;
  ref: string;
  by: string;
  steps: unknown[];
  kept: number[];
}

export type ClosingCode = 'signed-out' | 'too-slow' | 'protocol' | 'replaced' | 'server-stopping';

export type ServerFrame =
  | WelcomeFrame
  | SnapshotFrame
  | ChangeFrame
  | LiveFrame
  | DoneFrame
  | RefusedFrame
  | NoteStateFrame
  | NoteCommitFrame
  | { type: 'cursor'; room: string; by: string; revision: number; anchor: number; head: number }
  | { type: 'cursor-gone'; room: string; by: string }
  | { type: 'beat'; now: number }
  | { type: 'closing'; code: ClosingCode }
  | { type: 'fault'; code: string; detail?: string | null };
