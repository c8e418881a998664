// Written by `make golden` from the records of services/gateway and services/domain; do not edit.
// Version 1 of the wire. Names that end in `At` are milliseconds since 1970 by the server's clock, names
// that end in `Ms` are milliseconds. What is optional is absent or null.

/** A string that names one kind of thing: any string may be given for it, but no name of another kind. */
type Named<Kind extends string> = string & { readonly __names?: Kind };

/* ---- Names of things. A plain string may be given for any; two kinds are never mixed up. ---- */

/** A seat of the meeting, and so whoever sits on it. */
export type ParticipantId = Named<'ParticipantId'>;

/** A delegation: a state, an organisation, a university. */
export type DelegationId = Named<'DelegationId'>;

/**
 * One room. The meeting's own room bears the meeting's id (`kyiv-2017`); its other rooms stand below it
 * (`kyiv-2017/plenary`, `kyiv-2017/wg-1`).
 */
export type RoomId = Named<'RoomId'>;

/** Somebody who waits in the lobby to be let in. */
export type LobbyEntryId = Named<'LobbyEntryId'>;

/** One proposed topic. */
export type TopicId = Named<'TopicId'>;

/** One entry of a list of speakers. */
export type FloorRequestId = Named<'FloorRequestId'>;

/** One poll. */
export type PollId = Named<'PollId'>;

/** Names one wording of a delegation's draft of a ballot: another wording has another. */
export type BallotDraftId = Named<'BallotDraftId'>;

/** An exact share of the electorate, above zero and at most one: `1/2`. */
export type Share = Named<'Share'>;

/* ---- Words ---- */

export type SignInState = 'signed-out' | 'waiting' | 'turned-away' | 'signed-in';

export type RoleName = 'organiser' | 'moderator' | 'rapporteur' | 'member' | 'projector';

export type ApiNodeState = 'ready' | 'out-of-touch';

export type PlaceReasonKind = 'wish' | 'other' | 'any' | 'joined' | 'serves' | 'by-hand';

export type PassedAgainst = 'language' | 'full' | 'kind' | 'region' | 'others';

export type ObstacleKind =
  | 'no-groups'
  | 'least-over-most'
  | 'too-few-places'
  | 'too-few-delegations'
  | 'too-many-stay'
  | 'no-language'
  | 'too-few-speakers'
  | 'no-rapporteur'
  | 'least'
  | 'most'
  | 'languages'
  | 'kinds'
  | 'regions'
  | 'several';

export type CallCode =
  | 'act-failed'
  | 'already-appointed'
  | 'already-member'
  | 'already-seated'
  | 'already-sponsor'
  | 'already-waiting'
  | 'ballot-draft-changed'
  | 'choice-unknown'
  | 'clock-paused'
  | 'clock-running'
  | 'closing-time-past'
  | 'code-unknown'
  | 'consent-missing'
  | 'floor-taken'
  | 'format-unknown'
  | 'ground-missing'
  | 'groups-formed'
  | 'id-reused'
  | 'invalid-ballot'
  | 'json-expected'
  | 'label-missing'
  | 'label-taken'
  | 'language-unknown'
  | 'last-seat'
  | 'link-unknown'
  | 'list-closed'
  | 'list-full'
  | 'list-open'
  | 'logo-bytes'
  | 'logo-size'
  | 'logo-unreadable'
  | 'malformed-body'
  | 'malformed-command'
  | 'name-length'
  | 'no-consent-missing'
  | 'no-effect'
  | 'no-places'
  | 'no-such-delegation'
  | 'no-such-draft'
  | 'no-such-entry'
  | 'no-such-group'
  | 'no-such-participant'
  | 'no-such-poll'
  | 'no-such-request'
  | 'no-such-room'
  | 'no-such-topic'
  | 'no-tie'
  | 'no-topics'
  | 'no-voters'
  | 'no-winners'
  | 'nobody-speaks'
  | 'not-allowed'
  | 'not-appointed'
  | 'not-entitled'
  | 'not-found'
  | 'not-member'
  | 'not-present'
  | 'not-shortlisted'
  | 'not-speaking'
  | 'not-sponsor'
  | 'nothing-to-take-back'
  | 'origin-refused'
  | 'out-of-range'
  | 'own-topic'
  | 'password-length'
  | 'password-wrong'
  | 'places-changed'
  | 'poll-asked-again'
  | 'poll-decided'
  | 'poll-not-annulled'
  | 'poll-not-closed'
  | 'poll-not-open'
  | 'poll-not-published'
  | 'proposals-closed'
  | 'question-missing'
  | 'reason-missing'
  | 'revision-unknown'
  | 'room-busy'
  | 'room-not-opened'
  | 'room-opened'
  | 'room-stopped'
  | 'rule-does-not-fit'
  | 'seat-does-not-cast'
  | 'session-not-open'
  | 'session-open'
  | 'signed-out'
  | 'speaker-changed'
  | 'speaking-now'
  | 'steps-refused'
  | 'store-unavailable'
  | 'text-unreadable'
  | 'tie-not-fitted'
  | 'title-missing'
  | 'token-unknown'
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'too-many-attempts'
  | 'too-many-connections'
  | 'too-many-drafts'
  | 'too-many-polls'
  | 'too-many-seats'
  | 'too-many-to-place'
  | 'too-many-topics'
  | 'too-many-waiting'
  | 'topic-in-poll'
  | 'topic-limit-reached'
  | 'topic-of-secretariat'
  | 'topic-replaced'
  | 'topic-selected'
  | 'topic-shortlisted'
  | 'topic-sponsored'
  | 'topics-changed'
  | 'unexpected'
  | 'unknown-command'
  | 'unknown-room'
  | 'upgrade-required'
  | 'vote-changed'
  | 'vote-final'
  | 'words-changed'
  | 'wrong-method'
  | 'wrong-room-kind';

export type Health = 'live' | 'ready' | 'not-ready';

export type DelegationKind = 'state' | 'organisation' | 'academia' | 'ngo';

export type Capacity = 'head' | 'alternate' | 'adviser' | 'observer';

export type Mandate = 'casts' | 'advises' | 'reads';

export type TopicState = 'proposed' | 'shortlisted' | 'returned' | 'withdrawn' | 'selected' | 'merged' | 'split';

export type RoomKind = 'meeting' | 'plenary' | 'working-group';

export type SessionState = 'not-opened' | 'open' | 'closed';

export type RequestKind = 'speech' | 'point-of-order';

export type QueueReason = 'arrival' | 'point-of-order' | 'moved' | 'returned';

export type ScreenView = 'welcome' | 'floor' | 'poll' | 'result' | 'groups' | 'blank';

export type PollSubject = 'topics' | 'question';

export type Rule =
  | 'plurality'
  | 'two-round'
  | 'borda'
  | 'schulze'
  | 'ranked-pairs'
  | 'ranked-pairs-margins'
  | 'irv'
  | 'stv'
  | 'approval'
  | 'score'
  | 'median'
  | 'mes'
  | 'spav'
  | 'phragmen';

export type MajorityPart = 'more-than-half' | 'three-fifths' | 'two-thirds' | 'three-quarters' | 'all';

export type MajorityBase = 'for-and-against' | 'cast' | 'present' | 'entitled';

export type ElectorateKnown = 'organisers' | 'all';

export type QuorumBody = 'entitled' | 'present' | 'attendance';

export type PollState = 'open' | 'closed' | 'published' | 'annulled';

export type Ties = 'left-out' | 'all-go-on' | 'chair' | 'lot';

export type Results = 'when-published' | 'at-close';

export type Changes = 'until-close' | 'final';

export type UndecidedReason = 'no-ballots' | 'quorum-missed' | 'nothing-chosen';

export type Answer = 'yes' | 'no' | 'abstain';

export type RefusalCode =
  | 'act-failed'
  | 'already-appointed'
  | 'already-member'
  | 'already-seated'
  | 'already-sponsor'
  | 'already-waiting'
  | 'ballot-draft-changed'
  | 'clock-paused'
  | 'clock-running'
  | 'closing-time-past'
  | 'consent-missing'
  | 'floor-taken'
  | 'ground-missing'
  | 'groups-formed'
  | 'id-reused'
  | 'invalid-ballot'
  | 'label-missing'
  | 'label-taken'
  | 'last-seat'
  | 'list-closed'
  | 'list-full'
  | 'list-open'
  | 'malformed-command'
  | 'no-consent-missing'
  | 'no-effect'
  | 'no-places'
  | 'no-such-delegation'
  | 'no-such-draft'
  | 'no-such-entry'
  | 'no-such-group'
  | 'no-such-participant'
  | 'no-such-poll'
  | 'no-such-request'
  | 'no-such-room'
  | 'no-such-topic'
  | 'no-tie'
  | 'no-topics'
  | 'no-voters'
  | 'no-winners'
  | 'nobody-speaks'
  | 'not-allowed'
  | 'not-appointed'
  | 'not-entitled'
  | 'not-member'
  | 'not-present'
  | 'not-shortlisted'
  | 'not-speaking'
  | 'not-sponsor'
  | 'nothing-to-take-back'
  | 'out-of-range'
  | 'own-topic'
  | 'places-changed'
  | 'poll-asked-again'
  | 'poll-decided'
  | 'poll-not-annulled'
  | 'poll-not-closed'
  | 'poll-not-open'
  | 'poll-not-published'
  | 'proposals-closed'
  | 'question-missing'
  | 'reason-missing'
  | 'revision-unknown'
  | 'room-busy'
  | 'room-not-opened'
  | 'room-opened'
  | 'room-stopped'
  | 'rule-does-not-fit'
  | 'seat-does-not-cast'
  | 'session-not-open'
  | 'session-open'
  | 'speaker-changed'
  | 'speaking-now'
  | 'steps-refused'
  | 'store-unavailable'
  | 'text-unreadable'
  | 'tie-not-fitted'
  | 'title-missing'
  | 'too-long'
  | 'too-many'
  | 'too-many-drafts'
  | 'too-many-polls'
  | 'too-many-seats'
  | 'too-many-to-place'
  | 'too-many-topics'
  | 'too-many-waiting'
  | 'topic-in-poll'
  | 'topic-limit-reached'
  | 'topic-of-secretariat'
  | 'topic-replaced'
  | 'topic-selected'
  | 'topic-shortlisted'
  | 'topic-sponsored'
  | 'topics-changed'
  | 'unknown-command'
  | 'unknown-room'
  | 'vote-changed'
  | 'vote-final'
  | 'words-changed'
  | 'wrong-room-kind';

