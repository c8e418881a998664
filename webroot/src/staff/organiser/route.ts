import type { Translate } from '../../i18n/i18n';
import { resultSentence } from '../../poll/results';
import type { PollDoc, PollState, SessionState } from '../../wire/types';

/** The stops of a meeting in the order in which it passes them. */
export const STOPS = ['meeting', 'delegations', 'topics', 'poll', 'groups', 'session', 'report'] as const;
export type StopName = (typeof STOPS)[number];
export type Standing = 'done' | 'now' | 'later';

/** What a stop waits for from the organiser. */
export type StopAct = 'links' | 'propose' | 'prepare' | 'close' | 'publish' | 'form' | 'desk' | 'report';

export interface Stop {
  name: StopName;
  standing: Standing;
  /** Its state in few words. */
  says: string;
  /** What is missing, a sentence each. */
  missing: readonly string[];
  act?: StopAct;
}

/** A room that sits, has sat or is to sit. */
export interface Sitting {
  title: string;
  /** A working group, not the plenary. */
  group: boolean;
  state: SessionState;
}

/** What the route is told of the meeting; all of it stands in documents that the organiser sees. */
export interface Facts {
  /** Where and when, in words; empty as long as there is no meeting. */
  when: string;
  sessionsPlanned: number;
  /** How many people wait in the lobby. */
  waiting: number;
  delegations: number;
  present: number;
  /** Roles of the staff that nobody has, in words. */
  rolesMissing: readonly string[];
  /** How many a poll opened now would offer. */
  proposed: number;
  /** How many of these the organiser chose beforehand; none where all that are proposed stand on the ballot. */
  shortlisted: number;
  selected: number;
  /**
   * The newest poll on topics; decided once its published result selects any, tied while the chair has to say which; its closing may
   * publish the result itself.
   */
  poll:
    | { state: PollState; cast: number; entitled: number; decided: boolean; tied: number; itself?: boolean }
    | undefined;
  /** Winners without a group. */
  toForm: number;
  groups: number;
  /** Delegations of which none is in a group. */
  outside: number;
  sessions: readonly Sitting[];
}

const FEWEST_TOPICS = 2;

type Told = Omit<Stop, 'name' | 'standing'> & { done: boolean };

/** The seven stops; the first that is not done is the one where the meeting is. */
export function routeOf(facts: Facts, translate: Translate): Stop[] {
  const told = STOPS.map((name) => TELL[name](facts, translate));
  const here = told.findIndex((each) => !each.done);
  return told.map(({ done, ...rest }, i) => ({
    name: STOPS[i] as StopName,
    standing: done ? 'done' : i === here ? 'now' : 'later',
    ...rest,
  }));
}

/** What the last act on the newest poll has come to, in a sentence; nothing before its vote is closed. */
export function reachedBy(poll: PollDoc | undefined, facts: Facts, translate: Translate): string {
  const { toForm, groups } = facts;
  if (!poll || poll.state === 'open' || poll.annulled) return '';
  if (!poll.outcome) return translate('vote.closed');
  if (!facts.poll?.decided || facts.poll.tied > 0) return '';
  return toForm === 0 && groups > 0 ? translate('org.formed') : resultSentence(poll, poll.outcome, translate);
}

const only = (...sentences: (string | false | undefined)[]) => sentences.filter((each) => !!each) as string[];

/** Where the sittings are: how many are open, which groups have not sat, and whether all is over. */
function sittings(sessions: readonly Sitting[]) {
  const open = sessions.filter((each) => each.state === 'open').length;
  const waiting = sessions.filter((each) => each.group && each.state === 'not-opened');
  const over = open === 0 && waiting.length === 0 && sessions.some((each) => each.state === 'closed');
  return { open, waiting, over };
}

/** Whose desk the session leads to: the plenary's while it sits or nothing has, else that of a group which has not sat. */
export function deskOf<S extends Pick<Sitting, 'group' | 'state'>>(sessions: readonly S[]): S | undefined {
  const found = (state: SessionState, group: boolean) =>
    sessions.find((each) => each.state === state && each.group === group);
  const begun = sessions.some((each) => each.state !== 'not-opened');
  const first = found('open', false) ?? (begun ? undefined : sessions[0]);
  return first ?? found('not-opened', true) ?? found('open', true);
}

