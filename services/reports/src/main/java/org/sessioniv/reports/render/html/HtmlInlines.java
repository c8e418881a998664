package org.sessioniv.reports.render.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.Inline.Mark;
import org.sessioniv.reports.document.InlineVisitor;
import org.sessioniv.reports.render.Markup;
import org.sessioniv.reports.render.Script;

/** Writes the content of one line; text in another language than the report's own says in which. */
final class HtmlInlines implements InlineVisitor {
    private static final Map<Mark, String> ELEMENTS = new EnumMap<>(Map.of(
            Mark.STRONG, "strong",
            Mark.EMPHASIS, "em",
            Mark.UNDERLINE, "u",
            Mark.STRIKE, "del"));

    private final Markup page;
    private final HtmlNotes notes;

    private HtmlInlines(Markup page, HtmlNotes notes) {
        this.page = page;
        this.notes = notes;
    }

    static void write(List<Inline> content, Markup page, HtmlNotes notes) {
        HtmlInlines inlines = new HtmlInlines(page, notes);
        content.forEach(each -> each.accept(inlines));
    }

    @Override
    public void text(Inline.Text text) {
        List<String> marks = ELEMENTS.entrySet().stream()
                .filter(element -> text.marks().contains(element.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        marks.forEach(page::open);
        for (Script.Run run :
                Script.runs(text.text(), text.language(), notes.words().language())) {
            stretch(run);
        }
        marks.forEach(each -> page.close());
    }

    private void stretch(Script.Run run) {
        if (run.language().equals(notes.words().language().tag())) {
            page.text(run.text());
        } else {
            // An empty tag is HTML's word for a language that nobody knows.
            page.element("span", run.text(), "lang", run.language().equals(Script.NONE) ? "" : run.language());
        }
    }

    @Override
    public void link(Inline.Link link) {
        page.open("a", "href", link.to().ascii(), "rel", "noreferrer");
        link.content().forEach(each -> each.accept(this));
        page.close();
    }

    @Override
    public void bracketed(Inline.Bracketed bracketed) {
        page.open("span", "class", "bracketed").text("[");
        bracketed.content().forEach(each -> each.accept(this));
        page.text("]").close();
    }

    @Override
    public void footnote(Inline.Footnote footnote) {
        notes.call(footnote, page);
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
        page.empty("br");
    }
}
