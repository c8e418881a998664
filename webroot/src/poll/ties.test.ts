import { describe, expect, test } from 'vitest';
import type { Outcome, PollDoc, Selected, Ties } from '../wire/types';
import { resultSentence } from './results';
import { freePlaces, tieSentence, waitsForChair } from './ties';

const say = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);

function poll(ties?: Ties, extra: Partial<PollDoc> = {}): PollDoc {
  return {
    id: '1',
    number: 1,
    question: 'Which?',
    subject: 'topics',
    method: { type: 'ranking', min: 1, max: 3, mayTie: false },
    deciding: { type: 'selection', rule: 'stv', seats: 3 },
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id })),
    state: 'published',
    whoVoted: 'organisers',
    openedAt: 1,
    ...(ties ? { conduct: { ties } } : {}),
    ...extra,
  };
}

const tied = (settled?: Ties): Selected => ({
  type: 'selected',
  elected: settled ? ['a', 'c'] : ['a'],
  tied: ['b', 'c'],
  ...(settled ? { settled } : {}),
});

describe('a tie', () => {
  test.each([
    [undefined, undefined, 'result.tied'],
    ['left-out', undefined, 'result.tied'],
    ['chair', undefined, 'ties.waits'],
    ['chair', 'chair', 'ties.chairDecided'],
    ['lot', 'lot', 'ties.lotDecided'],
    ['all-go-on', 'all-go-on', 'ties.allWentOn'],
  ] as const)('under %s, settled by %s, is told as %s', (ties, settled, key) => {
    expect(tieSentence(poll(ties), tied(settled), 'B · C', say as never)).toBe(`${key} {"titles":"B · C"}`);
  });

  test('is told only where there is one', () => {
    const none: Selected = { type: 'selected', elected: ['a'], tied: [] };
    expect(tieSentence(poll('chair'), none, '', say as never)).toBe('');
    expect(waitsForChair(poll('chair'), none)).toBe(false);
  });

  test('waits for the chair until it is decided, and under no other terms', () => {
    expect(waitsForChair(poll('chair'), tied())).toBe(true);
    expect(waitsForChair(poll('chair'), tied('chair'))).toBe(false);
    expect(waitsForChair(poll('lot'), tied())).toBe(false);
    expect(waitsForChair(poll(), tied())).toBe(false);
  });

  test('leaves as many places free as are not filled', () => {
    expect(freePlaces(poll('chair'), tied())).toBe(2);
  });

  test('that was decided is told with the reason, last', () => {
    const decided = poll('chair', { tie: { options: ['c'], reason: 'It is new.', at: 3 } });
    const outcome: Outcome = {
      turnout: { entitled: 3, cast: 3, abstained: 0, quorumMet: true },
      counts: [],
      decision: tied('chair'),
    };
    expect(resultSentence(decided, outcome, say as never)).toMatch(
      /^result\.elected .*\. ties\.chairDecided .*\. ties\.reason \{"reason":".?It is new\..?"\}$/,
    );
  });
});
