package org.sessioniv.reports.render.html;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.BlockVisitor;
import org.sessioniv.reports.document.FlatLines;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.LabelledBlocks;
import org.sessioniv.reports.render.Markup;
import org.sessioniv.reports.words.Message;

/** Writes blocks as elements. Headings that stand inside of something else are bold lines: they head no part. */
final class HtmlBlocks implements BlockVisitor {
    private final Markup page;
    private final HtmlNotes notes;
    private final boolean topLevel;
    private int headings;

    private HtmlBlocks(Markup page, HtmlNotes notes, boolean topLevel) {
        this.page = page;
        this.notes = notes;
        this.topLevel = topLevel;
    }

    /** Writes the blocks of a whole report. */
    static void write(List<Block> blocks, Markup page, HtmlNotes notes) {
        HtmlBlocks written = new HtmlBlocks(page, notes, true);
        blocks.forEach(each -> each.accept(written));
    }

    /** The headings that head parts, in their order, which is that of their {@link #id}. */
    static List<Block.Heading> headings(List<Block> blocks) {
        List<Block.Heading> headings = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }

    /** Where the heading of that index stands. */
    static String id(int index) {
        return "part-" + (index + 1);
    }

    private void within(List<Block> blocks) {
        HtmlBlocks inner = new HtmlBlocks(page, notes, false);
        blocks.forEach(each -> each.accept(inner));
    }

    private void line(List<Inline> content) {
        page.open("p", "dir", "auto");
        HtmlInlines.write(content, page, notes);
        page.close().line();
    }

    @Override
    public void heading(Block.Heading heading) {
        if (!topLevel) {
            line(FlatLines.strong(heading.content()));
            return;
        }
        int level = Math.min(Block.Heading.DEEPEST, heading.level() + 1);
        page.open("h" + level, "id", id(headings), "dir", "auto");
        HtmlInlines.write(heading.content(), page, notes);
        page.close().line();
        headings++;
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.content());
    }

    @Override
    public void bulletList(Block.BulletList list) {
        page.open("ul").line();
        list.items().forEach(this::item);
        page.close().line();
    }

    @Override
    public void orderedList(Block.OrderedList list) {
        page.open("ol", "start", Integer.toString(list.start())).line();
        list.items().forEach(this::item);
        page.close().line();
    }

    private void item(List<Block> content) {
        page.open("li").line();
        within(content);
        page.close().line();
    }

    @Override
    public void taskList(Block.TaskList list) {
        page.open("ul", "class", "tasks").line();
        for (Block.Task task : list.items()) {
            page.open("li").line();
            String done = notes.words().say(task.checked() ? Message.TASK_DONE : Message.TASK_OPEN);
            page.element("span", task.checked() ? "☑" : "☐", "class", "box", "role", "img", "aria-label", done);
            page.open("div").line();
            within(task.content());
            page.close().line().close().line();
        }
        page.close().line();
    }

    @Override
    public void table(Block.Table table) {
        HtmlTable.write(table, page, notes.words(), this::within);
    }

    @Override
    public void quote(Block.Quote quote) {
        page.open("blockquote").line();
        within(quote.content());
        page.close().line();
    }

    @Override
    public void finding(Block.Finding finding) {
        String style = switch (finding.kind()) {
            case RECOMMENDATION -> "recommendation";
            case DECISION -> "decision";
        };
        framed(style, LabelledBlocks.of(finding.label(), finding.content()));
    }

    @Override
    public void actionItem(Block.ActionItem item) {
        List<Block> content = new ArrayList<>(item.content());
        content.add(new Block.Paragraph(item.responsibility()));
        framed("action", LabelledBlocks.of(item.label(), content));
    }

    private void framed(String kind, List<Block> content) {
        page.open("div", "class", "finding " + kind).line();
        within(content);
        page.close().line();
    }
}
