import { describe, expect, it } from 'vitest';
import { indexUnder, type Place, placeAt } from './order';

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

describe('the index under a pointer', () => {
  it('counts the other rows above it', () => {
    const middles = [10, 30, 50, 70];
    expect(indexUnder(0, middles, 2)).toBe(0);
    expect(indexUnder(40, middles, 0)).toBe(1);
    expect(indexUnder(40, middles, 3)).toBe(2);
    expect(indexUnder(500, middles, 1)).toBe(3);
  });
});
