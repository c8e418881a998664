import { describe, expect, it, test } from 'vitest';
import { indexUnder, Moves, type Place, placeAt, pullAt } from './order';

const LIST = ['a', 'b', 'c', 'd'];

/** What the server does with a place. */
function moved(list: readonly string[], entry: string, place: Place): string[] {
  const others = list.filter((each) => each !== entry);
  const at = 'before' in place ? others.indexOf(place.before) : others.indexOf(place.after) + 1;
  return [...others.slice(0, at), entry, ...others.slice(at)];
}

describe('the place of a moved entry', () => {
  it('brings every entry to every index', () => {
    for (const entry of LIST) {
      for (let index = 0; index < LIST.length; index++) {
        const place = placeAt(LIST, entry, index);
        const result = place ? moved(LIST, entry, place) : LIST;
        expect(result.indexOf(entry), `${entry} to ${index}`).toBe(index);
      }
    }
  });

  it('is none where the entry stands already', () => {
    expect(placeAt(LIST, 'b', 1)).toBeUndefined();
    expect(placeAt(LIST, 'd', 9)).toBeUndefined();
    expect(placeAt(LIST, 'a', -1)).toBeUndefined();
  });

  it('is none for an entry that has left the list', () => {
    expect(placeAt(LIST, 'x', 0)).toBeUndefined();
  });
});

/** A server that answers when it is told to; the page has the list that it had when it was last told. */
class Desk {
  list: readonly string[] = LIST;
  readonly sent: Place[] = [];
  #truth: readonly string[] = LIST;
  #answer: (accepted: boolean) => void = () => {};
  readonly moves = new Moves(
    () => this.list,
    (entry, place) => {
      this.sent.push(place);
      return new Promise((resolve) => {
        this.#answer = (accepted) => {
          if (accepted) this.#truth = moved(this.#truth, entry, place);
          resolve(accepted);
        };
      });
    },
  );

  /** The answer comes, with the list or before it. */
  async answer(accepted: boolean, listToo = true) {
    this.#answer(accepted);
    if (listToo) this.list = this.#truth;
    for (let i = 0; i < 5; i++) await Promise.resolve();
  }
}

describe('presses that are faster than their answers', () => {
  it('move an entry as many places as there were presses', async () => {
    const desk = new Desk();
    const first = desk.moves.by('d', -1);
    void desk.moves.by('d', -1);
    void desk.moves.by('d', -1);
    expect(desk.sent).toEqual([{ before: 'c' }]);
    await desk.answer(true);
    expect(desk.sent).toEqual([{ before: 'c' }, { before: 'a' }]);
    await desk.answer(true);
    expect(desk.list).toEqual(['d', 'a', 'b', 'c']);
    expect(await first).toBe(0);
  });

  it('take a press back when the answer is there and the list is not', async () => {
    const desk = new Desk();
    void desk.moves.by('a', 1);
    void desk.moves.by('a', -1);
    await desk.answer(true, false);
    expect(desk.sent).toEqual([{ before: 'c' }, { before: 'b' }]);
    await desk.answer(true);
    expect(desk.list).toEqual(LIST);
  });

  it('count on from an answer that came before its list, and from the list once it is there', async () => {
    const desk = new Desk();
    void desk.moves.by('d', -1);
    await desk.answer(true, false);
    void desk.moves.by('d', -1);
    expect(desk.sent).toEqual([{ before: 'c' }, { before: 'b' }]);
    await desk.answer(true);
    expect(desk.list).toEqual(['a', 'd', 'b', 'c']);
    desk.list = ['d', 'a', 'b', 'c'];
    void desk.moves.by('d', 1);
    expect(desk.sent.at(-1)).toEqual({ before: 'b' });
  });

  it('stop at the ends of the list', async () => {
    const desk = new Desk();
    void desk.moves.by('b', -9);
    void desk.moves.by('b', 1);
    expect(desk.sent).toEqual([{ before: 'a' }]);
    await desk.answer(true);
    expect(desk.sent).toHaveLength(2);
    await desk.answer(true);
    expect(desk.list).toEqual(LIST);
  });

  it('begin anew from the list after a refusal', async () => {
    const desk = new Desk();
    const refused = desk.moves.by('c', -1);
    void desk.moves.by('c', -1);
    await desk.answer(false);
    expect(await refused).toBeUndefined();
    expect(desk.sent).toHaveLength(1);
    void desk.moves.by('c', -1);
    expect(desk.sent.at(-1)).toEqual({ before: 'b' });
  });

  it('send nothing for an entry that has left the list', async () => {
    const desk = new Desk();
    expect(await desk.moves.by('x', 1)).toBeUndefined();
    expect(desk.sent).toEqual([]);
  });
});

describe('the index under a pointer', () => {
  it('counts the other rows above it', () => {
    const middles = [10, 30, 50, 70];
    expect(indexUnder(0, middles, 2)).toBe(0);
    expect(indexUnder(40, middles, 0)).toBe(1);
    expect(indexUnder(40, middles, 3)).toBe(2);
    expect(indexUnder(500, middles, 1)).toBe(3);
  });
});

test('a page goes along with a row that is dragged near an edge, the faster the nearer, and not in between', () => {
  expect([96, 400, 704].map((y) => pullAt(y, 800) + 0)).toEqual([0, 0, 0]);
  expect([-50, 0, 48].map((y) => pullAt(y, 800))).toEqual([-2, -2, -1]);
  expect([752, 800, 900].map((y) => pullAt(y, 800))).toEqual([1, 2, 2]);
});
