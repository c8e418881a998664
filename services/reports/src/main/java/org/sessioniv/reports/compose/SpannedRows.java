package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sessioniv.reports.document.Block;

/**
 * Lays cells that span columns or rows out on a grid: what a cell covers besides its first place is empty. A span ends
 * where another cell stands in its way.
 */
final class SpannedRows {
    private final Map<Integer, Covered> covered = new TreeMap<>();
    private List<Block.Cell> row = new ArrayList<>();

    /** A column that a cell further up still covers for so many rows. */
    private record Covered(int rows, boolean header) {}

    void startRow() {
        row = new ArrayList<>();
    }

    void add(Block.Cell cell, int columnSpan, int rowSpan) {
        fillCovered();
        int start = row.size();
        int most = Math.max(1, Math.min(Block.Table.MOST_COLUMNS, columnSpan));
        int columns = 1;
        while (columns < most && !covered.containsKey(start + columns)) {
            columns++;
        }
        int rows = Math.max(1, rowSpan);
        row.add(new Block.Cell(cell.header(), cell.content(), columns, rows));
        for (int index = 0; index < columns; index++) {
            covered.put(start + index, new Covered(rows, cell.header()));
            if (index > 0) {
                row.add(new Block.Cell(cell.header(), List.of()));
            }
        }
    }

    List<Block.Cell> endRow() {
        fillCovered();
        covered.replaceAll((column, each) -> new Covered(each.rows() - 1, each.header()));
        covered.values().removeIf(each -> each.rows() == 0);
        return row;
    }

    private void fillCovered() {
        for (Covered above = covered.get(row.size()); above != null; above = covered.get(row.size())) {
            row.add(new Block.Cell(above.header(), List.of()));
        }
    }
}