export type ClosingCode =
  | 'signed-out'
  | 'too-slow'
  | 'protocol'
  | 'replaced'
  | 'reseated'
  | 'removed'
  | 'unreachable'
  | 'server-stopping'
  | 'ticket-refused'
  | 'hello-late'
  | 'hello-expected'
  | 'other-protocol';

export type FaultCode =
  | 'malformed-frame'
  | 'unknown-frame'
  | 'unknown-room'
  | 'room-stopped'
  | 'too-large'
  | 'too-many';

/* ---- HTTP: bodies and answers ---- */

/** The secret of a card that somebody found. */
export interface CardFound {
  secret: string;
}

/** The seat that a found card opens. */
export interface CardSeat {
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
}

export interface Join {
  code: string;
  name: string;
  delegation: DelegationId;
}

/** The meeting's code with its address and QR code as SVG. */
export interface JoinCode {
  code: string;
  url: string;
  qr: string;
}

/** What somebody with the code sees before they say who they are. Dates are ISO 8601 days. */
export interface JoinPage {
  meeting: RoomId;
  title: string;
  place: string;
  from: string;
  to: string;
  delegations: JoinPageDelegation[];
  look?: LookDoc | null;
}

/** A delegation that one can say to belong to. */
export interface JoinPageDelegation {
  id: DelegationId;
  name: string;
  shortName: string;
  country?: string | null;
  names?: Record<string, string> | null;
}

/**
 * What a meeting has of its own in its look; without a part where it has none. `prepared` is the title that its name
 * stands in place of.
 */
export interface LookDoc {
  prepared?: string | null;
  shortName?: string | null;
  accent?: LookDocShades | null;
  logo?: Logo | null;
}

/** The colour that was chosen, and the shades in which it is read on each ground, as in a style sheet. */
export interface LookDocShades {
  chosen: string;
  light: string;
  lightTint: string;
  dark: string;
  darkTint: string;
  board: string;
  hall: string;
  won: string;
  wonOnBoard: string;
}

/**
 * A picture that is kept beside the journal under the SHA-256 of its bytes, in small hexadecimal digits; how large it
 * is, in pixels.
 */
export interface Logo {
  hash: string;
  width: number;
  height: number;
}

export interface LinksWanted {
  participants: ParticipantId[];
}

/** Somebody who waits, by the name that they typed. */
export interface LobbyEntry {
  entry: LobbyEntryId;
  name: string;
}

/** A picture as it stands in a file, in base64. */
export interface LogoFile {
  content: string;
}

/** Who the caller is. */
export interface Me {
  state: SignInState;
  meeting?: RoomId | null;
  participant?: ParticipantId | null;
  label?: string | null;
  delegation?: DelegationId | null;
  roles?: Role[] | null;
}

/** An appointment as sent: the role's word, and the room when it is not the whole meeting. */
export interface Role {
  role: RoleName;
  room?: RoomId | null;
}

/**
 * One of several servers: whether it is the one that answers, how it fares and since when (milliseconds since 1970),
 * what it has to do, and its version.
 */
export interface NodeRow {
  name: string;
  here: boolean;
  state: ApiNodeState;
  sinceMs: number;
  rooms: number;
  sockets: number;
  version: string;
}

export type Nothing = Record<string, never>;

export interface PasswordSignIn {
  password: string;
}

/**
 * Places that keep all limits, each with its reason, or what is in the way; `seal` is by what they are published,
 * `moved` how many are given another group than they had been given.
 */
export interface PlacesProposed {
  places: GroupPlace[];
  obstacles: PlaceObstacle[];
  seal: string;
  moved: number;
}

/** Where a delegation is to work, and why there. */
export interface GroupPlace {
  delegation: DelegationId;
  room: RoomId;
  reason: PlaceReason;
}

/**
 * Why a delegation has its place. `wish` is the place of the group among its wishes, zero where it did not name it;
 * `passed` are the groups that it would have liked better, each with why it is not there; `only` the languages that it
 * shares with this group, where it shares one with no other.
 */
export interface PlaceReason {
  kind: PlaceReasonKind;
  wish: number;
  passed: PassedGroup[];
  only: string[];
}

/** A group that was liked better, and what stood against it. */
export interface PassedGroup {
  room: RoomId;
  against: PassedAgainst;
}

/** A limit that cannot be kept: which it is, of whom it tells, how many it asks for and how many there are. */
export interface PlaceObstacle {
  kind: ObstacleKind;
  room?: RoomId | null;
  delegation?: DelegationId | null;
  asked: number;
  there: number;
}

/** What an organiser asks of places in working groups. */
export interface PlacesWanted {
  asked: PlacesAsked;
}

/**
 * What an organiser asks of places in working groups: limits, the seed of the lots, and the places that the organiser
 * chose by hand. All delegations of the meeting are placed; those that joined a group by themselves stay there, also
 * where the organiser chose another.
 */
export interface PlacesAsked {
  limits: PlaceLimits;
  seed: string;
  byHand: PlaceByHand[];
}

/**
 * What the organiser asks of the groups: how many delegations each has at least and at most, in which languages it
 * works, whether kinds of delegations and regions are spread evenly, and whether each needs a rapporteur. Spread evenly
 * means that no group has more than one of a kind more than another; regions are spread within each kind.
 */
export interface PlaceLimits {
  groups: GroupLimits[];
  evenKinds: boolean;
  evenRegions: boolean;
  rapporteurs: boolean;
}

/** What is asked of one group; without languages every delegation can work there. */
export interface GroupLimits {
  room: RoomId;
  least: number;
  most: number;
  languages: string[];
}

/** A place that the organiser chose. */
export interface PlaceByHand {
  delegation: DelegationId;
  room: RoomId;
}

/** A refusal: a code that never changes its meaning, and words. */
export interface RefusalBody {
  code: CallCode;
  detail: string;
}

/** A seat's new link, shown once. */
export interface SeatLink {
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
  url: string;
  qr: string;
}

export interface SeatSignIn {
  secret: string;
}

export interface Setup {
  token: string;
  password: string;
}

export interface Status {
  status: Health;
}

/** A single-use proof for the socket's first frame. */
export interface Ticket {
  ticket: string;
}

/* ---- Documents of boards ---- */

/**
 * The frame of the meeting, under the name that it has. All see it. Dates are ISO 8601 days; times are to be shown by
 * the clock of the zone.
 */
export interface MeetingDoc {
  id: RoomId;
  title: string;
  place: string;
  zone: string;
  from: string;
  to: string;
  sessions: MeetingDocPart[];
  look?: LookDoc | null;
}

/** One session of the programme. */
export interface MeetingDocPart {
  id: string;
  title: string;
  subject: string;
  date?: string | null;
}

/** A delegation and its seats. All see it: who sits where is public in the room. */
export interface DelegationDoc {
  id: DelegationId;
  name: string;
  shortName: string;
  kind: DelegationKind;
  votes: boolean;
  order: number;
  seats: DelegationDocSeat[];
  /** the code of ISO 3166, by which a viewer's own language knows the name */
  country?: string | null;
  /** names that the organisers wrote, by language */
  names?: Record<string, string> | null;
  /** the part of the world that the organisers count it to */
  region?: string | null;
}

/** One seat of the delegation. */
export interface DelegationDocSeat {
  participant: ParticipantId;
  label: string;
  head: boolean;
  /** what somebody sits there as, where the organisers said so */
  capacity?: Capacity | null;
  /** what the seat does about the delegation's ballots */
  mandate: Mandate;
}

/** A topic with its words, who proposed it and who stands behind it. All see it. */
export interface TopicDoc {
  id: TopicId;
  order: number;
  title: string;
  why: string;
  question: string;
  /** the language of its words, where its author named one */
  language?: string | null;
  by?: DelegationId | null;
  state: TopicState;
  /** which of its wordings this is */
  revision: number;
  /** delegations that stand behind these words, in the order in which they came */
  sponsors: DelegationId[];
  /** delegations that stood behind earlier words of it */
  asked: DelegationId[];
  /** why it was given back to its delegation, while it is */
  returned?: string | null;
  /** where it comes from and what came of it, where topics were merged or split */
  lineage?: TopicDocLineage | null;
}

