import type { MessageKey, Translate } from '../i18n/i18n';
import type { Fact } from './rounds';

/** What a count has words for: how it writes a number, and what an option is called. */
export interface Speech {
  translate: Translate;
  number: (exact: string) => string;
  titled: (option: string) => string;
}

const MEASURES: Record<string, MessageKey> = {
  votes: 'measure.votes',
  'first places': 'measure.firstPlaces',
  approvals: 'measure.approvals',
  points: 'measure.points',
  'sum of scores': 'measure.scores',
  'majority grade': 'measure.grade',
  'options beaten': 'measure.beaten',
  'options placed below': 'measure.below',
  'what the supporters have to spend': 'measure.money',
  'further money for each vote until the supporters can pay': 'measure.wait',
  'load of each supporting vote, if elected': 'measure.load',
  'votes, each divided by one more than its options elected so far': 'measure.divided',
};

const GROUNDS: Record<string, MessageKey> = {
  'highest-total': 'ground.highest-total',
  majority: 'ground.majority',
  'more-than-other': 'ground.more-than-other',
  quota: 'ground.quota',
  'last-standing': 'ground.last-standing',
  'beats-all': 'ground.beats-all',
  'best-grade': 'ground.best-grade',
  affordable: 'ground.affordable',
  'lowest-load': 'ground.lowest-load',
  completion: 'ground.completion',
  'no-support-left': 'ground.no-support-left',
};

const METHODS: Record<string, MessageKey> = {
  'add-nothing': 'fact.add-nothing',
  'below-all': 'fact.below-all',
  phragmen: 'fact.phragmen',
};

/** Facts that one sentence tells, whatever their parts are. */
const PLAIN = {
  quota: 'fact.quota',
  budget: 'fact.budget',
  elected: 'fact.elected',
  excluded: 'fact.excluded',
  'goes-on': 'fact.goes-on',
  surplus: 'fact.surplus',
  unlinked: 'fact.unlinked',
  price: 'fact.price',
  grade: 'fact.grade',
  blank: 'fact.blank',
  'median-gap': 'fact.median-gap',
  'cut-off': 'fact.cut-off',
} as const satisfies Record<string, MessageKey>;

/** What a total of a round is; as the library calls it where that is not known. */
export function measureWords(measure: string, translate: Translate): string {
  const key = MEASURES[measure];
  return key ? translate(key) : measure;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Whether these pages have words for it in every language. */
export const isKnown = (fact: Fact): boolean => keyOf(fact) !== undefined;

function keyOf(fact: Fact): MessageKey | undefined {
  const { code } = fact;
  if (code === 'tie-broken') return fact.means === 'all' ? 'fact.tieAll' : 'fact.tieBefore';
  if (code === 'duel') return fact.counted ? 'fact.duel' : 'fact.duelLeftOut';
  if (code === 'method') return METHODS[String(fact.choice)];
  if (code !== 'stronger') return PLAIN[code as keyof typeof PLAIN];
  if (list(fact.back).length === 0) return 'fact.strongerAlone';
  return fact.strength === fact.backStrength ? 'fact.level' : 'fact.stronger';
}

const OPTIONS = new Set(['option', 'winner', 'loser', 'one', 'other']);
const LISTS = new Set(['tied', 'chosen']);

function part([name, value]: [string, unknown], { code }: Fact, { translate, number, titled }: Speech): string {
  const text = String(value);
  if (name === 'ground') return GROUNDS[text] ? translate(GROUNDS[text]) : text;
  if (LISTS.has(name)) return list(value).map(titled).join(' · ');
  if (OPTIONS.has(name) || (code === 'median-gap' && (name === 'higher' || name === 'lower'))) return titled(text);
  return /^-?\d+([./]\d+)?$/.test(text) ? number(text) : text;
}

/** A fact as a sentence in the language of the page; in the words of the library where that is not known. */
export function factWords(fact: Fact, speech: Speech): string {
  const key = keyOf(fact);
  if (!key) return String(fact.sentence ?? fact.code);
  const values = Object.entries(fact).map((each) => [each[0], part(each, fact, speech)] as const);
  const way = list(fact.there);
  const ends = { first: speech.titled(way[0] ?? ''), last: speech.titled(way[way.length - 1] ?? '') };
  const back = 'backStrength' in fact ? { back: speech.number(String(fact.backStrength)) } : {};
  return speech.translate(key, { ...Object.fromEntries(values), ...ends, ...back });
}
