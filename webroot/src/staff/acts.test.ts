import { describe, expect, it } from 'vitest';
import { Signal } from '../signal/signal';
import type { Answer } from '../socket/outbox';
import type { Command } from '../wire/types';
import { Acts, giveTo } from './acts';

/** A line whose answers the test gives by hand. */
class HandLine {
  readonly state = new Signal({ kind: 'online' });
  readonly connection = { state: this.state };
  readonly sent: Command[] = [];
  readonly answers: ((answer: Answer) => void)[] = [];

  submit(_room: string, command: Command): Promise<Answer> {
    this.sent.push(command);
    return new Promise((resolve) => this.answers.push(resolve));
  }
}

const done: Answer = { type: 'done', id: '1', room: 'r', version: 7 };
const refused: Answer = { type: 'refused', id: '1', room: 'r', code: 'no-such-request', detail: 'No.' };

describe('acts', () => {
  it('says what was refused until the next act', async () => {
    const line = new HandLine();
    const acts = new Acts(line, 'r');
    const first = acts.do({ type: 'floor.give', request: 'q-1' });
    line.answers[0]?.(refused);
    expect(await first).toBe(false);
    expect(acts.refused.get()).toBe('no-such-request');
    const second = acts.do({ type: 'floor.give', request: 'q-1' });
    expect(acts.refused.get()).toBe('');
    line.answers[1]?.(done);
    expect(await second).toBe(true);
  });

  it('holds a second press until the first is answered', async () => {
    const line = new HandLine();
    const acts = new Acts(line, 'r');
    const first = acts.do({ type: 'floor.give', request: 'q-1' });
    expect(await acts.do({ type: 'floor.give', request: 'q-1' })).toBe(false);
    expect(line.sent).toHaveLength(1);
    line.answers[0]?.(done);
    await first;
    expect(acts.underway.get().size).toBe(0);
  });

  it('holds the floor until it is given, to whomever', async () => {
    const line = new HandLine();
    const acts = new Acts(line, 'r');
    void acts.do({ type: 'floor.give', request: 'q-1' });
    expect(await acts.do({ type: 'floor.give', request: 'q-2' })).toBe(false);
    expect(line.sent).toHaveLength(1);
  });

  it('lets another act of the same kind follow at once, and every minute count', () => {
    const line = new HandLine();
    const acts = new Acts(line, 'r');
    void acts.do({ type: 'screen.show', view: 'floor', room: null, poll: null });
    void acts.do({ type: 'screen.show', view: 'blank', room: null, poll: null });
    void acts.do({ type: 'floor.add-time', request: 'q-1', ms: 30_000 });
    void acts.do({ type: 'floor.add-time', request: 'q-1', ms: 30_000 });
    expect(line.sent.map((each) => each.type)).toEqual([
      'screen.show',
      'screen.show',
      'floor.add-time',
      'floor.add-time',
    ]);
  });

  it('names whom the button named, and the speech beside it that ends', () => {
    expect(giveTo({ request: 'q-2' }, { request: 'q-1' })).toEqual({
      type: 'floor.give',
      request: 'q-2',
      ending: 'q-1',
    });
    expect(giveTo({ request: 'q-2' }, null)).toEqual({ type: 'floor.give', request: 'q-2' });
  });

  it('keeps nothing for later while the line is down', async () => {
    const line = new HandLine();
    line.state.set({ kind: 'waiting' });
    const acts = new Acts(line, 'r');
    expect(await acts.do({ type: 'floor.end', request: 'q-1' })).toBe(false);
    expect(line.sent).toEqual([]);
    expect(acts.refused.get()).toBe('offline');
  });
});