/** Where a topic comes from and what came of it. */
export interface TopicDocLineage {
  /** the topics that it was made of */
  from: TopicId[];
  /** the topics that were made of it */
  into: TopicId[];
  /** the delegations that proposed what it was made of */
  authors: DelegationId[];
  /** the delegations whose consent to its words is missing; those that are asked have not answered yet */
  missing: DelegationId[];
  /** that it goes forward nevertheless */
  waiver?: TopicDocWaiver | null;
}

/** Why it goes forward, and whose consent was missing then. */
export interface TopicDocWaiver {
  reason: string;
  without: DelegationId[];
}

/**
 * A proposal that a delegation still writes, and which of its seats wrote it. Its delegation sees it; no board of
 * others tells that there is one.
 */
export interface DraftDoc {
  id: TopicId;
  title: string;
  why: string;
  question: string;
  language?: string | null;
  /** which of its wordings this is; whoever changes it says which one they saw */
  revision: number;
  begunBy?: ParticipantId | null;
  writtenBy?: ParticipantId | null;
}

/** The terms on which topics are proposed: how many by each delegation, and until when. All see them. */
export interface CallDoc {
  limit?: number | null;
  deadlineAt?: number | null;
}

/** The rooms of the meeting and the delegations that joined each; none are listed for the plenary. All see it. */
export interface RoomsDoc {
  rooms: RoomEntry[];
}

/** One room. */
export interface RoomEntry {
  room: RoomId;
  kind: RoomKind;
  title: string;
  topic?: TopicId | null;
  delegations: DelegationId[];
}

/** The seats of staff with their roles. Only staff sees it. */
export interface StaffDoc {
  seats: StaffDocSeat[];
}

/** One seat of staff. */
export interface StaffDocSeat {
  participant: ParticipantId;
  label: string;
  roles: Role[];
}

/** Who waits in the lobby, the longest waiting first; names are not on any board. Only staff sees it. */
export interface LobbyDoc {
  waiting: LobbyDocEntry[];
}

/** One who waits, the delegation that they named, and the seats that they seem to have already. */
export interface LobbyDocEntry {
  entry: LobbyEntryId;
  delegation: DelegationId;
  sinceAt: number;
  like: ParticipantId[];
}

/** One's own seat: label, delegation and roles. Only oneself sees it. */
export interface MeDoc {
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
  roles: Role[];
}

/** What this room is and whether it sits. All see it. */
export interface RoomDoc {
  id: RoomId;
  kind: RoomKind;
  title: string;
  topic?: TopicDocWords | null;
  session: RoomDocSession;
}

/** The words of a topic, as a working group keeps them. */
export interface TopicDocWords {
  id: TopicId;
  title: string;
  why: string;
  question: string;
}

/** Whether the room sits: `not-opened`, `open` or `closed`, and since when. */
export interface RoomDocSession {
  state: SessionState;
  sinceAt?: number | null;
}

/**
 * Who speaks, the clock, whose speech was interrupted, and who waits. All see it, the ground of a point of order
 * included. The clock is sent as facts, not as ticks: time used now = `usedMs` plus the time since `runningAt`.
 */
export interface FloorDoc {
  open: boolean;
  speakingTimeMs: number;
  speaking?: Speaking | null;
  interrupted?: Interrupted | null;
  queue: QueueEntry[];
  canTakeBackUntil?: number | null;
}

/** Who has the floor. */
export interface Speaking {
  request: FloorRequestId;
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
  kind: RequestKind;
  ground?: string | null;
  startedAt: number;
  clock: SpeechClock;
}

/** The speaking clock. */
export interface SpeechClock {
  allowedMs: number;
  usedMs: number;
  runningAt?: number | null;
}

/** Whose speech a point of order interrupted, with the time that is left of it; below zero it was over time. */
export interface Interrupted {
  request: FloorRequestId;
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
  leftMs: number;
}

/** One who waits. */
export interface QueueEntry {
  request: FloorRequestId;
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
  kind: RequestKind;
  ground?: string | null;
  askedAt: number;
  why: QueueReason;
}

/** How often and how long each delegation has spoken in this room: `Speech.Finished#speakingTime()`. All see it. */
export interface TimesDoc {
  delegations: TimesDocEntry[];
}

/** One delegation's speeches that are over. */
export interface TimesDocEntry {
  delegation: DelegationId;
  speeches: number;
  spokenMs: number;
}

/** What the room's projector shows. All see it. */
export interface ScreenDoc {
  view: ScreenView;
  room?: RoomId | null;
  poll?: PollId | null;
  sinceAt: number;
}

/**
 * Which delegations attend the sittings of this room, once anything was said of it. All see it, as all see the room.
 */
export interface AttendanceDoc {
  marks: AttendanceDocMark[];
}

/** One delegation of which it was said that it attends or does not, by which seat and when. */
export interface AttendanceDocMark {
  delegation: DelegationId;
  present: boolean;
  by: string;
  at: number;
}

/**
 * A poll's terms, once closed how the votes came in over time, and once published its result. All see it; before that
 * nobody sees any count but of ballots.
 */
export interface PollDoc {
  id: PollId;
  number: number;
  question: string;
  /** what is put to the delegations */
  subject: PollSubject;
  /** how a ballot is filled in */
  method: PollMethod;
  /** how the ballots come to a decision */
  deciding: Deciding;
  options: PollDocOption[];
  /** who may know which delegations have voted */
  whoVoted: ElectorateKnown;
  /** what is made of who attends, where the terms make anything of it */
  attending?: Attending | null;
  state: PollState;
  openedAt: number;
  /** when the poll closes by itself, where its terms say so */
  closesAt?: number | null;
  closedAt?: number | null;
  publishedAt?: number | null;
  quorum?: PollDocQuorum | null;
  turnout?: PollDocTurnout | null;
  /** what becomes of ties, when all see the result, whether a vote is final, where the terms say so */
  conduct?: PollConduct | null;
  outcome?: Outcome | null;
  /** how a tie in the published result was decided by whoever leads, once it was */
  tie?: PollDocTie | null;
  /** why it comes to no result, once it was annulled */
  annulled?: PollDocAnnulled | null;
  /** the number of the annulled poll whose question it asks again, where it does */
  again?: number | null;
}

/** How the ballots of a poll come to a decision. */
export type Deciding = Selection | SimpleMajority | RequiredMajority;

/**
 * Some of the options are selected. One for which no ballot speaks takes no part, also where places remain. Of options
 * that are tied for the last places the ballots do not say which are selected: the terms of the poll say what becomes
 * of them (`Ties`), and they are named.
 */
export interface Selection {
  type: 'selection';
  /** the counting library's rule */
  rule: Rule;
  /** how many options are to be selected */
  seats: number;
}

/** A question is adopted when yes outnumbers no; abstentions do not count. */
export interface SimpleMajority {
  type: 'simple-majority';
}

/**
 * A question is adopted when so great a part of that base is in favour, and anybody at all. All fractions are exact:
 * two thirds are met by two of three.
 */
export interface RequiredMajority {
  type: 'required-majority';
  part: MajorityPart;
  base: MajorityBase;
}

/** One option and its words. */
export interface PollDocOption {
  id: string;
  title: string;
}

/** What the terms of a poll make of who attends, where they make anything of it. */
export interface Attending {
  /** whether only delegations that attend may vote; judged with each ballot */
  toVote: boolean;
  /** of what the quorum is a share, and what has to reach it */
  quorum: QuorumBody;
}

/** The share of a body that must be reached for the result to count; `of` as in `Attending`. */
export interface PollDocQuorum {
  share: string;
  of: QuorumBody;
}

/** How many had voted by the end of each step of so many minutes; the fields mean what they mean in `Arrivals`. */
export interface PollDocTurnout {
  minutes: number;
  cast: number[];
}

/** How a poll is held beyond method and counting, where its terms say anything of it. */
export interface PollConduct {
  /** what becomes of options that are tied for the last places */
  ties: Ties;
  /** the seed of the lot, where one decides ties: all know it before the first ballot */
  seed?: string | null;
  /** when all see the result, where it is not when somebody publishes it */
  results?: Results | null;
  /** until when a vote may be changed, where it is not until the poll is closed */
  changes?: Changes | null;
}

/** A published result; the fields mean what they mean in `Outcome`. */
export interface Outcome {
  turnout: OutcomeTurnout;
  counts: PollDocCount[];
  decision: PollDecision;
}

/** How many could vote and how many did; the quorum is met where none was set. */
export interface OutcomeTurnout {
  entitled: number;
  cast: number;
  abstained: number;
  quorumNeeded?: number | null;
  quorumMet: boolean;
  /** how many were there for the vote, where the terms rest on it */
  attended?: OutcomeAttended | null;
}

/** How many delegations were there for the vote: those that were said to attend, and all that voted. */
export interface OutcomeAttended {
  present: number;
  /** whether it is they who make the quorum, not the ballots */
  forQuorum: boolean;
}

/** One option and what it was given; the fields mean what they mean in `Outcome`. */
export interface PollDocCount {
  option: string;
  count: number;
  sides?: PollDocSides | null;
}

/** How many ballots say no to an option, and how many abstain from it. */
export interface PollDocSides {
  no: number;
  abstain: number;
}

