package org.sessioniv.reports.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.BlockVisitor;
import org.sessioniv.reports.document.FlatLines;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.LabelledBlocks;

/** Writes blocks as lines; what is nested is written first and then moved in behind its marker. */
final class MarkdownBlocks implements BlockVisitor {
    private final List<String> lines = new ArrayList<>();
    private final MarkdownFootnotes footnotes;

    /** The marker of the list that ended last, while nothing stands below it. */
    private String listAbove = "";

    private MarkdownBlocks(MarkdownFootnotes footnotes) {
        this.footnotes = footnotes;
    }

    static List<String> lines(List<Block> blocks, MarkdownFootnotes footnotes) {
        MarkdownBlocks written = new MarkdownBlocks(footnotes);
        blocks.forEach(each -> each.accept(written));
        return written.lines;
    }

    private void block(List<String> block) {
        listAbove = "";
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(block);
    }

    @Override
    public void heading(Block.Heading heading) {
        int level = Math.min(Block.Heading.DEEPEST, heading.level() + 1);
        block(List.of("#".repeat(level) + " " + MarkdownInlines.oneLine(heading.content(), footnotes)));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        block(MarkdownInlines.lines(paragraph.content(), footnotes));
    }

    @Override
    public void bulletList(Block.BulletList list) {
        list("-", list.items(), index -> "- ");
    }

    @Override
    public void orderedList(Block.OrderedList list) {
        list("1.", list.items(), index -> (list.start() + index) + ". ");
    }

    @Override
    public void taskList(Block.TaskList list) {
        List<List<Block>> items = list.items().stream().map(Block.Task::content).toList();
        list("-", items, index -> list.items().get(index).checked() ? "- [x] " : "- [ ] ");
    }

    private void list(String kind, List<List<Block>> items, IntFunction<String> marker) {
        boolean joins = listAbove.equals(kind);
        boolean tight = items.stream().allMatch(item -> item.size() == 1);
        List<String> list = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String mark = marker.apply(index);
            // A ticked box is text of the item, so what follows stands below the dash, not below the box.
            int depth = mark.startsWith("- ") ? 2 : mark.length();
            if (index > 0 && !tight) {
                list.add("");
            }
            list.addAll(indented(lines(items.get(index), footnotes), mark, " ".repeat(depth)));
        }
        if (joins) {
            block(List.of("<!-- -->"));
        }
        block(list);
        listAbove = kind;
    }

    @Override
    public void table(Block.Table table) {
        if (table.hasSpans()) {
            block(MarkdownSpans.lines(table, content -> lines(content, footnotes)));
        } else {
            pipes(table);
        }
    }

    private void pipes(Block.Table table) {
        List<String> rows = new ArrayList<>();
        if (table.headerRows() == 0) {
            rows.add("|" + "   |".repeat(table.columns().size()));
            rows.add(rule(table));
        }
        for (int index = 0; index < table.rows().size(); index++) {
            StringBuilder row = new StringBuilder("|");
            for (Block.Cell cell : table.rows().get(index)) {
                row.append(' ')
                        .append(cell(cell, index > 0 || table.headerRows() == 0))
                        .append(" |");
            }
            rows.add(row.toString());
            if (index == 0 && table.headerRows() > 0) {
                rows.add(rule(table));
            }
        }
        block(rows);
    }

    private static String rule(Block.Table table) {
        StringBuilder rule = new StringBuilder("|");
        table.columns().forEach(each -> rule.append(each.numbers() ? " --: |" : " --- |"));
        return rule.toString();
    }

    private String cell(Block.Cell cell, boolean inBody) {
        List<String> written = new ArrayList<>();
        for (List<Inline> line : FlatLines.of(cell.content())) {
            List<Inline> content = cell.header() && inBody ? FlatLines.strong(line) : line;
            written.add(MarkdownInlines.cell(content, footnotes));
        }
        return String.join("<br>", written);
    }

    @Override
    public void quote(Block.Quote quote) {
        block(quoted(lines(quote.content(), footnotes)));
    }

    @Override
    public void finding(Block.Finding finding) {
        labelled(finding.label(), finding.content());
    }

    @Override
    public void actionItem(Block.ActionItem item) {
        List<Block> content = new ArrayList<>(item.content());
        content.add(new Block.Paragraph(item.responsibility()));
        labelled(item.label(), content);
    }

    private void labelled(String label, List<Block> content) {
        block(quoted(lines(LabelledBlocks.of(label, content), footnotes)));
    }

    private static List<String> quoted(List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
    }

    private static List<String> indented(List<String> lines, String first, String others) {
        List<String> indented = new ArrayList<>();
        for (String line : lines) {
            boolean isFirst = indented.isEmpty();
            indented.add(line.isEmpty() ? "" : (isFirst ? first : others) + line);
        }
        return indented;
    }
}
