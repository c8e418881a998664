import type { MajorityBase, MajorityPart } from '../poll/majority';
import type { AskedConduct, Changes, Command, PollDoc, QuorumBody, Results, Rule, Ties } from '../wire/types';
import { type Closes, type ClosingProblem, closingOf } from './poll-closing';
import { type Intent, type MethodName, methodsFor, rulesFor } from './poll-intent';
import { methodOf, type Terms, type TermsProblem, termsProblem, usualTerms, whole } from './poll-terms';

export const QUESTION_LIMIT = 200;
/** The quorums that the forms offer, as shares of the entitled delegations; empty for none. */
export const QUORUMS = ['', '1/2', '2/3', '3/4'] as const;

/** Who may see which delegations have voted, what is usual first. */
export const WHO_SEES = ['organisers', 'all'] as const satisfies readonly PollDoc['whoVoted'][];
export type WhoSees = PollDoc['whoVoted'];

export interface QuestionForm {
  question: string;
  quorum: string;
  whoVoted: WhoSees;
  /** When everybody sees the result. */
  results: Results;
  /** Until when a vote may be changed. */
  changes: Changes;
  closes: Closes;
  /** Whether only delegations that are present may vote. */
  toVote: boolean;
  /** Of what a quorum is a share, and what has to reach it. */
  quorumOf: QuorumBody;
}

/** A question of a room's own. */
export interface AskedForm extends QuestionForm {
  part: MajorityPart;
  base: MajorityBase;
}

/** What can make a quorum, what is usual first. */
export const QUORUM_BODIES = ['entitled', 'present', 'attendance'] as const satisfies readonly QuorumBody[];

/** More votes for than against, closed by hand: what most questions are. */
export const questionForm = (): AskedForm => ({
  question: '',
  quorum: '',
  whoVoted: 'organisers',
  results: 'when-published',
  changes: 'until-close',
  closes: null,
  part: 'more-than-half',
  base: 'for-and-against',
  toVote: false,
  quorumOf: 'entitled',
});

/** The majority as one of the terms; nothing where more votes for than against adopt. */
const majorityOf = ({ part, base }: AskedForm) =>
  part === 'more-than-half' && base === 'for-and-against' ? {} : { majority: part, base };

/** What is made of who attends, as one of the terms; nothing where that makes no difference. */
function attendingOf({ toVote, quorum, quorumOf }: QuestionForm) {
  const of = quorum ? quorumOf : 'entitled';
  return toVote || of !== 'entitled' ? { attending: { toVote, quorum: of } } : {};
}

/** Whether what comes of the poll rests on who attends. */
export const asksWhoAttends = (form: QuestionForm | AskedForm): boolean =>
  ('base' in form && form.base === 'present') || attendingOf(form).attending !== undefined;

export interface TopicPollForm extends QuestionForm {
  intent: Intent;
  /** How many topics win, where not one is wanted; null while the field is empty or no number. */
  select: number | null;
  method: MethodName;
  /** The rule that was taken instead of the one that follows. */
  rule: Rule | null;
  terms: Terms;
  /** What becomes of topics that are equal in the last places. */
  ties: Ties;
  /** It asks again what an annulled vote asked, where there is one. */
  again: boolean;
}

export type FormProblem =
  | 'question-missing'
  | 'too-long'
  | 'no-topics'
  | 'select-range'
  | 'one-for-all'
  | TermsProblem
  | ClosingProblem;

/** What keeps a question from being put; the first of the list is the one to say. */
export function questionProblems(form: QuestionForm): FormProblem[] {
  const length = form.question.trim().length;
  if (length === 0) return ['question-missing'];
  return length > QUESTION_LIMIT ? ['too-long'] : [];
}

/** Some topics that many can live with, by approving any number of them: what most polls are. */
export const topicPollForm = (question: string): TopicPollForm => ({
  question,
  intent: 'many',
  select: 3,
  method: 'approval',
  rule: null,
  terms: usualTerms(),
  ties: 'left-out',
  again: true,
  quorum: '1/2',
  whoVoted: 'organisers',
  results: 'when-published',
  changes: 'until-close',
  closes: null,
  toVote: false,
  quorumOf: 'entitled',
});

/** The same poll for another purpose: answered as before where that serves it, counted by the rule that follows. */
export function withIntent(form: TopicPollForm, intent: Intent): TopicPollForm {
  const methods = methodsFor(intent);
  const method = methods.includes(form.method) ? form.method : (methods[0] ?? form.method);
  return { ...form, intent, method, rule: null };
}

export function withMethod(form: TopicPollForm, method: MethodName): TopicPollForm {
  return { ...form, method, rule: null };
}

/** How many topics the poll is to select; while the field is empty as many as it has to be at least. */
export function selectOf({ intent, select }: TopicPollForm): number {
  return intent === 'one' ? 1 : (select ?? 1);
}

/** The rules from which one may choose, the one that follows first. */
export function rulesOf(form: TopicPollForm): Rule[] {
  return rulesFor(form.intent, form.method, selectOf(form));
}

/** The rule by which the poll will be counted: the one that was taken where it fits, else the one that follows. */
export function ruleOf(form: TopicPollForm): Rule {
  const rules = rulesOf(form);
  const rule = rules.find((each) => each === form.rule) ?? rules[0];
  if (!rule) throw new Error(`Nothing counts ${form.method} for ${form.intent}.`);
  return rule;
}

/** What keeps a poll over so many proposed topics from being opened. */
export function topicPollProblems(form: TopicPollForm, topics: number): FormProblem[] {
  if (topics < 2) return ['no-topics'];
  const problems = questionProblems(form);
  if (form.intent !== 'one' && !whole(form.select, 1, topics - 1)) problems.push('select-range');
  else if (form.intent === 'shares' && selectOf(form) === 1) problems.push('one-for-all');
  const unfit = termsProblem(form.terms, form.method, { topics, select: selectOf(form) });
  return unfit ? [...problems, unfit] : problems;
}

/** How the vote is held; nothing where that is as usual. */
function conductOf({ results, changes }: QuestionForm, ties: Ties): { conduct?: AskedConduct } {
  const conduct = {
    ...(ties === 'left-out' ? {} : { ties }),
    ...(results === 'when-published' ? {} : { results }),
    ...(changes === 'until-close' ? {} : { changes }),
  };
  return Object.keys(conduct).length > 0 ? { conduct } : {};
}

const besides = ({ quorum, whoVoted, closes }: QuestionForm, zone: string) => ({
  ...(quorum ? { quorum } : {}),
  ...(whoVoted === 'all' ? { whoVoted } : {}),
  ...closingOf(closes, zone),
});

/** Puts the question; its closing time is by the clock of that zone. */
export function questionCommand(form: AskedForm, zone: string): Command {
  return {
    type: 'poll.open-question',
    question: form.question.trim(),
    ...besides(form, zone),
    ...majorityOf(form),
    ...conductOf(form, 'left-out'),
    ...attendingOf(form),
  };
}

/** Opens the poll over the topics that the form was shown beside, and beside a vote that may be asked again. */
export function topicPollCommand(
  form: TopicPollForm,
  topics: readonly string[],
  zone: string,
  annulled?: string,
): Command {
  const select = selectOf(form);
  return {
    type: 'poll.open-topics',
    question: form.question.trim(),
    topics: [...topics],
    method: methodOf(form.terms, form.method, { topics: topics.length, select }),
    rule: ruleOf(form),
    select,
    ...besides(form, zone),
    ...conductOf(form, form.ties),
    ...attendingOf(form),
    ...(annulled && form.again ? { again: annulled } : {}),
  };
}
