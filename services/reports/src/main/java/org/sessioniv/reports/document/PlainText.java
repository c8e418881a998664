package org.sessioniv.reports.document;

import java.util.List;

/** The bare text of blocks and inlines: words separated by spaces, without marks, footnotes or numbers. */
public final class PlainText implements BlockVisitor, InlineVisitor {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(List<Block> blocks) {
        PlainText plain = new PlainText();
        plain.blocks(blocks);
        return plain.text.toString().strip();
    }

    public static String ofLine(List<Inline> inlines) {
        PlainText plain = new PlainText();
        inlines.forEach(each -> each.accept(plain));
        return plain.text.toString().strip();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(each -> each.accept(this));
    }

    private void line(List<Inline> content) {
        if (text.length() > 0) {
            text.append(' ');
        }
        content.forEach(each -> each.accept(this));
    }

    @Override
    public void heading(Block.Heading heading) {
        line(heading.content());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.content());
    }

    @Override
    public void bulletList(Block.BulletList list) {
        list.items().forEach(this::blocks);
    }

    @Override
    public void orderedList(Block.OrderedList list) {
        list.items().forEach(this::blocks);
    }

    @Override
    public void taskList(Block.TaskList list) {
        list.items().forEach(each -> blocks(each.content()));
    }

    @Override
    public void table(Block.Table table) {
        table.rows().forEach(row -> row.forEach(cell -> blocks(cell.content())));
    }

    @Override
    public void quote(Block.Quote quote) {
        blocks(quote.content());
    }

    @Override
    public void finding(Block.Finding finding) {
        blocks(finding.content());
    }

    @Override
    public void actionItem(Block.ActionItem item) {
        blocks(item.content());
    }

    @Override
    public void text(Inline.Text run) {
        text.append(run.text());
    }

    @Override
    public void link(Inline.Link link) {
        link.content().forEach(each -> each.accept(this));
    }

    @Override
    public void bracketed(Inline.Bracketed bracketed) {
        text.append('[');
        bracketed.content().forEach(each -> each.accept(this));
        text.append(']');
    }

    @Override
    public void footnote(Inline.Footnote footnote) {
        // A footnote stands outside the sentence that it is called from.
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
        text.append(' ');
    }
}
