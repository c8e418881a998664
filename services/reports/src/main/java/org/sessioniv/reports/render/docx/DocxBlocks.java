package org.sessioniv.reports.render.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.BlockVisitor;
import org.sessioniv.reports.document.FlatLines;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.LabelledBlocks;

/** Writes blocks as styled paragraphs and tables, into the body or into one cell. */
final class DocxBlocks implements BlockVisitor {
    private final DocxFile file;
    private final Surroundings around;

    /** Where blocks go and how plain paragraphs look there. A cell offers its own paragraphs and holds no table. */
    private record Surroundings(
            Supplier<XWPFParagraph> paragraphs,
            @Nullable String style,
            @Nullable ListMark item,
            boolean inCell,
            boolean numbers) {

        Surroundings styled(String name) {
            // In a cell, the table's own small type wins.
            return inCell ? this : new Surroundings(paragraphs, name, item, false, numbers);
        }

        Surroundings item(ListMark mark) {
            return new Surroundings(paragraphs, style, mark, inCell, false);
        }

        boolean topLevel() {
            return style == null && item == null;
        }
    }

    private DocxBlocks(DocxFile file, Surroundings around) {
        this.file = file;
        this.around = around;
    }

    /** Writes blocks into the body of the file. */
    static void write(List<Block> blocks, DocxFile file) {
        new DocxBlocks(file, new Surroundings(file::paragraph, null, null, false, false)).all(blocks);
    }

    /** Writes blocks into a cell, whose paragraphs come from the supplier. */
    static void writeCell(
            List<Block> blocks, DocxFile file, Supplier<XWPFParagraph> paragraphs, String style, boolean numbers) {
        new DocxBlocks(file, new Surroundings(paragraphs, style, null, true, numbers)).all(blocks);
    }

    private void all(List<Block> blocks) {
        blocks.forEach(each -> each.accept(this));
    }

    private void within(Surroundings surroundings, List<Block> blocks) {
        new DocxBlocks(file, surroundings).all(blocks);
    }

    private void line(List<Inline> content) {
        XWPFParagraph paragraph = around.paragraphs().get();
        if (around.item() != null) {
            boolean hasMark = around.item().putOn(paragraph);
            if (around.style() != null && !around.inCell()) {
                DocxFrame.continueOn(paragraph, around.style(), around.item(), hasMark, file.word());
            }
        } else if (around.style() != null) {
            paragraph.setStyle(around.style());
        }
        if (around.numbers()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        DocxInlines.write(content, paragraph, file);
    }

    @Override
    public void heading(Block.Heading heading) {
        if (!around.topLevel()) {
            line(FlatLines.strong(heading.content()));
            return;
        }
        XWPFParagraph paragraph = around.paragraphs().get();
        paragraph.setStyle("Heading" + heading.level());
        DocxInlines.write(heading.content(), paragraph, file);
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.content());
    }

    @Override
    public void bulletList(Block.BulletList list) {
        list.items().forEach(item -> item("ListBullet", DocxFile.BULLETS, item));
    }

    @Override
    public void orderedList(Block.OrderedList list) {
        BigInteger numbers = file.numberedList(nextLevel(), list.start());
        list.items().forEach(item -> item("ListNumber", numbers, item));
    }

    @Override
    public void taskList(Block.TaskList list) {
        for (Block.Task task : list.items()) {
            item("ListTask", task.checked() ? DocxFile.DONE_TASKS : DocxFile.OPEN_TASKS, task.content());
        }
    }

    private void item(String style, BigInteger list, List<Block> content) {
        within(around.item(new ListMark(style, list, nextLevel())), content);
    }

    private int nextLevel() {
        return around.item() == null
                ? 0
                : Math.min(ListMark.DEEPEST_LEVEL, around.item().level() + 1);
    }

    @Override
    public void table(Block.Table table) {
        if (around.inCell()) {
            FlatLines.of(List.of(table)).forEach(this::line);
        } else {
            DocxTable.write(table, file);
        }
    }

    @Override
    public void quote(Block.Quote quote) {
        framed("Quote", quote.content());
    }

    @Override
    public void finding(Block.Finding finding) {
        String style = switch (finding.kind()) {
            case RECOMMENDATION -> "Recommendation";
            case DECISION -> "Decision";
        };
        framed(style, LabelledBlocks.of(finding.label(), finding.content()));
    }

    @Override
    public void actionItem(Block.ActionItem item) {
        List<Block> content = new ArrayList<>(item.content());
        content.add(new Block.Paragraph(item.responsibility()));
        framed("ActionItem", LabelledBlocks.of(item.label(), content));
    }

    private void framed(String style, List<Block> content) {
        within(around.styled(style), content);
        if (around.topLevel()) {
            file.gap();
        }
    }
}
