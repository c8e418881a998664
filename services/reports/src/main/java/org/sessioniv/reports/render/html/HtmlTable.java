package org.sessioniv.reports.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.render.Markup;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Writes one table: its header rows apart, each header with what it heads. A wide one is moved by itself. */
final class HtmlTable {
    private static final int HUNDRED = 100;

    private final Block.Table table;
    private final Markup page;
    private final Words words;
    private final Consumer<List<Block>> content;
    private final boolean[][] covered;

    private HtmlTable(Block.Table table, Markup page, Words words, Consumer<List<Block>> content) {
        this.table = table;
        this.page = page;
        this.words = words;
        this.content = content;
        this.covered = table.covered();
    }

    static void write(Block.Table table, Markup page, Words words, Consumer<List<Block>> content) {
        if (!table.rows().isEmpty()) {
            new HtmlTable(table, page, words, content).write();
        }
    }

    private void write() {
        String label = words.say(Message.TABLE);
        page.open("div", "class", "wide", "role", "group", "aria-label", label, "tabindex", "0")
                .line();
        page.open("table").line();
        columns();
        rows("thead", 0, table.headerRows());
        rows("tbody", table.headerRows(), table.rows().size());
        page.close().line().close().line();
    }

    private void columns() {
        int shares = table.columns().stream().mapToInt(Block.Column::share).sum();
        page.open("colgroup");
        for (Block.Column column : table.columns()) {
            page.empty("col", "style", "width: " + column.share() * HUNDRED / shares + "%");
        }
        page.close().line();
    }

    private void rows(String part, int from, int to) {
        if (from == to) {
            return;
        }
        page.open(part).line();
        for (int row = from; row < to; row++) {
            page.open("tr").line();
            for (int column = 0; column < table.columns().size(); column++) {
                if (!covered[row][column]) {
                    cell(table.rows().get(row).get(column), table.columns().get(column), row);
                }
            }
            page.close().line();
        }
        page.close().line();
    }

    private void cell(Block.Cell cell, Block.Column column, int row) {
        List<String> attributes = new ArrayList<>();
        if (cell.header()) {
            attributes.addAll(List.of("scope", row < table.headerRows() ? "col" : "row"));
        }
        if (column.numbers()) {
            attributes.addAll(List.of("class", "number"));
        }
        if (cell.columns() > 1) {
            attributes.addAll(List.of("colspan", Integer.toString(cell.columns())));
        }
        if (cell.rows() > 1) {
            attributes.addAll(List.of("rowspan", Integer.toString(cell.rows())));
        }
        page.open(cell.header() ? "th" : "td", attributes.toArray(String[]::new))
                .line();
        content.accept(cell.content());
        page.close().line();
    }
}