const TELL: Record<StopName, (facts: Facts, t: Translate) => Told> = {
  meeting: ({ when, sessionsPlanned, waiting }, t) => ({
    done: when !== '',
    says: when || t('org.noMeeting'),
    missing: only(
      when === '' && t('org.noMeeting'),
      when !== '' && sessionsPlanned === 0 && t('org.programmeEmpty'),
      waiting > 0 && t('desk.lobbySaid', { count: waiting }),
    ),
  }),
  delegations: ({ delegations, present, rolesMissing, poll }, t) => ({
    // Once they vote, nobody has to be let in for the meeting to go on.
    done: delegations > 0 && (present > 0 || !!poll) && rolesMissing.length === 0,
    says: t('org.says.present', { here: present, all: delegations }),
    missing: only(
      delegations === 0
        ? t('org.delegationsEmpty')
        : present === 0
          ? t('org.missing.nobody')
          : present < delegations && `${t('desk.absentWho', { count: delegations - present })}.`,
      rolesMissing.length > 0 && t('org.missing.roles', { roles: rolesMissing.join(', ') }),
    ),
    ...(delegations > 0 && present === 0 ? { act: 'links' as const } : {}),
  }),
  topics: ({ proposed, shortlisted, selected }, t) => {
    const done = proposed >= FEWEST_TOPICS || selected > 0;
    return {
      done,
      says:
        selected > 0
          ? t('org.says.selected', { count: selected })
          : shortlisted > 0
            ? t('org.says.shortlisted', { count: shortlisted })
            : t('org.says.proposed', { count: proposed }),
      missing: only(!done && t(shortlisted > 0 ? 'org.problem.one-shortlisted' : 'org.problem.no-topics')),
      ...(done || shortlisted > 0 ? {} : { act: 'propose' as const }),
    };
  },
  poll: (facts, t) => (facts.poll ? pollTold(facts.poll, facts, t) : unprepared(facts, t)),
  groups: ({ groups, toForm, outside, poll }, t) => ({
    done: groups > 0 && toForm === 0,
    says:
      toForm > 0
        ? t('org.says.toForm', { count: toForm })
        : groups > 0
          ? t('org.says.groups', { count: groups })
          : t(poll?.state === 'published' ? 'org.says.groupsNone' : 'org.says.groupsLater'),
    missing: only(groups > 0 && outside > 0 && t('org.missing.outside', { count: outside })),
    ...(toForm > 0 && !poll?.tied ? { act: 'form' as const } : {}),
  }),
  session: ({ sessions }, t) => {
    const { open, waiting, over } = sittings(sessions);
    const begun = sessions.some((each) => each.state !== 'not-opened');
    const says =
      open > 0
        ? t('org.says.open', { open, all: sessions.length })
        : over
          ? t('org.says.closed')
          : begun && waiting.length > 0
            ? t('org.says.toSit', { count: waiting.length })
            : t('org.says.notOpened');
    return {
      done: over,
      says,
      missing: only(
        !begun && t('desk.notOpenedHow'),
        ...new Set(waiting.map(({ title }) => t('org.missing.sit', { room: title }))),
      ),
      ...(sessions.length > 0 && !over ? { act: 'desk' as const } : {}),
    };
  },
  report: ({ sessions }, t) => {
    const { open, waiting, over } = sittings(sessions);
    return {
      done: false,
      says: t(over ? 'org.says.reportReady' : 'org.says.reportLater'),
      missing: only(
        open > 0 && t('org.missing.open', { count: open }),
        waiting.length > 0 && t('org.missing.unsat', { count: waiting.length }),
      ),
      act: 'report',
    };
  },
};

function unprepared({ proposed }: Facts, t: Translate): Told {
  const ready = proposed >= FEWEST_TOPICS;
  return {
    done: false,
    says: t('org.says.pollNone'),
    missing: only(!ready && t('org.problem.no-topics')),
    ...(ready ? { act: 'prepare' as const } : {}),
  };
}

function pollTold(poll: NonNullable<Facts['poll']>, facts: Facts, t: Translate): Told {
  const { state, cast, entitled, decided, tied, itself } = poll;
  const { toForm, groups } = facts;
  switch (state) {
    case 'open':
      return {
        done: false,
        says: t('org.says.voted', { cast, entitled }),
        missing: only(cast < entitled && t('org.missing.ballots', { count: entitled - cast })),
        act: 'close',
      };
    case 'closed':
      // What it has come to says that nobody sees the result yet.
      if (itself) return { done: false, says: t('staff.pollCounted'), missing: [] };
      return { done: false, says: t('staff.pollClosed'), missing: [], act: 'publish' };
    case 'published':
      if (tied > 0) return { done: false, says: t('org.says.tied'), missing: [t('org.missing.tie', { count: tied })] };
      if (!decided) {
        const { missing, ...next } = unprepared(facts, t);
        // Groups that an earlier poll has led to can go on without a new one.
        const rest = { done: groups > 0, says: t('org.says.undecided') };
        return { ...next, ...rest, missing: [t('org.missing.undecided'), ...missing] };
      }
      // Beside the result stands what follows from it.
      return {
        done: true,
        says: t('staff.pollPublished'),
        missing: [],
        ...(toForm > 0 ? { act: 'form' as const } : {}),
      };
    case 'annulled':
      return {
        ...unprepared(facts, t),
        says: t('org.says.annulled'),
        missing: [t('org.missing.annulled'), ...unprepared(facts, t).missing],
      };
    default:
      return state satisfies never;
  }
}