/** What a poll decided. */
export type PollDecision = Undecided | Selected | Answered;

/** Nothing is decided. */
export interface Undecided {
  type: 'undecided';
  reason: UndecidedReason;
}

/** Options are selected, or would be but for a tie. */
export interface Selected {
  type: 'selected';
  /** the options selected, in the order in which the rule selects them */
  elected: string[];
  /** options that share the last places so that the ballots cannot tell between them */
  tied: string[];
  /** by what some of those are selected all the same; none are where nothing stands here */
  settled?: Ties | null;
}

/** A question is answered: it is adopted or not. */
export interface Answered {
  type: 'answered';
  adopted: boolean;
}

/** The options that were selected of those tied, and why these. */
export interface PollDocTie {
  options: string[];
  reason: string;
  at: number;
}

/** Why it comes to no result, and since when. */
export interface PollDocAnnulled {
  reason: string;
  at: number;
}

/** How many delegations have voted, of how many that may. All see it. */
export interface ProgressDoc {
  cast: number;
  entitled: number;
  /** which have not, where the terms of the poll let all know */
  missing?: string[] | null;
}

/**
 * The delegations that may vote in a poll and have not. Only organisers see it; where the terms let all know, all see
 * the same with the count of ballots. How a delegation votes is nowhere told.
 */
export interface MissingDoc {
  delegations: string[];
}

/**
 * That one's delegation has voted, by which of its seats it did so last, and when. Only the members of that delegation
 * see it; what was chosen is the ballot.
 */
export interface VoteDoc {
  by: string;
  castAt: number;
  /** how often it has voted: whoever votes for it says how many of its votes they saw */
  votes: number;
  /** the seat that wrote it, where it was a draft */
  draftedBy?: ParticipantId | null;
}

/** A delegation's own ballot: what it chose. Only the members of that delegation see it. */
export interface BallotDoc {
  ballot: Ballot;
}

/**
 * A ballot that somebody of the delegation prepared and that nobody has cast, in a poll that is open. Its delegation
 * sees it; no board of others tells that there is one, and none is left when the poll is closed.
 */
export interface BallotDraftDoc {
  /** names this wording of it; whoever acts on it says which one they saw */
  id: BallotDraftId;
  ballot: Ballot;
  /** the seat that wrote it, which may have left the meeting since */
  by: ParticipantId;
  draftedAt: number;
}

/** That one's delegation may vote in an open poll. Only the members of that delegation see it. */
export interface BallotPaperDoc {
  entitled: boolean;
  /** how its ballot begins, where the poll asks again what an annulled one asked and it had voted there */
  begun?: BallotPaperDocBegun | null;
}

/** What it chose in the annulled poll, as this one would have it. */
export interface BallotPaperDocBegun {
  /** the number of the poll in which it was chosen */
  poll: number;
  /** it; none where it makes no valid ballot in this poll */
  ballot?: Ballot | null;
}

/**
 * The working groups that one's own delegation would like, the best first, and the languages that it can work in. Only
 * the members of that delegation see it.
 */
export interface WishDoc {
  groups: string[];
  languages: string[];
  /** the seat that said so */
  by: string;
  at: number;
}

/** What each delegation would like that has said so, by its id. Only organisers see it. */
export interface WishesDoc {
  wishes: WishesDocEntry[];
}

/** One delegation, the working groups that it would like, the best first, and the languages that it can work in. */
export interface WishesDocEntry {
  delegation: string;
  groups: string[];
  languages: string[];
}

/**
 * In which working groups one's own delegation has a place, as the organisers published it, and why there. Only the
 * members of that delegation see it.
 */
export interface PlaceDoc {
  places: GroupPlace[];
  at: number;
}

/**
 * The places of delegations in working groups as the organisers published them last, by delegation, each with its
 * reason; the limits within which they were found, and the seed of the lots. Only organisers see it.
 */
export interface PlacesDoc {
  limits: PlaceLimits;
  seed: string;
  places: GroupPlace[];
  at: number;
}

/** How many are connected to a room: in all, by delegation, and staff. */
export interface PresenceDoc {
  connected: number;
  delegations: Record<string, number>;
  staff: number;
}

/* ---- Commands ---- */

/** How a ballot is filled in. */
export type PollMethod =
  | SingleChoiceMethod
  | YesNoAbstainMethod
  | ApprovalMethod
  | ScoreMethod
  | DotsMethod
  | RankingMethod
  | AnswerMethod;

/** A ballot chooses one of the options. */
export interface SingleChoiceMethod {
  type: 'single-choice';
  /** whether it may choose none instead */
  mayAbstain: boolean;
}

/** A ballot says yes or no to each option by itself, or abstains from it. */
export interface YesNoAbstainMethod {
  type: 'yes-no-abstain';
  /** whether an option may be answered by an abstention */
  mayAbstain: boolean;
  /** whether every option must be answered */
  allAnswered: boolean;
}

/** A ballot approves any of the options, within bounds. */
export interface ApprovalMethod {
  type: 'approval';
  /** the fewest options that a ballot may approve */
  min: number;
  /** the most */
  max: number;
}

/** A ballot gives each option whole points on a scale. */
export interface ScoreMethod {
  type: 'score';
  /** the fewest points */
  lowest: number;
  /** the most */
  highest: number;
  /** whether an option may be left without points, which is not the same as the fewest */
  mayLeaveBlank: boolean;
}

/** A ballot spreads dots over the options. */
export interface DotsMethod {
  type: 'dots';
  /** how many dots a ballot has */
  points: number;
  /** how many of them one option may get */
  mostPerOption: number;
  /** whether all have to be given */
  allSpent: boolean;
}

/** A ballot puts options in an order, the best first; those that it leaves out come after all others. */
export interface RankingMethod {
  type: 'ranking';
  /** the fewest options that a ballot may rank */
  min: number;
  /** the most */
  max: number;
  /** whether options may share a place */
  mayTie: boolean;
}

/** A ballot answers the question by exactly one of yes, no and abstain. */
export interface AnswerMethod {
  type: 'answer';
}

/** What was chosen in one poll, and nothing else: a ballot names nobody and no time. */
export type Ballot =
  | SingleChoiceBallot
  | YesNoAbstainBallot
  | ApprovalBallot
  | ScoreBallot
  | DotsBallot
  | RankingBallot
  | AnswerBallot;

/** The option that is chosen; an abstention where there is none. */
export interface SingleChoiceBallot {
  type: 'single-choice';
  option?: string | null;
}

/** The answer to each option; one that is left out is not answered. */
export interface YesNoAbstainBallot {
  type: 'yes-no-abstain';
  answers: Record<string, Answer>;
}

/** The options that are approved, in no order that means anything. */
export interface ApprovalBallot {
  type: 'approval';
  options: string[];
}

/** The points of each option; one that is left out has none, which is not zero. */
export interface ScoreBallot {
  type: 'score';
  scores: Record<string, number>;
}

/** The dots of each option; one that is left out has none. */
export interface DotsBallot {
  type: 'dots';
  dots: Record<string, number>;
}

/** The options in their order, the best first; those in one tier share a place. */
export interface RankingBallot {
  type: 'ranking';
  tiers: string[][];
}

/** The answer to a question. */
export interface AnswerBallot {
  type: 'answer';
  answer: Answer;
}

/**
 * A session of the room is opened. Who: a moderator. When: the room does not sit. Effect: participants can ask for the
 * floor; the list of speakers is open.
 */
export interface SessionOpenCommand {
  type: 'session.open';
}

/**
 * The session of the room is closed. Who: a moderator. When: a session is open and nobody has the floor. Effect: nobody
 * can ask for the floor; a speech that was interrupted is over and counted; those still waiting keep their places for
 * when the room sits again.
 */
export interface SessionCloseCommand {
  type: 'session.close';
}

/**
 * A participant asks for the floor. Who: a member of a delegation that belongs to the room. When: a session and the
 * list are open, and this seat neither speaks nor waits already, nor was interrupted. Effect: an entry at the end of
 * the list.
 */
export interface FloorRequestCommand {
  type: 'floor.request';
}

/**
 * A participant interrupts on procedure. Who: a member of a delegation that belongs to the room. When: a session is
 * open, even if the list is closed, and this seat has no point of order waiting or speaking. Effect: goes before all
 * speeches, behind the points of order at the head of the list. That it is decided at once, before the debate goes on,
 * is common to rules of procedure of international assemblies.
 */
export interface FloorRaisePointOfOrderCommand {
  type: 'floor.raise-point-of-order';
  ground: string;
}

/**
 * A request for the floor is withdrawn. Who: the seat that asked; a moderator, any. When: the request waits. Effect: it
 * is off the list; asking again goes to the end.
 */
export interface FloorWithdrawCommand {
  type: 'floor.withdraw';
  request: FloorRequestId;
}

/**
 * `ending` is the entry that speaks and so ends; absent when nobody has the floor. The floor is given. Who: a
 * moderator. When: a session is open; to the entry named, or back to the speech that was interrupted, while the speech
 * named, or nobody, has the floor. Effect: whoever spoke has ended, or is interrupted when a point of order follows a
 * speech; the entry leaves the list and speaks; the clock starts with the room's speaking time. A speech that was
 * interrupted goes on with the time that is left; when another speech begins instead, it is over. Of two moderators who
 * press at once one is too late: the floor has changed hands, and nobody is skipped.
 */
