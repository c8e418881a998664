package org.sessioniv.reports.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.FlatLines;

/**
 * Writes a table with merged cells, for which Markdown has no form, as HTML. Between empty lines the content of a cell
 * is Markdown again (CommonMark 0.31, section 4.6), so that links, footnotes and lists stay what they are.
 */
final class MarkdownSpans {
    private MarkdownSpans() {}

    static List<String> lines(Block.Table table, Function<List<Block>, List<String>> written) {
        boolean[][] covered = table.covered();
        List<String> lines = new ArrayList<>(List.of("<table>"));
        for (int row = 0; row < table.rows().size(); row++) {
            lines.add("<tr>");
            for (int column = 0; column < table.columns().size(); column++) {
                if (!covered[row][column]) {
                    lines.addAll(cell(table.rows().get(row).get(column), written));
                }
            }
            lines.add("</tr>");
        }
        lines.add("</table>");
        return lines;
    }

    private static List<String> cell(Block.Cell cell, Function<List<Block>, List<String>> written) {
        String name = cell.header() ? "th" : "td";
        String open = "<" + name + span("colspan", cell.columns()) + span("rowspan", cell.rows()) + ">";
        if (cell.content().isEmpty()) {
            return List.of(open + "</" + name + ">");
        }
        List<String> lines = new ArrayList<>(List.of(open, ""));
        lines.addAll(written.apply(withoutTables(cell.content())));
        lines.addAll(List.of("", "</" + name + ">"));
        return lines;
    }

    /** A table within a cell would end it. */
    private static List<Block> withoutTables(List<Block> content) {
        return content.stream()
                .flatMap(block -> block instanceof Block.Table
                        ? FlatLines.of(List.of(block)).stream().map(Block.Paragraph::new)
                        : List.of(block).stream())
                .toList();
    }

    private static String span(String name, int number) {
        return number > 1 ? " " + name + "=\"" + number + "\"" : "";
    }
}
