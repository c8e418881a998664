import type { Translate } from '../../i18n/i18n';
import { resultSentence } from '../../poll/polls';
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
  proposed: number;
  selected: number;
  /** The newest poll on topics. */
  poll: { state: PollState; cast: number; entitled: number } | undefined;
  /** Winners without a group. */
  toForm: number;
  groups: number;
  /** Delegations of which none is in a group. */
  outside: number;
  sessions: readonly SessionState[];
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
export function reachedBy(poll: PollDoc | undefined, { toForm, groups }: Facts, translate: Translate): string {
  if (!poll || poll.state === 'open') return '';
  if (!poll.outcome) return translate('vote.closed');
  return toForm === 0 && groups > 0 ? translate('org.formed') : resultSentence(poll, poll.outcome, translate);
}

const only = (...sentences: (string | false | undefined)[]) => sentences.filter((each) => !!each) as string[];
const countOf = (sessions: readonly SessionState[], state: SessionState) =>
  sessions.filter((each) => each === state).length;

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
  topics: ({ proposed, selected }, t) => {
    const done = proposed >= FEWEST_TOPICS || selected > 0;
    return {
      done,
      says: selected > 0 ? t('org.says.selected', { count: selected }) : t('org.says.proposed', { count: proposed }),
      missing: only(!done && t('org.problem.no-topics')),
      ...(done ? {} : { act: 'propose' as const }),
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
    ...(toForm > 0 ? { act: 'form' as const } : {}),
  }),
  session: ({ sessions }, t) => {
    const open = countOf(sessions, 'open');
    const closed = countOf(sessions, 'closed');
    const done = closed > 0 && open === 0;
    const says = open > 0 ? 'org.says.open' : done ? 'org.says.closed' : 'org.says.notOpened';
    return {
      done,
      says: t(says, { open, all: sessions.length }),
      missing: only(open === 0 && !done && t('desk.notOpenedHow')),
      ...(sessions.length > 0 && !done ? { act: 'desk' as const } : {}),
    };
  },
  report: ({ sessions }, t) => {
    const open = countOf(sessions, 'open');
    const over = countOf(sessions, 'closed') > 0 && open === 0;
    return {
      done: false,
      says: t(over ? 'org.says.reportReady' : 'org.says.reportLater'),
      missing: only(open > 0 && t('org.missing.open', { count: open })),
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

function pollTold({ state, cast, entitled }: NonNullable<Facts['poll']>, { toForm }: Facts, t: Translate): Told {
  switch (state) {
    case 'open':
      return {
        done: false,
        says: t('org.says.voted', { cast, entitled }),
        missing: only(cast < entitled && t('org.missing.ballots', { count: entitled - cast })),
        act: 'close',
      };
    case 'closed':
      return { done: false, says: t('staff.pollClosed'), missing: [], act: 'publish' };
    case 'published':
      // Beside the result stands what follows from it.
      return {
        done: true,
        says: t('staff.pollPublished'),
        missing: [],
        ...(toForm > 0 ? { act: 'form' as const } : {}),
      };
    default:
      return state satisfies never;
  }
}