export interface FloorGiveCommand {
  type: 'floor.give';
  request: FloorRequestId;
  ending?: FloorRequestId | null;
}

/**
 * The floor that was just given is taken back: the chair pressed the wrong key. Who: a moderator. When: within ten
 * seconds of giving it to the entry named. Effect: the entry is at the head of the list again, as though it had not
 * been called, and no speech is counted. A speech that was ended by giving the floor stays ended; one that was
 * interrupted stays so, and can be given the floor back.
 */
export interface FloorTakeBackCommand {
  type: 'floor.take-back';
  request: FloorRequestId;
}

/**
 * The speaker ends before the time is up. Who: whoever has the floor, or was interrupted. When: during the speech
 * named, or while it waits to go on. Effect: the speech is over and counted; the rest of the time lapses.
 */
export interface FloorYieldCommand {
  type: 'floor.yield';
  request: FloorRequestId;
}

/**
 * The moderator ends a speech. Who: a moderator. When: the speech named has the floor, or was interrupted. Effect: the
 * speech is over and its speaking time counted; a speech that was interrupted does not go on.
 */
export interface FloorEndCommand {
  type: 'floor.end';
  request: FloorRequestId;
}

/**
 * The speaking clock is paused, resumed, or given more or less time. Who: a moderator. When: the speech named has the
 * floor. Effect: a paused clock counts nothing; extra time, also negative, holds for this speech only. The clock runs
 * on below zero: overtime is shown, never cut off.
 */
export interface FloorPauseCommand {
  type: 'floor.pause';
  request: FloorRequestId;
}

/**
 * The speaking clock is paused, resumed, or given more or less time. Who: a moderator. When: the speech named has the
 * floor. Effect: a paused clock counts nothing; extra time, also negative, holds for this speech only. The clock runs
 * on below zero: overtime is shown, never cut off.
 */
export interface FloorResumeCommand {
  type: 'floor.resume';
  request: FloorRequestId;
}

/**
 * The speaking clock is paused, resumed, or given more or less time. Who: a moderator. When: the speech named has the
 * floor. Effect: a paused clock counts nothing; extra time, also negative, holds for this speech only. The clock runs
 * on below zero: overtime is shown, never cut off.
 */
export interface FloorAddTimeCommand {
  type: 'floor.add-time';
  request: FloorRequestId;
  ms: number;
}

/**
 * The speaking time of the room is set. Who: a moderator. When: at any time. Effect: holds for speeches that begin from
 * now on, not for the one that runs.
 */
export interface FloorSetSpeakingTimeCommand {
  type: 'floor.set-speaking-time';
  ms: number;
}

/**
 * The list of speakers is closed, or reopened. Who: a moderator. When: at any time. Effect: while it is closed nobody
 * can ask for the floor; those on it keep their places, and points of order remain possible.
 */
export interface FloorCloseListCommand {
  type: 'floor.close-list';
}

/**
 * The list of speakers is closed, or reopened. Who: a moderator. When: at any time. Effect: while it is closed nobody
 * can ask for the floor; those on it keep their places, and points of order remain possible.
 */
export interface FloorReopenListCommand {
  type: 'floor.reopen-list';
}

/**
 * Names one neighbour: `before` which it goes or, to become the last, `after` which. A moderator moves an entry of the
 * list of speakers. Who: a moderator. When: the entry waits. Effect: it stands before the entry named or, where it
 * shall be the last, behind the one named; it says on its face that it was moved. Naming neighbours instead of places
 * keeps a move right when the list has changed meanwhile.
 */
export interface FloorMoveCommand {
  type: 'floor.move';
  request: FloorRequestId;
  before?: FloorRequestId | null;
  after?: FloorRequestId | null;
}

/**
 * Puts the topics to the delegations. A poll over topics is opened: over the shortlist, or over all that are proposed
 * where there is none. Who: the organiser. When: there are at least two such topics and fewer are to be selected than
 * there are; they are those that the organiser saw; a closing time is still to come. Effect: each delegation with a
 * vote has one ballot, which is filled in by the method of the poll and can be changed until the poll closes, by hand
 * or at its closing time. The topics and the electorate are those of this moment; who of it attends is asked with each
 * ballot, and at the end.
 */
export interface PollOpenTopicsCommand {
  type: 'poll.open-topics';
  question: string;
  /** the topics as the organiser saw them */
  topics: TopicId[];
  /** how a ballot is filled in */
  method: PollMethod;
  /** how the ballots are counted; one that counts such ballots */
  rule: Rule;
  /** how many topics are to be selected */
  select: number;
  quorum?: Share | null;
  /** when the poll closes by itself, in milliseconds since 1970 */
  closesAt?: number | null;
  /** who may know which delegations have voted; only organisers where nothing is said */
  whoVoted?: ElectorateKnown | null;
  /** what becomes of ties, when all see the result, whether a vote is final; as usual where nothing is said */
  conduct?: AskedConduct | null;
  /** the annulled poll whose question this one asks again; ballots begin with what was chosen there */
  again?: PollId | null;
  /** what is made of who attends; nothing where nothing is said */
  attending?: Attending | null;
}

/** What is asked for of all this when a poll is opened. */
export interface AskedConduct {
  /** what becomes of options that are tied for the last places; none is selected where nothing is said */
  ties?: Ties | null;
  /** when all see the result; when somebody publishes it where nothing is said */
  results?: Results | null;
  /** until when a vote may be changed; until the poll is closed where nothing is said */
  changes?: Changes | null;
}

/**
 * Puts a question to the room. A quick poll is opened: a question to be answered by yes, no or abstain. Who: a
 * moderator of the room. When: delegations with a vote belong to the room; a closing time is still to come. Effect:
 * each of them has one ballot, which can be changed until the poll closes, by hand or at its closing time. It is
 * adopted by the majority that its terms ask for. The electorate is that of this moment; who of it attends is asked
 * with each ballot, and at the end.
 */
export interface PollOpenQuestionCommand {
  type: 'poll.open-question';
  question: string;
  quorum?: Share | null;
  /** when the poll closes by itself, in milliseconds since 1970 */
  closesAt?: number | null;
  /** how great a part of the base must be in favour; more than half where nothing is said */
  majority?: MajorityPart | null;
  /** of what it is a part; of the votes for and against where nothing is said */
  base?: MajorityBase | null;
  /** who may know which delegations have voted; only organisers where nothing is said */
  whoVoted?: ElectorateKnown | null;
  /** when all see the result, and whether a vote is final; of ties there is nothing to say */
  conduct?: AskedConduct | null;
  /** what is made of who attends; nothing where nothing is said */
  attending?: Attending | null;
}

/**
 * `votes` is how often the delegation had voted as far as the sender saw; where nothing is said, any. A delegation
 * votes, or changes its vote. Who: any member of an entitled delegation; where somebody was named its head or an
 * alternate of it, one of these, and never an observer. The delegation has one ballot, the last one counts. When: the
 * poll is open, and its closing time, where it has one, has not come: one that comes at that very instant is too late,
 * also where nobody has noted yet that the poll is closed; where its terms say that a vote is final, the delegation has
 * not voted; no other seat of the delegation has voted since, where the sender says what they saw; and the delegation
 * attends, where the terms ask for that. Effect: the ballot is counted when the poll closes; until the result is
 * published only the delegation sees it. That the delegation voted and what it chose are two facts.
 */
export interface PollCastCommand {
  type: 'poll.cast';
  poll: PollId;
  ballot: Ballot;
  votes?: number | null;
}

/**
 * `seen` names the draft in whose place this one comes; none where none was seen. Somebody prepares the ballot of the
 * delegation, for those to see who cast it; or gives that draft up. Who: any member of an entitled delegation but an
 * observer. When: the poll takes ballots, and the draft is still what the member saw, or there is none as they saw; no
 * draft is written once a vote is cast that is final. Effect: the delegation, and nobody else, has this draft and sees
 * who wrote it. It is no vote: it counts for nothing, and is gone when the poll is closed.
 */
export interface PollDraftBallotCommand {
  type: 'poll.draft-ballot';
  poll: PollId;
  seen?: BallotDraftId | null;
  ballot: Ballot;
}

/**
 * Somebody prepares the ballot of the delegation, for those to see who cast it; or gives that draft up. Who: any member
 * of an entitled delegation but an observer. When: the poll takes ballots, and the draft is still what the member saw,
 * or there is none as they saw; no draft is written once a vote is cast that is final. Effect: the delegation, and
 * nobody else, has this draft and sees who wrote it. It is no vote: it counts for nothing, and is gone when the poll is
 * closed.
 */
export interface PollDiscardBallotDraftCommand {
  type: 'poll.discard-ballot-draft';
  poll: PollId;
  seen: BallotDraftId;
}

/**
 * `votes` is how often the delegation had voted when the draft was seen. The draft of a delegation becomes its ballot.
 * Who: a member of an entitled delegation who casts its ballots. When: the poll takes ballots, the draft is still what
 * the member saw, no other seat of the delegation has voted since, and the delegation attends where the terms ask for
 * that; where a vote is final, none has voted. Effect: the delegation has voted, by this seat, as `CastBallot` says;
 * the draft is one no more, and the delegation sees who wrote it.
 */
