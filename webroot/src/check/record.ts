import type { Deciding, Outcome, PollDoc, PollMethod } from '../wire/types';

/** The record of a published poll as far as this page shows it. */
export interface PollRecord {
  room: string;
  journal: { stream: string; version: number; hash: string };
  terms: {
    id: string;
    number: number;
    question: string;
    subject: PollDoc['subject'];
    method: PollMethod;
    deciding: Deciding;
    options: { id: string; title: string }[];
    openedAt: number;
    conduct?: PollDoc['conduct'];
  };
  /** How a tie was decided by whoever led. */
  tie?: PollDoc['tie'];
  closedAt: number;
  publishedAt: number;
  published: RecordedOutcome;
  withdrawn: string[];
  ballots: { kind: string; ballots: { weight?: string | number; answer?: unknown }[] };
}

/** An outcome as records have it: whether the quorum was met follows from the rest. */
export type RecordedOutcome = Omit<Outcome, 'turnout'> & { turnout: Omit<Outcome['turnout'], 'quorumMet'> };

/** What the library tells of the ballots of a record. */
export interface Counted {
  counted: RecordedOutcome;
  withdrawn: string[];
  /** Members of the terms that the library does not know. */
  unknown: string[];
}

const FORMAT = 'session-iv-poll/1';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it says of itself that it is the record of a poll. */
export function isRecord(value: unknown): value is { format: string } {
  return isObject(value) && value.format === FORMAT;
}

/** Whether what was published and where from is there to be shown; of terms and ballots the library says what is wrong. */
export function isWhole(value: unknown): value is PollRecord {
  if (!isRecord(value)) return false;
  const { room, journal, published, withdrawn } = value as Partial<Record<keyof PollRecord, unknown>>;
  return (
    typeof room === 'string' &&
    isObject(journal) &&
    ['stream', 'hash'].every((name) => typeof journal[name] === 'string') &&
    typeof journal.version === 'number' &&
    Array.isArray(withdrawn) &&
    isOutcome(published)
  );
}

function isOutcome(value: unknown): value is RecordedOutcome {
  return (
    isObject(value) &&
    isObject(value.turnout) &&
    isObject(value.decision) &&
    Array.isArray(value.counts) &&
    value.counts.every((count) => isObject(count) && typeof count.option === 'string')
  );
}

/** How many ballots the file holds; what is no whole number counts as one, since this is only told. */
export function ballotsIn({ ballots }: PollRecord): number {
  const each = Array.isArray(ballots?.ballots) ? ballots.ballots : [];
  return each.reduce((sum, ballot) => sum + (Number.isInteger(Number(ballot?.weight)) ? Number(ballot.weight) : 1), 0);
}

/** The poll as the views of results take it; who voted they do not tell. */
export function pollOf({ terms, closedAt, publishedAt, tie }: PollRecord): PollDoc {
  const { id, number, question, subject, method, deciding, options, openedAt, conduct } = terms;
  return {
    id,
    number,
    question,
    subject,
    method,
    deciding,
    options: options as PollDoc['options'],
    whoVoted: 'organisers',
    state: 'published',
    openedAt,
    closedAt,
    publishedAt,
    ...(conduct ? { conduct } : {}),
    ...(tie ? { tie } : {}),
  };
}

export function outcomeOf(recorded: RecordedOutcome): Outcome {
  const { cast, quorumNeeded, attended } = recorded.turnout;
  const reached = attended?.forQuorum ? attended.present : cast;
  return { ...recorded, turnout: { ...recorded.turnout, quorumMet: !quorumNeeded || reached >= quorumNeeded } };
}
