import { TableMap } from 'prosemirror-tables';
import { describe, expect, test } from 'vitest';
import { ScriptAuthority } from '../../test/note/authority';
import { faultsOf, Sheet, TABLE_ACTS, TABLES } from '../../test/note/tables';

const cellsOf = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((row) => row.map((cell) => /\w+/.exec(cell)?.[0] ?? ''));

/** A cell as wide as the table is all of its columns, and the table goes by a button of its own. */
const wholeTable = (act: string, cell: string, rows: (typeof TABLES)[string]) =>
  act === 'columnDelete' && rows.some((row) => row.length === 1 && row[0] === `#${cell} 3x1`);

describe.each(Object.entries(TABLES))('in a table with %s', (_, rows) => {
  const cells = cellsOf(rows);
  const everywhere = TABLE_ACTS.flatMap((act) => cells.map((cell) => [act, cell] as const)).filter(
    ([act, cell]) => !wholeTable(act, cell, rows),
  );

  test.each(everywhere)('%s at %s leaves a whole table, and nothing of it is refused', async (act, cell) => {
    const sheet = await Sheet.open(new ScriptAuthority(), rows);
    const [one, two] = sheet.pages;
    expect(one.act(cell, act)).toBe(true);
    expect(faultsOf(one)).toEqual([]);
    if (act.endsWith('Add')) expect(one.words).toEqual(cells);
    const made = one.doc;
    await sheet.settle();
    expect(one.doc.toJSON()).toEqual(made.toJSON());
    expect(two.doc.toJSON()).toEqual(made.toJSON());
    expect(one.handedBack).toEqual([]);
  });

  test.each(everywhere)('%s at %s loses nothing that another one types meanwhile', async (act, cell) => {
    for (const other of cells) {
      const sheet = await Sheet.open(new ScriptAuthority(), rows);
      const [one, two] = sheet.pages;
      one.act(cell, act);
      two.type(other, ' more');
      await sheet.settle();
      expect(one.doc.toJSON()).toEqual(two.doc.toJSON());
      expect(faultsOf(one)).toEqual([]);
      const there = one.words.includes(`${other} more`);
      expect([other, there, two.handedBack]).toEqual([other, there, there ? [] : [' more']]);
      expect(one.handedBack).toEqual([]);
    }
  });

  test('two who change rows and columns at once end with one note', async () => {
    for (const [first, there] of everywhere) {
      for (const [second, here] of everywhere.filter((_, i) => i % 5 === 0)) {
        const sheet = await Sheet.open(new ScriptAuthority(), rows);
        const [one, two] = sheet.pages;
        one.act(there, first);
        two.act(here, second);
        await sheet.settle();
        expect(one.doc.toJSON()).toEqual(two.doc.toJSON());
        // Where a new row and a new column meet, there may be a hole; who acts next on the table fills it.
        const [cell] = one.words;
        if (!cell || !one.act(cell, 'rowAdd')) continue;
        await sheet.settle();
        expect(one.doc.toJSON()).toEqual(two.doc.toJSON());
        expect([first, there, second, here, faultsOf(one)]).toEqual([first, there, second, here, []]);
      }
    }
  });
});

test('deleting all columns is no deleting of a column', async () => {
  const rows = TABLES['cells over each edge'] ?? [];
  const sheet = await Sheet.open(new ScriptAuthority(), rows);
  expect(sheet.pages[0].act('A', 'columnDelete')).toBe(false);
  expect(sheet.pages[0].act('A', 'tableDelete')).toBe(true);
  await sheet.settle();
  expect(sheet.pages[1].words).toEqual([]);
});

test.each([
  ['rowAdd', 'B', 3, 4],
  ['columnAdd', 'A', 4, 3],
  ['columnAdd', 'B', 4, 3],
  ['columnAdd', 'D', 4, 3],
  ['rowDelete', 'B', 3, 2],
  ['columnDelete', 'D', 2, 3],
  ['columnDelete', 'B', 1, 3],
] as const)('%s at %s makes a table of %i columns and %i rows', async (act, cell, width, height) => {
  const sheet = await Sheet.open(new ScriptAuthority(), TABLES['a cell over two columns'] ?? []);
  sheet.pages[0].act(cell, act);
  const map = TableMap.get(sheet.pages[0].doc.firstChild as NonNullable<(typeof sheet.pages)[0]['doc']['firstChild']>);
  expect([map.width, map.height]).toEqual([width, height]);
});
