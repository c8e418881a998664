import { describe, expect, it } from 'vitest';
import { RULES } from '../wire/rules';
import type { Rule } from '../wire/types';
import { followingRule, INTENTS, METHODS, methodsFor, rulesFor } from './poll-intent';

describe('what an organiser wants', () => {
  it('can be answered in these ways, the plainest first', () => {
    expect(methodsFor('one')).toEqual(['approval', 'ranking', 'single-choice', 'yes-no-abstain', 'score', 'dots']);
    expect(methodsFor('many')).toEqual(['approval', 'ranking', 'yes-no-abstain', 'score', 'dots']);
    expect(methodsFor('shares')).toEqual(['approval', 'ranking', 'yes-no-abstain']);
  });

  it.each([
    ['one', 'approval', 'approval'],
    ['one', 'ranking', 'schulze'],
    ['one', 'single-choice', 'plurality'],
    ['one', 'yes-no-abstain', 'approval'],
    ['one', 'score', 'score'],
    ['one', 'dots', 'score'],
    ['many', 'approval', 'approval'],
    ['many', 'ranking', 'borda'],
    ['many', 'yes-no-abstain', 'approval'],
    ['many', 'score', 'score'],
    ['many', 'dots', 'score'],
    ['shares', 'approval', 'mes'],
    ['shares', 'ranking', 'stv'],
    ['shares', 'yes-no-abstain', 'mes'],
  ] as const)('%s by %s is counted by %s', (intent, method, rule) => {
    expect(followingRule(intent, method)).toBe(rule);
    expect(rulesFor(intent, method, intent === 'one' ? 1 : 3)[0]).toBe(rule);
  });

  it('has no rule for a way of answering that does not serve it', () => {
    expect(followingRule('many', 'single-choice')).toBeUndefined();
    for (const method of ['single-choice', 'score', 'dots'] as const) {
      expect(followingRule('shares', method)).toBeUndefined();
    }
  });
});

describe('the rules that may be taken instead', () => {
  it('are all that count such ballots for one topic', () => {
    expect(rulesFor('one', 'ranking', 1)).toEqual([
      'schulze',
      'plurality',
      'two-round',
      'borda',
      'ranked-pairs',
      'ranked-pairs-margins',
      'irv',
      'stv',
    ]);
    expect(rulesFor('one', 'score', 1)).toEqual(['score', 'median']);
    expect(rulesFor('one', 'yes-no-abstain', 1)).toEqual(['approval', 'mes', 'spav', 'phragmen']);
    expect(rulesFor('one', 'single-choice', 1)).not.toContain('two-round');
  });

  it('fill as many places as are asked for', () => {
    expect(rulesFor('many', 'ranking', 2)).toEqual([
      'borda',
      'plurality',
      'schulze',
      'ranked-pairs',
      'ranked-pairs-margins',
      'stv',
    ]);
    expect(rulesFor('many', 'ranking', 1)).toEqual(expect.arrayContaining(['irv', 'two-round']));
  });

  it('keep what was promised to minorities', () => {
    expect(rulesFor('shares', 'ranking', 3)).toEqual(['stv']);
    expect(rulesFor('shares', 'approval', 3)).toEqual(['mes', 'spav', 'phragmen']);
    expect(rulesFor('shares', 'yes-no-abstain', 3)).toEqual(['mes', 'spav', 'phragmen']);
  });

  it('are none that the server would refuse', () => {
    for (const intent of INTENTS) {
      for (const method of methodsFor(intent)) {
        for (const select of intent === 'one' ? [1] : [1, 2, 3]) {
          for (const rule of rulesFor(intent, method, select)) {
            expect(RULES[rule].counts, `${rule} counts ${method}`).toContain(method);
            expect(select === 1 || RULES[rule].several, `${rule} selects ${select}`).toBe(true);
          }
        }
      }
    }
  });

  it('leave out none of the library', () => {
    const offered = new Set(METHODS.flatMap((method) => rulesFor('one', method, 1)));
    expect([...offered].sort()).toEqual((Object.keys(RULES) as Rule[]).sort());
    expect(offered.size).toBe(14);
  });
});