export interface PollConfirmBallotCommand {
  type: 'poll.confirm-ballot';
  poll: PollId;
  seen: BallotDraftId;
  votes: number;
}

/**
 * A poll is closed for good. Who: the organiser in the meeting's room, a moderator elsewhere. When: it is open, also
 * before its closing time. Effect: no ballot is taken or changed any more, and so the roll of those who attended and
 * who voted is what it is for ever; drafts of ballots are gone; nobody sees the result until it is published, which the
 * program does at once where the terms say so (`PublishAtClose`). A poll whose closing time has come was closed then,
 * whoever says so later.
 */
export interface PollCloseCommand {
  type: 'poll.close';
  poll: PollId;
}

/**
 * The result of a poll is published. Who: the organiser in the meeting's room, a moderator elsewhere. When: the poll is
 * closed. Effect: all see the counts, whether the quorum was met, and what is selected or decided. It cannot be taken
 * back. Where the terms say that the result is seen when the poll closes, it was published then, whoever says so.
 */
export interface PollPublishCommand {
  type: 'poll.publish';
  poll: PollId;
}

/**
 * Selects some of the tied options. Options that are tied for the last places are told apart by whoever leads. Who: the
 * organiser in the meeting's room, a moderator elsewhere. When: the result is published, so that all saw the tie before
 * anybody decided it; the terms of the poll leave ties to the chair; it was not decided yet. Exactly as many options
 * are named as places are free, all of them tied, and the reason is said. Effect: they are selected too; all see which,
 * by whom the tie was decided, and why. It cannot be taken back.
 */
export interface PollDecideTieCommand {
  type: 'poll.decide-tie';
  poll: PollId;
  /** as many of the tied options as places are free */
  options: string[];
  /** why these; all read it */
  reason: string;
}

/**
 * Ends a poll without a result. A poll is annulled: it comes to no result. Who: the organiser in the meeting's room, a
 * moderator elsewhere. When: its result is not published, so that nobody annuls what they would have liked otherwise;
 * the reason is said. Effect: no ballot is taken any more, nothing is ever counted, and its options decide nothing;
 * what each delegation chose stays its own to read, the roll of those who had voted stands. Another poll may ask the
 * same again, and begins with these ballots, see `Again`. It cannot be taken back.
 */
export interface PollAnnulCommand {
  type: 'poll.annul';
  poll: PollId;
  /** why; all read it */
  reason: string;
}

/**
 * A topic is proposed for the practical session. Who: any member of a delegation, in its name; the organiser, in the
 * secretariat's. When: for a delegation, as long as the call's deadline has not passed and it has fewer in the list
 * than the call's limit; a poll that is open already does not take it in. Effect: the topic stands in the list with the
 * delegation that proposed it.
 */
export interface TopicProposeCommand {
  type: 'topic.propose';
  title: string;
  why: string;
  question: string;
  language?: string | null;
}

/**
 * A proposed topic is taken off the list. Who: a member of the delegation that proposed it; the organiser, any. When:
 * it is proposed or on the shortlist, and no open poll offers it. Effect: it can no longer be chosen; its words stay in
 * the record.
 */
export interface TopicWithdrawCommand {
  type: 'topic.withdraw';
  topic: TopicId;
}

/**
 * A delegation begins to write a proposal, before anybody else is to know of it. Who: any member of a delegation. When:
 * at any time, as long as the delegation has not too many drafts. Effect: the draft stands among those of the
 * delegation, with the seat that began it; all other boards stay as they are.
 */
export interface TopicDraftCommand {
  type: 'topic.draft';
  words: Wording;
}

/**
 * What a proposal says: a title, why it matters, the question to answer, and the language that all this is written in
 * (a code of ISO 639 such as `ka`), where its author named one.
 */
export interface Wording {
  title: string;
  why: string;
  question: string;
  language?: string | null;
}

/**
 * A member of the delegation writes other words into its draft. Who: any member of the delegation whose draft it is; to
 * all others there is none. When: the words are still those that the member saw. Effect: the draft says this now, and
 * which seat wrote it.
 */
export interface TopicEditDraftCommand {
  type: 'topic.edit-draft';
  topic: TopicId;
  seen: number;
  words: Wording;
}

/**
 * A delegation gives up a draft. Who: any member of the delegation whose draft it is. When: the words are still those
 * that the member saw. Effect: there is no such draft any more; a topic that was returned stays returned.
 */
export interface TopicDiscardDraftCommand {
  type: 'topic.discard-draft';
  topic: TopicId;
  seen: number;
}

/**
 * A draft becomes a proposal. Who: any member of the delegation whose draft it is. When: the words are still those that
 * the member saw, and the delegation may propose; what was returned may come again after the deadline. Effect: the
 * topic stands in the list, a returned one at its old place; whoever stood behind other words of it is asked again.
 */
export interface TopicSubmitCommand {
  type: 'topic.submit';
  topic: TopicId;
  seen: number;
}

/**
 * The words of a proposal are corrected by whoever proposed it. Who: a member of the delegation that proposed it, up to
 * the deadline; the organiser, what the secretariat proposed. When: nothing rests on the words yet: nobody stands
 * behind them beside the author, it is not on the shortlist, and no poll offered it; and they are still those that the
 * author saw. Effect: the topic says this now.
 */
export interface TopicCorrectCommand {
  type: 'topic.correct';
  topic: TopicId;
  seen: number;
  words: Wording;
}

/**
 * A delegation stands behind a proposal of another, or no longer. Who: any member of a delegation, in its name; never
 * the author's own. When: the topic can be chosen and its words are those that the member saw; stepping back is
 * possible as long as it can be chosen. Effect: the delegation is named beside the author; or no longer, and it is not
 * asked again either.
 */
export interface TopicSponsorCommand {
  type: 'topic.sponsor';
  topic: TopicId;
  seen: number;
}

/**
 * A delegation stands behind a proposal of another, or no longer. Who: any member of a delegation, in its name; never
 * the author's own. When: the topic can be chosen and its words are those that the member saw; stepping back is
 * possible as long as it can be chosen. Effect: the delegation is named beside the author; or no longer, and it is not
 * asked again either.
 */
export interface TopicStepBackCommand {
  type: 'topic.step-back';
  topic: TopicId;
}

/**
 * A proposal comes on the shortlist, or is taken back from it. Who: the organiser. When: it is proposed, its words are
 * those that the organiser saw, and it waits for nobody's consent; it is taken back as long as no open poll offers it.
 * Effect: with a shortlist, the next poll offers what stands on it and nothing else; the words of what stands on it
 * stay as they are.
 */
export interface TopicShortlistCommand {
  type: 'topic.shortlist';
  topic: TopicId;
  seen: number;
}

/**
 * A proposal comes on the shortlist, or is taken back from it. Who: the organiser. When: it is proposed, its words are
 * those that the organiser saw, and it waits for nobody's consent; it is taken back as long as no open poll offers it.
 * Effect: with a shortlist, the next poll offers what stands on it and nothing else; the words of what stands on it
 * stay as they are.
 */
export interface TopicTakeOffCommand {
  type: 'topic.take-off';
  topic: TopicId;
}

/**
 * A proposal is given back to the delegation that proposed it, with a reason. Who: the organiser. When: a delegation
 * proposed it, it can be chosen, and no open poll offers it. Effect: it can no longer be chosen; all see that it was
 * returned and why, since all saw it in the list. Its words become a draft of the delegation, which writes them anew
 * and submits them, or lets them be.
 */
export interface TopicReturnCommand {
  type: 'topic.return';
  topic: TopicId;
  reason: string;
}

/**
 * Topics that say nearly the same become one, in words that the organiser writes. Who: the organiser. When: each can be
 * chosen and its words are those that the organiser saw; what was merged or split before is gone, what came of it can
 * be merged again; no vote on one of them is under way or counts still, and none was selected. Effect: the old ones
 * stay in the record with their words, authors and sponsors, and say what came of them; the new one says what it comes
 * from. Whoever proposed or stood behind an old one is asked for consent to the new words, and no poll offers them
 * before all have given it, or the organiser has waived it.
 */
export interface TopicMergeCommand {
  type: 'topic.merge';
  topics: Seen[];
  words: Wording;
}

/** A topic in the wording that the organiser saw. */
export interface Seen {
  topic: TopicId;
  seen: number;
}

/**
 * A topic that asks several things becomes several, in words that the organiser writes. Who: the organiser. When: as
 * for a merge. Effect: as for a merge; each part comes from the one topic, and whoever proposed or stood behind that is
 * asked for consent to each part by itself.
 */
export interface TopicSplitCommand {
  type: 'topic.split';
  topic: TopicId;
  seen: number;
  parts: Wording[];
}

/**
 * A topic that was made of others goes forward although not all have consented to its words. Who: the organiser, with a
 * reason. When: it can be chosen, its words are those that the organiser saw, and it waits for consent. Effect: it is
 * offered as any other. All see the reason and whose consent was missing; those are asked on. For other words the
 * waiver does not hold.
 */
export interface TopicWaiveConsentCommand {
  type: 'topic.waive-consent';
  topic: TopicId;
  seen: number;
  reason: string;
}

