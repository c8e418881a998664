import { expect, test } from 'vitest';
import { Later } from './later';

const LONG = 60_000;

test('an act is done after the wait, once', async () => {
  const later = new Later(1);
  let done = 0;
  await new Promise<void>((resolve) =>
    later.do('a', 'A leaves', () => {
      done += 1;
      resolve();
    }),
  );
  later.now();
  expect(done).toBe(1);
  expect(later.waiting.get()).toBeNull();
});

test('what waits is said, and undone it never happens', () => {
  const later = new Later(LONG);
  const done: string[] = [];
  later.do('a', 'A leaves', () => done.push('a'));
  expect(later.waiting.get()).toMatchObject({ key: 'a', words: 'A leaves' });
  expect(later.undo()).toBe(true);
  later.now();
  expect(done).toEqual([]);
  expect(later.undo()).toBe(false);
});

test('a second act does the first at once, and leaving does the last', () => {
  const later = new Later(LONG);
  const done: string[] = [];
  later.do('a', 'A leaves', () => done.push('a'));
  later.do('b', 'B leaves', () => done.push('b'));
  expect(done).toEqual(['a']);
  later.now();
  expect(done).toEqual(['a', 'b']);
});
