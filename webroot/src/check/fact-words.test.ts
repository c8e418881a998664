import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCatalogues } from '../i18n/check/catalogues';
import { type MessageKey, translator } from '../i18n/i18n';
import { factWords, isKnown, measureWords } from './fact-words';
import { type Fact, hasRounds, type Rounds } from './rounds';

const rounds = (
  JSON.parse(readFileSync(new URL('../../test/counting/counts.json', import.meta.url), 'utf8')) as {
    rounds: Partial<Rounds>;
  }[]
).flatMap((each) => (hasRounds(each.rounds) ? each.rounds.rounds : []));
/** Votes on their way are drawn, and listed by where they go. */
const facts = rounds.flatMap((round) => round.facts).filter(({ code }) => code !== 'transferred');
const english = translator('en-GB', (await checkCatalogues.en()).default as Record<string, string>);
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const speech = {
  translate: (key: MessageKey, values?: Record<string, string | number | Date>) => bare(english(key, values)),
  number: (exact: string) => `<${exact}>`,
  titled: (option: string) => `«${option}»`,
};
const said = (fact: Fact) => factWords(fact, speech);

test('whatever the library tells of any count has words, with no part left out and none of the library’s own', () => {
  expect(facts.length).toBeGreaterThan(250);
  for (const fact of facts) {
    expect(isKnown(fact), JSON.stringify(fact)).toBe(true);
    expect(said(fact), JSON.stringify(fact)).not.toMatch(
      /^fact\.|undefined|null|highest-total|last-standing|beats-all/,
    );
  }
  for (const { measure } of rounds) expect(measureWords(measure, speech.translate)).not.toBe(measure);
});

/** The grounds of an election, from where the library has them. */
const grounds = [
  ...readFileSync(
    new URL('../../../services/counting/src/main/java/org/sessioniv/counting/model/Ground.java', import.meta.url),
    'utf8',
  ).matchAll(/^ {4}([A-Z_]+)\("/gm),
].map(([, name]) => (name ?? '').toLowerCase().replaceAll('_', '-'));

test('every ground that the library knows has words', () => {
  expect(grounds).toHaveLength(11);
  for (const ground of grounds) {
    const words = said({ code: 'elected', option: 'a', total: '7', ground });
    expect(words).toMatch(/^Selected: «a» \(<7>\) — /);
    expect(words).not.toContain('ground.');
    expect(words.endsWith(ground) && ground.includes('-')).toBe(false);
  }
});

test('facts are told by their parts', () => {
  expect(said({ code: 'duel', winner: 'a', loser: 'b', votesFor: '41/6', against: '3', counted: true })).toBe(
    '«a» before «b»: <41/6> to <3>',
  );
  expect(said({ code: 'duel', winner: 'a', loser: 'b', votesFor: '7', against: '3', counted: false })).toMatch(
    /Left out/,
  );
  const stronger = { code: 'stronger', there: ['a', 'c', 'b'], strength: '9', back: ['b', 'a'], backStrength: '4' };
  expect(said(stronger)).toBe(
    '«a» before «b»: the weakest pairing on the best way there has <9>, on the best way back <4>',
  );
  expect(said({ ...stronger, backStrength: '9' })).toMatch(/^Level: «a» and «b»/);
  expect(said({ ...stronger, back: [] })).toMatch(/no way leads back$/);
  const tie = { code: 'tie-broken', tied: ['a', 'b'], chosen: ['a'], means: 'all' };
  expect(said(tie)).toMatch(/^Equal: «a» · «b». Shown is how it goes on with «a»/);
  expect(said({ ...tie, means: 'the votes at earlier stages' })).toBe('Equal: «a» · «b». Earlier rounds decide: «a»');
  const gap = { code: 'median-gap', higher: 'a', lower: 'b', removed: '1/2', higherNext: 4, lowerNext: -1 };
  expect(said(gap)).toMatch(/^«a» before «b»: once <1\/2> .* <4> against <-1>$/);
  expect(said({ code: 'grade', option: 'a', grade: 3, higher: '2', lower: '1' })).toBe(
    '«a»: median <3>; <2> above it, <1> below',
  );
});

test('an option that is called like a number is still called so', () => {
  expect(said({ code: 'excluded', option: '7', total: '7' })).toBe('Leaves the count: «7» (<7>)');
});

test('what is not known yet is told in the words of the library', () => {
  const fact = { code: 'of-tomorrow', sentence: 'It happened.' };
  expect([isKnown(fact), said(fact)]).toEqual([false, 'It happened.']);
  expect(measureWords('of tomorrow', speech.translate)).toBe('of tomorrow');
});
