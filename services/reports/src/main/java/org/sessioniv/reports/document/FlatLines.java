package org.sessioniv.reports.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Blocks laid out as plain lines, for places that hold no blocks: a cell of a Markdown table, a table in a cell. */
public final class FlatLines implements BlockVisitor {
    private final List<List<Inline>> lines = new ArrayList<>();
    private String prefix = "";

    private FlatLines() {}

    public static List<List<Inline>> of(List<Block> blocks) {
        FlatLines flat = new FlatLines();
        flat.blocks(blocks);
        return List.copyOf(flat.lines);
    }

    /** The same content in bold type. */
    public static List<Inline> strong(List<Inline> content) {
        return content.stream().map(FlatLines::strong).toList();
    }

    private static Inline strong(Inline inline) {
        if (!(inline instanceof Inline.Text run)) {
            return inline;
        }
        Set<Inline.Mark> marks = EnumSet.of(Inline.Mark.STRONG);
        marks.addAll(run.marks());
        return new Inline.Text(run.text(), marks, run.language());
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(each -> each.accept(this));
    }

    private void prefixed(String before, List<Block> blocks) {
        prefix = prefix + before;
        blocks(blocks);
        // A block without any line must not hand its bullet on to the next one.
        prefix = "";
    }

    private void line(List<Inline> content) {
        List<Inline> line = new ArrayList<>();
        if (!prefix.isEmpty()) {
            line.add(Inline.Text.plain(prefix));
            prefix = "";
        }
        line.addAll(content);
        lines.add(line);
    }

    @Override
    public void heading(Block.Heading heading) {
        line(strong(heading.content()));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.content());
    }

    @Override
    public void bulletList(Block.BulletList list) {
        list.items().forEach(each -> prefixed("• ", each));
    }

    @Override
    public void orderedList(Block.OrderedList list) {
        int number = list.start();
        for (List<Block> item : list.items()) {
            prefixed(number++ + ". ", item);
        }
    }

    @Override
    public void taskList(Block.TaskList list) {
        list.items().forEach(each -> prefixed(each.checked() ? "[x] " : "[ ] ", each.content()));
    }

    @Override
    public void table(Block.Table table) {
        for (List<Block.Cell> row : table.rows()) {
            List<Inline> line = new ArrayList<>();
            for (Block.Cell cell : row) {
                of(cell.content()).forEach(each -> {
                    line.addAll(line.isEmpty() ? List.of() : List.of(Inline.Text.plain(" / ")));
                    line.addAll(each);
                });
            }
            line(line);
        }
    }

    @Override
    public void quote(Block.Quote quote) {
        blocks(quote.content());
    }

    @Override
    public void finding(Block.Finding finding) {
        prefixed(finding.label() + " ", finding.content());
    }

    @Override
    public void actionItem(Block.ActionItem item) {
        prefixed(item.label() + " ", item.content());
        line(item.responsibility());
    }
}