/**
 * The deadline in milliseconds since 1970. The terms on which delegations propose topics are set. Who: the organiser.
 * When: at any time. Effect: from now on a delegation has at most so many proposals in the list, and proposes up to
 * that moment; both may be left open. What is in the list stays there.
 */
export interface TopicCallCommand {
  type: 'topic.call';
  limit?: number | null;
  deadlineAt?: number | null;
}

/**
 * The selected topics become working groups, each with its own room. Who: the organiser. When: the topic poll's result
 * is published and names winners, and no tie in it waits for the chair; once for each poll. Effect: one working group
 * for each winner, in the order of election, with the topic's words; delegations can join at once. A winner that has
 * been withdrawn since, or has its group from another poll, gets none.
 */
export interface GroupFormCommand {
  type: 'group.form';
  poll: PollId;
}

/**
 * A delegation joins a working group, or leaves it. Who: any member of the delegation. When: the working group exists.
 * Effect: its members speak, vote and write there, or no longer do; whoever leaves gives back a place that was given
 * there. A delegation may join several groups; nobody joins or leaves the plenary.
 */
export interface GroupJoinCommand {
  type: 'group.join';
  room: RoomId;
}

/**
 * A delegation joins a working group, or leaves it. Who: any member of the delegation. When: the working group exists.
 * Effect: its members speak, vote and write there, or no longer do; whoever leaves gives back a place that was given
 * there. A delegation may join several groups; nobody joins or leaves the plenary.
 */
export interface GroupLeaveCommand {
  type: 'group.leave';
  room: RoomId;
}

/**
 * A delegation says in which working groups it would like to be, and in which languages it can work. Who: any member of
 * the delegation; the delegation has one answer, the last one counts. When: working groups exist. Effect: the
 * delegation and the organisers see it, nobody else; groups that it does not name come behind those that it names. An
 * answer that says nothing takes back the one before. Nobody joins a group by it.
 */
export interface GroupWishCommand {
  type: 'group.wish';
  groups: RoomId[];
  languages: string[];
}

/**
 * The organisers publish a place in a working group for each delegation. Who: the organiser. When: the places are still
 * those that the organiser saw, by their seal, and keep all limits; also again, for late arrivals, when as few move as
 * can be. Effect: delegations are members where they have a place, and no more where they had been given one before; a
 * group that they joined by themselves they keep. Each sees its own place and why, the organisers see all. Leaving and
 * joining stay free.
 */
export interface GroupPlaceCommand {
  type: 'group.place';
  asked: PlacesAsked;
  seal: string;
}

/**
 * A meeting gets a name, a short name, a colour and a logo of its own, or goes back to what it was prepared with. Who:
 * the organiser. When: at any time. Effect: the look as a whole is another one, everywhere and at once; what is left
 * out is as the program has it. A colour that would be too faint somewhere is shown there in another shade.
 */
export interface MeetingGiveLookCommand {
  type: 'meeting.give-look';
  name?: string | null;
  shortName?: string | null;
  accent?: string | null;
  logo?: Logo | null;
}

/**
 * A delegation gets one seat more. Who: the organiser. When: at any time. Effect: the seat exists and can be given a
 * link; its label is the delegation's short name and the next free number ("Georgia 3").
 */
export interface RosterAddSeatCommand {
  type: 'roster.add-seat';
  delegation: DelegationId;
}

/**
 * A seat gets another label. Who: the organiser. When: no other seat of its delegation is called so. Effect: the seat
 * is called so from now on; requests, speeches and ballots of before keep the label under which they were made.
 */
export interface RosterRenameSeatCommand {
  type: 'roster.rename-seat';
  participant: ParticipantId;
  label: string;
}

/**
 * A seat is taken out of the meeting. Who: the organiser. When: it is not the only seat of a delegation that can cast
 * its vote, since nobody could vote for it then. Effect: nobody sits there any more: its roles and sign-ins end, and
 * what it waits for on a list of speakers goes. What was said, written and voted from it stays, and is counted. When it
 * was the head's, the first of the alternates is marked as the head's from now on, else of those who do not look on.
 */
export interface RosterRemoveSeatCommand {
  type: 'roster.remove-seat';
  participant: ParticipantId;
}

/**
 * Another seat is the head's of its delegation. Who: the organiser. When: at any time, for a seat of a delegation.
 * Effect: that seat is marked as the head's and stands first, and no other seat of the delegation is. Who votes stays
 * as it is, unless somebody was named the head by `NameCapacity`: then this seat is in that place.
 */
export interface RosterNameHeadCommand {
  type: 'roster.name-head';
  participant: ParticipantId;
}

/**
 * It is said in which capacity somebody sits in a delegation: as its head, an alternate, an adviser or an observer; or
 * it is said no more. Who: the organiser. When: at any time, for a seat of a delegation; of one that holds a vote,
 * somebody is left who is no observer. Effect: from the next command on, where a delegation has a head or alternates by
 * this act, only they cast its ballots; else all its seats do, but observers. A head named so is marked as the head, as
 * by `NameHead`, and whoever was named head before is so no more.
 */
export interface RosterNameCapacityCommand {
  type: 'roster.name-capacity';
  participant: ParticipantId;
  capacity?: Capacity | null;
}

/**
 * It is said of delegations that they attend, or that they do not. Who: the organiser in the meeting's room, a
 * moderator elsewhere. When: at any time, for delegations with a vote that belong to the room; of one of them at least
 * something else was said before, or nothing. Effect: all see who attends, who said so and when. From the next command
 * on, polls whose terms ask for it take ballots of those alone that attend; what was cast before stands. A poll whose
 * closing time has come is closed first, as things were.
 */
export interface RosterMarkAttendanceCommand {
  type: 'roster.mark-attendance';
  delegations: DelegationId[];
  present: boolean;
}

/**
 * `besides` names the seats of which the giver has seen that somebody else sits there. Whoever waits in the lobby
 * (`Knocking`) is admitted to a delegation, or turned away. Who: a moderator or the organiser. When: somebody waits
 * under that entry. Effect: admitted means a new seat of that delegation. One guest has one seat: who seems to have one
 * of that delegation already, by the name that they came with, is admitted only by whoever says of which seats this is
 * another person; else the seat is moved to them (`MoveSeat`).
 */
export interface RosterAdmitCommand {
  type: 'roster.admit';
  entry: LobbyEntryId;
  delegation: DelegationId;
  besides?: ParticipantId[] | null;
}

/**
 * A seat is moved to the device of somebody who waits in the lobby: they have it already, or take it over. Who: a
 * moderator or the organiser; the organiser alone for a seat that holds a role of staff. When: somebody waits under
 * that entry, and the seat is a delegation's. Effect: whoever waits has that seat, with its votes, its place on lists
 * and all that was said from it. Older sign-ins of the seat end as soon as the device takes it, and the link of its
 * card with them.
 */
export interface RosterMoveSeatCommand {
  type: 'roster.move-seat';
  entry: LobbyEntryId;
  participant: ParticipantId;
}

/**
 * Whoever waits in the lobby (`Knocking`) is admitted to a delegation, or turned away. Who: a moderator or the
 * organiser. When: somebody waits under that entry. Effect: admitted means a new seat of that delegation. One guest has
 * one seat: who seems to have one of that delegation already, by the name that they came with, is admitted only by
 * whoever says of which seats this is another person; else the seat is moved to them (`MoveSeat`).
 */
export interface RosterTurnAwayCommand {
  type: 'roster.turn-away';
  entry: LobbyEntryId;
}

/**
 * Somebody is made moderator, rapporteur or projector, of one room or of the whole meeting; or is so no longer. Who:
 * the organiser. When: at any time, for a seat of staff added here or for a seat of a delegation. Effect: the role
 * holds from the next command on, in that room, or in all rooms when none is named.
 */
export interface RosterAppointCommand {
  type: 'roster.appoint';
  participant: ParticipantId;
  role: RoleName;
  room?: RoomId | null;
}

/**
 * Somebody is made moderator, rapporteur or projector, of one room or of the whole meeting; or is so no longer. Who:
 * the organiser. When: at any time, for a seat of staff added here or for a seat of a delegation. Effect: the role
 * holds from the next command on, in that room, or in all rooms when none is named.
 */
export interface RosterDismissCommand {
  type: 'roster.dismiss';
  participant: ParticipantId;
  role: RoleName;
  room?: RoomId | null;
}

/**
 * Somebody is made moderator, rapporteur or projector, of one room or of the whole meeting; or is so no longer. Who:
 * the organiser. When: at any time, for a seat of staff added here or for a seat of a delegation. Effect: the role
 * holds from the next command on, in that room, or in all rooms when none is named.
 */
export interface RosterAddStaffCommand {
  type: 'roster.add-staff';
  label: string;
  role: RoleName;
  room?: RoomId | null;
}

/**
 * A moderator takes a picture to the projector. Who: a moderator of the room. When: at any time; a poll or a result
 * names its poll, of this room or of the meeting's. Effect: the room's projector shows it until the next. A result that
 * is not published shows no counts, because the poll's own document has none.
 */
export interface ScreenShowCommand {
  type: 'screen.show';
  view: ScreenView;
  room?: RoomId | null;
  poll?: PollId | null;
}

