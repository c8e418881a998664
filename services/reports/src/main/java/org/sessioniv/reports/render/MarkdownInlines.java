package org.sessioniv.reports.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.Inline.Mark;
import org.sessioniv.reports.document.InlineVisitor;

/**
 * Writes the content of one line. Marks are written as HTML elements where asterisks could be misread: CommonMark's
 * rules for them depend on the neighbouring characters.
 */
final class MarkdownInlines implements InlineVisitor {
    private final MarkdownFootnotes footnotes;
    private final String lineBreak;
    private final StringBuilder line = new StringBuilder();

    private MarkdownInlines(MarkdownFootnotes footnotes, String lineBreak) {
        this.footnotes = footnotes;
        this.lineBreak = lineBreak;
    }

    /** The content with its line breaks, each line safe where it starts; breaks at either end are dropped. */
    static List<String> lines(List<Inline> content, MarkdownFootnotes footnotes) {
        String[] lines = written(content, footnotes, "\n").strip().split("\n", -1);
        List<String> safe = new ArrayList<>();
        for (int index = 0; index < lines.length; index++) {
            String hardBreak = index < lines.length - 1 ? "\\" : "";
            safe.add(MarkdownText.lineStart(lines[index]) + hardBreak);
        }
        return safe;
    }

    /** The content on one line, for headings and footnotes. */
    static String oneLine(List<Inline> content, MarkdownFootnotes footnotes) {
        return MarkdownText.lineStart(written(content, footnotes, " "));
    }

    /** The content for a table's cell, where only HTML can break a line. */
    static String cell(List<Inline> content, MarkdownFootnotes footnotes) {
        return written(content, footnotes, "<br>").strip();
    }

    private static String written(List<Inline> content, MarkdownFootnotes footnotes, String lineBreak) {
        MarkdownInlines inlines = new MarkdownInlines(footnotes, lineBreak);
        content.forEach(each -> each.accept(inlines));
        return inlines.line.toString().stripTrailing();
    }

    @Override
    public void text(Inline.Text run) {
        String text = run.text();
        String inner = text.strip();
        if (inner.isEmpty() || run.marks().isEmpty()) {
            line.append(MarkdownText.escaped(text));
            return;
        }
        int start = text.indexOf(inner);
        int end = start + inner.length();
        line.append(text, 0, start);
        marked(MarkdownText.escaped(inner), run.marks(), end < text.length());
        line.append(text, end, text.length());
    }

    private void marked(String inner, Set<Mark> marks, boolean spaceFollows) {
        String text = inner;
        if (marks.contains(Mark.STRIKE)) {
            text = element("del", text);
        }
        if (marks.contains(Mark.UNDERLINE)) {
            text = element("u", text);
        }
        boolean asterisks = opensClearly(text) && closesClearly(text, spaceFollows);
        if (marks.contains(Mark.EMPHASIS)) {
            text = asterisks ? "*" + text + "*" : element("em", text);
        }
        if (marks.contains(Mark.STRONG)) {
            text = asterisks ? "**" + text + "**" : element("strong", text);
        }
        line.append(text);
    }

    /** Asterisks open without doubt before a letter or digit, when no other asterisk stands before them. */
    private boolean opensClearly(String text) {
        boolean free = line.length() == 0 || line.charAt(line.length() - 1) != '*';
        return free && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** They close without doubt after a letter or digit, and before white space. */
    private static boolean closesClearly(String text, boolean spaceFollows) {
        return spaceFollows || Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    @Override
    public void link(Inline.Link link) {
        line.append('[');
        link.content().forEach(each -> each.accept(this));
        // The address holds no space and no angle bracket, so these delimit it whatever else is in it.
        line.append("](<").append(link.to().ascii()).append(">)");
    }

    @Override
    public void bracketed(Inline.Bracketed bracketed) {
        line.append("\\[");
        bracketed.content().forEach(each -> each.accept(this));
        line.append("\\]");
    }

    @Override
    public void footnote(Inline.Footnote footnote) {
        line.append(footnotes.call(footnote));
    }

    @Override
    public void lineBreak(Inline.LineBreak ignored) {
        line.append(lineBreak);
    }
}
