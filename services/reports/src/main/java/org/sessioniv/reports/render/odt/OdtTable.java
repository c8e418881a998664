package org.sessioniv.reports.render.odt;

import java.util.List;
import org.sessioniv.reports.document.Block;

/** Writes one table: its header rows apart, which are repeated on each page. */
final class OdtTable {
    private final Block.Table table;
    private final OdtText text;
    private final boolean[][] covered;

    private OdtTable(Block.Table table, OdtText text) {
        this.table = table;
        this.text = text;
        this.covered = table.covered();
    }

    static void write(Block.Table table, OdtText text) {
        if (!table.rows().isEmpty()) {
            new OdtTable(table, text).write();
            text.xml().empty("text:p", "text:style-name", OdtBlocks.GAP);
        }
    }

    private void write() {
        OdtXml xml = text.xml();
        xml.open("table:table", "table:name", text.nextTable(), "table:style-name", OdtStyles.TABLE);
        int shares = table.columns().stream().mapToInt(Block.Column::share).sum();
        for (Block.Column column : table.columns()) {
            xml.empty("table:table-column", "table:style-name", text.styles().column(column, shares));
        }
        int headers = table.headerRows();
        if (headers > 0) {
            xml.open("table:table-header-rows");
            rows(0, headers);
            xml.close();
        }
        rows(headers, table.rows().size());
        xml.close();
    }

    private void rows(int from, int to) {
        for (int row = from; row < to; row++) {
            text.xml().open("table:table-row");
            List<Block.Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (covered[row][column]) {
                    text.xml().empty("table:covered-table-cell");
                } else {
                    cell(cells.get(column), table.columns().get(column));
                }
            }
            text.xml().close();
        }
    }

    private void cell(Block.Cell cell, Block.Column column) {
        text.xml()
                .open(
                        "table:table-cell",
                        "office:value-type",
                        "string",
                        "table:style-name",
                        cell.header() ? OdtStyles.HEADER_CELL : OdtStyles.CELL,
                        "table:number-columns-spanned",
                        Integer.toString(cell.columns()),
                        "table:number-rows-spanned",
                        Integer.toString(cell.rows()));
        OdtBlocks.writeCell(cell.content(), text, style(cell, column));
        text.xml().close();
    }

    private static String style(Block.Cell cell, Block.Column column) {
        String name = cell.header() ? "Table_20_Heading" : "Table_20_Contents";
        return column.numbers() ? name + "_20_number" : name;
    }
}
