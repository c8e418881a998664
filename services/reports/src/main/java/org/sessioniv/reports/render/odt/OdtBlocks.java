package org.sessioniv.reports.render.odt;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.BlockVisitor;
import org.sessioniv.reports.document.FlatLines;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.LabelledBlocks;

/** Writes blocks as styled paragraphs, lists and tables. Items of lists and cells hold no table: it becomes lines. */
final class OdtBlocks implements BlockVisitor {
    static final String BODY = "Text_20_body";

    /** A low line between what would else run together. */
    static final String GAP = "Gap";

    private static final String BULLETS = "Bullets";
    private static final String NUMBERS = "Numbers";

    private final OdtText text;
    private final String style;
    private final boolean topLevel;
    private final boolean holdsTables;

    private OdtBlocks(OdtText text, String style, boolean topLevel, boolean holdsTables) {
        this.text = text;
        this.style = style;
        this.topLevel = topLevel;
        this.holdsTables = holdsTables;
    }

    /** Writes the blocks of a whole report. */
    static void write(List<Block> blocks, OdtText text) {
        new OdtBlocks(text, BODY, true, true).all(blocks);
    }

    /** Writes the content of a cell, which is never quite empty. */
    static void writeCell(List<Block> blocks, OdtText text, String style) {
        if (blocks.isEmpty()) {
            text.xml().empty("text:p", "text:style-name", style);
        }
        new OdtBlocks(text, style, false, false).all(blocks);
    }

    private void all(List<Block> blocks) {
        blocks.forEach(each -> each.accept(this));
    }

    private void line(List<Inline> content) {
        text.xml().open("text:p", "text:style-name", style);
        OdtInlines.write(content, text);
        text.xml().close();
    }

    @Override
    public void heading(Block.Heading heading) {
        if (!topLevel) {
            line(FlatLines.strong(heading.content()));
            return;
        }
        String level = Integer.toString(heading.level());
        text.xml().open("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", level);
        OdtInlines.write(heading.content(), text);
        text.xml().close();
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.content());
    }

    private void list(String name, int start, List<List<Block>> items) {
        if (items.isEmpty()) {
            return;
        }
        text.xml().open("text:list", "text:style-name", name);
        for (int index = 0; index < items.size(); index++) {
            if (index == 0 && start != 1) {
                text.xml().open("text:list-item", "text:start-value", Integer.toString(start));
            } else {
                text.xml().open("text:list-item");
            }
            new OdtBlocks(text, style, false, false).all(items.get(index));
            text.xml().close();
        }
        text.xml().close();
    }

    @Override
    public void bulletList(Block.BulletList list) {
        list(BULLETS, 1, list.items());
    }

    @Override
    public void orderedList(Block.OrderedList list) {
        list(NUMBERS, list.start(), list.items());
    }

    @Override
    public void taskList(Block.TaskList list) {
        for (Block.Task task : list.items()) {
            list(task.checked() ? "Done" : "Open", 1, List.of(task.content()));
        }
    }

    @Override
    public void table(Block.Table table) {
        if (holdsTables) {
            OdtTable.write(table, text);
        } else {
            FlatLines.of(List.of(table)).forEach(this::line);
        }
    }

    @Override
    public void quote(Block.Quote quote) {
        framed("Quotations", quote.content());
    }

    @Override
    public void finding(Block.Finding finding) {
        framed("Finding", LabelledBlocks.of(finding.label(), finding.content()));
    }

    @Override
    public void actionItem(Block.ActionItem item) {
        List<Block> content = new ArrayList<>(item.content());
        content.add(new Block.Paragraph(item.responsibility()));
        framed("Finding", LabelledBlocks.of(item.label(), content));
    }

    private void framed(String name, List<Block> content) {
        // In a cell or an item, its own type wins.
        new OdtBlocks(text, holdsTables ? name : style, false, holdsTables).all(content);
        if (topLevel) {
            text.xml().empty("text:p", "text:style-name", GAP);
        }
    }
}
