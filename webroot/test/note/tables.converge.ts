import { afterAll, expect, test } from 'vitest';
import { JavaAuthority, javaClasspath } from './authority';
import { faultsOf, Sheet, TABLE_ACTS, TABLES } from './tables';

const java = new JavaAuthority(javaClasspath());
afterAll(() => java.close());

/** Which share of the tables this process plays, of how many. */
const [SHARE, SHARES] = [Number(process.env.NOTE_SHARE ?? 0), Number(process.env.NOTE_SHARES ?? 1)];

test.each(Object.entries(TABLES).filter((_, i) => i % SHARES === SHARE))(
  'the server takes every act on a table with %s',
  async (_, rows) => {
    const cells = rows.flatMap((row) => row.map((cell) => /\w+/.exec(cell)?.[0] ?? ''));
    for (const act of TABLE_ACTS) {
      for (const cell of cells) {
        const sheet = await Sheet.open(java.note(0), rows);
        const [one, two] = sheet.pages;
        one.act(cell, act);
        two.act(cells[0] ?? '', 'columnAdd');
        await sheet.settle();
        expect([act, cell, one.doc.toJSON()]).toEqual([act, cell, two.doc.toJSON()]);
        const next = one.words[0];
        if (!next || !one.act(next, 'rowAdd')) continue;
        await sheet.settle();
        expect([act, cell, one.doc.toJSON()]).toEqual([act, cell, two.doc.toJSON()]);
        expect([act, cell, faultsOf(two)]).toEqual([act, cell, []]);
      }
    }
  },
);