/**
 * `ref` is the author's own name for this commit, 32 digits of hexadecimal. An author commits changes to the room's
 * note. Who: members of the room, rapporteurs, moderators. When: the commit is based on a revision that the note still
 * reaches. Effect: the steps are brought up to date with what others did meanwhile; those that still fit are in the
 * note, those that do not are handed back to their author by leaving them out. A commit that breaks the schema or a
 * limit is refused as a whole. What is written is remembered as the author's, with the speech or the poll during which
 * it was written.
 */
export interface NoteCommitCommand {
  type: 'note.commit';
  revision: number;
  steps: unknown[];
}

export type Command =
  | SessionOpenCommand
  | SessionCloseCommand
  | FloorRequestCommand
  | FloorRaisePointOfOrderCommand
  | FloorWithdrawCommand
  | FloorGiveCommand
  | FloorTakeBackCommand
  | FloorYieldCommand
  | FloorEndCommand
  | FloorPauseCommand
  | FloorResumeCommand
  | FloorAddTimeCommand
  | FloorSetSpeakingTimeCommand
  | FloorCloseListCommand
  | FloorReopenListCommand
  | FloorMoveCommand
  | PollOpenTopicsCommand
  | PollOpenQuestionCommand
  | PollCastCommand
  | PollDraftBallotCommand
  | PollDiscardBallotDraftCommand
  | PollConfirmBallotCommand
  | PollCloseCommand
  | PollPublishCommand
  | PollDecideTieCommand
  | PollAnnulCommand
  | TopicProposeCommand
  | TopicWithdrawCommand
  | TopicDraftCommand
  | TopicEditDraftCommand
  | TopicDiscardDraftCommand
  | TopicSubmitCommand
  | TopicCorrectCommand
  | TopicSponsorCommand
  | TopicStepBackCommand
  | TopicShortlistCommand
  | TopicTakeOffCommand
  | TopicReturnCommand
  | TopicMergeCommand
  | TopicSplitCommand
  | TopicWaiveConsentCommand
  | TopicCallCommand
  | GroupFormCommand
  | GroupJoinCommand
  | GroupLeaveCommand
  | GroupWishCommand
  | GroupPlaceCommand
  | MeetingGiveLookCommand
  | RosterAddSeatCommand
  | RosterRenameSeatCommand
  | RosterRemoveSeatCommand
  | RosterNameHeadCommand
  | RosterNameCapacityCommand
  | RosterMarkAttendanceCommand
  | RosterAdmitCommand
  | RosterMoveSeatCommand
  | RosterTurnAwayCommand
  | RosterAppointCommand
  | RosterDismissCommand
  | RosterAddStaffCommand
  | ScreenShowCommand
  | NoteCommitCommand;

/* ---- Frames that a client sends ---- */

/** The first frame of every connection: proves the sign-in with a ticket that is good for one use. */
export interface ClientHelloFrame {
  type: 'hello';
  protocol: number;
  ticket: string;
}

/**
 * Starts a room's board, or resumes it after the version that the client has, if the lineage that came with that
 * version is this room's; without one the whole board comes.
 */
export interface ClientWatchFrame {
  type: 'watch';
  room: RoomId;
  have?: number | null;
  lineage?: string | null;
}

export interface ClientUnwatchFrame {
  type: 'unwatch';
  room: RoomId;
}

/**
 * A command for a room, under an id that the client made and keeps until it is answered. A command that rests on what
 * the client has, as a commit rests on its revision, names the lineage of that.
 */
export interface ClientSubmitFrame {
  type: 'submit';
  room: RoomId;
  id: string;
  lineage?: string | null;
  command: Command;
}

/**
 * Asks which of the commands with these ids, answered with `done` before, the room still has, and whether it still has
 * the lineage that came after them.
 */
export interface ClientRecallFrame {
  type: 'recall';
  room: RoomId;
  lineage?: string | null;
  ids: string[];
}

/**
 * Starts a room's note, or resumes it after the revision that the client has, if the lineage that came with that
 * revision is this room's; without one the whole note comes.
 */
export interface ClientNoteJoinFrame {
  type: 'note-join';
  room: RoomId;
  revision?: number | null;
  lineage?: string | null;
}

export interface ClientNoteLeaveFrame {
  type: 'note-leave';
  room: RoomId;
}

/** Where the sender's cursor stands in the note. Never kept. */
export interface ClientCursorFrame {
  type: 'cursor';
  room: RoomId;
  revision: number;
  anchor: number;
  head: number;
}

/** Asks who wrote what lies between two places of that revision of the note, such as before and behind a block. */
export interface ClientNoteAuthorsFrame {
  type: 'note-authors';
  room: RoomId;
  revision: number;
  from: number;
  to: number;
}

/** A sign of life; the answer says what time it is at the server. */
export interface ClientBeatFrame {
  type: 'beat';
}

export type ClientFrame =
  | ClientHelloFrame
  | ClientWatchFrame
  | ClientUnwatchFrame
  | ClientSubmitFrame
  | ClientRecallFrame
  | ClientNoteJoinFrame
  | ClientNoteLeaveFrame
  | ClientCursorFrame
  | ClientNoteAuthorsFrame
  | ClientBeatFrame;

/* ---- Frames that the server sends ---- */

/** The answer to a hello: who the sender is here, and the limits that hold. */
export interface WelcomeFrame {
  type: 'welcome';
  protocol: number;
  now: number;
  meeting: RoomId;
  participant: ParticipantId;
  label: string;
  delegation?: DelegationId | null;
  roles: Role[];
  limits: FrameLimits;
}

/** Sizes that a client must keep to. */
export interface FrameLimits {
  frameBytes: number;
}

/**
 * The whole board of a room as this viewer may see it; replaces what the client had. `parted` says that the client came
 * with a lineage that the room does not have: the server was restored from a copy.
 */
export interface SnapshotFrame {
  type: 'snapshot';
  room: RoomId;
  version: number;
  lineage: string;
  parted: boolean;
  documents: Record<string, unknown>;
}

/**
 * Documents that changed and documents that are gone. Without a version when it holds only what belongs to one
 * delegation or one person: the frame with the version and its lineage follows in the same moment.
 */
export interface ChangeFrame {
  type: 'change';
  room: RoomId;
  version?: number | null;
  lineage?: string | null;
  set: Record<string, unknown>;
  gone: string[];
}

/** What is true only now and is never in the journal. */
export interface LiveFrame {
  type: 'live';
  room: RoomId;
  set: Record<string, PresenceDoc>;
}

/** The command's events are durable. */
export interface DoneFrame {
  type: 'done';
  id: string;
  room: RoomId;
  version: number;
}

/** The command was refused, for a reason with a stable code. */
export interface RefusedFrame {
  type: 'refused';
  id: string;
  room: RoomId;
  code: RefusalCode;
  detail: string;
}

/**
 * Of the commands that a client asked about, those that the room knows, and those that it does not. A room forgets old
 * commands too: only when it has `parted` from the lineage that the client named are these gone.
 */
export interface RecalledFrame {
  type: 'recalled';
  room: RoomId;
  parted: boolean;
  known: string[];
  unknown: string[];
}

/** The whole note; `parted` as in a snapshot. */
export interface NoteStateFrame {
  type: 'note-state';
  room: RoomId;
  revision: number;
  lineage: string;
  parted: boolean;
  document: unknown;
}

export interface NoteCommitFrame {
  type: 'note-commit';
  room: RoomId;
  revision: number;
  lineage: string;
  ref: string;
  by: ParticipantId;
  steps: unknown[];
  kept: number[];
}

/**
 * Who wrote what lies between those places of that revision, as far as it still stands: whoever wrote last in the block
 * that begins there, and how much is by whom.
 */
export interface NoteAuthorsFrame {
  type: 'note-authors';
  room: RoomId;
  revision: number;
  from: number;
  to: number;
  last?: Writer | null;
  writers: WriterShare[];
}

/** Somebody who wrote, and the speech or the poll during which it was: `speech/…`, `poll/…`. */
export interface Writer {
  by: ParticipantId;
  label: string;
  during?: string | null;
}

/** What somebody wrote, in letters. */
export interface WriterShare {
  by: ParticipantId;
  label: string;
  during?: string | null;
  letters: number;
}

export interface CursorFrame {
  type: 'cursor';
  room: RoomId;
  by: ParticipantId;
  revision: number;
  anchor: number;
  head: number;
}

export interface CursorGoneFrame {
  type: 'cursor-gone';
  room: RoomId;
  by: ParticipantId;
}

export interface BeatFrame {
  type: 'beat';
  now: number;
}

/**
 * The last frame before the server closes the connection. Of a node that stops while others go on: come back within so
 * many milliseconds, at a moment drawn by lot, so that those who were here come one after the other.
 */
export interface ClosingFrame {
  type: 'closing';
  code: ClosingCode;
  withinMs?: number | null;
}

/** A frame could not be taken; of the room that it named, where it named one that is not there for the sender. */
export interface FaultFrame {
  type: 'fault';
  code: FaultCode;
  detail: string;
  room?: RoomId | null;
}

export type ServerFrame =
  | WelcomeFrame
  | SnapshotFrame
  | ChangeFrame
  | LiveFrame
  | DoneFrame
  | RefusedFrame
  | RecalledFrame
  | NoteStateFrame
  | NoteCommitFrame
  | NoteAuthorsFrame
  | CursorFrame
  | CursorGoneFrame
  | BeatFrame
  | ClosingFrame
  | FaultFrame;
