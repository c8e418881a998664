package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.PlainText;

/** Reads a table of a note into rows of equal length, its columns as wide as their longest text asks. */
final class NoteTable {
    private static final int NARROWEST = 10;
    private static final int WIDEST = 30;

    private NoteTable() {}

    static List<Block> read(NoteNode table, Place here, BiFunction<List<NoteNode>, Place, List<Block>> blocks) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        SpannedRows grid = new SpannedRows();
        for (NoteNode row : table.content()) {
            // What stands in a table and is no row is kept as a row of one cell.
            List<NoteNode> cells = row.type().equals("table_row") ? row.content() : List.of(row);
            Place inRow = here.inside(row);
            grid.startRow();
            cells.forEach(
                    cell -> grid.add(cell(cell, inRow, blocks), cell.number("colspan", 1), cell.number("rowspan", 1)));
            rows.add(grid.endRow());
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return List.of();
        }
        int columns = Math.min(width, Block.Table.MOST_COLUMNS);
        List<List<Block.Cell>> even = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            even.add(fitted(rows.get(row), columns, rows.size() - row));
        }
        return List.of(new Block.Table(columns(even, columns), headerRows(even), even));
    }

    private static Block.Cell cell(NoteNode cell, Place inRow, BiFunction<List<NoteNode>, Place, List<Block>> blocks) {
        boolean header = cell.type().equals("table_header");
        boolean isCell = header || cell.type().equals("table_cell");
        List<Block> content =
                isCell ? blocks.apply(cell.content(), inRow.inside(cell)) : blocks.apply(List.of(cell), inRow);
        return new Block.Cell(header, content);
    }

    /**
     * Fills a short row with empty cells; the last cell of a long one takes what is left over. No cell reaches beyond
     * the columns, or the rows that are left.
     */
    private static List<Block.Cell> fitted(List<Block.Cell> row, int columns, int rowsLeft) {
        List<Block.Cell> fitted = new ArrayList<>();
        for (Block.Cell cell : row.subList(0, Math.min(row.size(), columns))) {
            int wide = Math.min(cell.columns(), columns - fitted.size());
            fitted.add(new Block.Cell(cell.header(), cell.content(), wide, Math.min(cell.rows(), rowsLeft)));
        }
        if (row.size() > columns) {
            List<Block> rest = new ArrayList<>();
            row.subList(columns - 1, row.size()).forEach(each -> rest.addAll(each.content()));
            Block.Cell last = fitted.get(columns - 1);
            fitted.set(columns - 1, new Block.Cell(last.header(), rest, 1, last.rows()));
        }
        while (fitted.size() < columns) {
            fitted.add(new Block.Cell(false, List.of()));
        }
        return fitted;
    }

    private static List<Block.Column> columns(List<List<Block.Cell>> rows, int count) {
        List<Block.Column> columns = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int column = index;
            int longest = rows.stream()
                    .map(row -> row.get(column))
                    .mapToInt(cell -> PlainText.of(cell.content()).length() / cell.columns())
                    .max()
                    .orElse(0);
            columns.add(new Block.Column(Math.max(NARROWEST, Math.min(WIDEST, longest)), false));
        }
        return columns;
    }

    private static int headerRows(List<List<Block.Cell>> rows) {
        int headers = 0;
        while (headers < rows.size() && rows.get(headers).stream().allMatch(Block.Cell::header)) {
            headers++;
        }
        // A table of headers only has nothing to repeat them for.
        return headers == rows.size() ? 0 : headers;
    }
}
