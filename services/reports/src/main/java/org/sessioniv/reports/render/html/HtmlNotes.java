package org.sessioniv.reports.render.html;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.render.Markup;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** The footnotes of one page: each is called by its number, and all stand at the end with a way back. */
final class HtmlNotes {
    private final Words words;
    private final List<Inline.Footnote> notes = new ArrayList<>();

    HtmlNotes(Words words) {
        this.words = words;
    }

    /** The words of the page that the footnotes are on. */
    Words words() {
        return words;
    }

    /** Keeps the footnote and writes the mark that calls it. */
    void call(Inline.Footnote footnote, Markup page) {
        notes.add(footnote);
        String number = Integer.toString(notes.size());
        page.open("sup");
        page.element("a", number, "id", "call-" + number, "href", "#note-" + number, "role", "doc-noteref");
        page.close();
    }

    void write(Markup page) {
        if (notes.isEmpty()) {
            return;
        }
        page.open("section", "role", "doc-endnotes", "aria-label", words.say(Message.NOTES))
                .line()
                .open("ol")
                .line();
        for (int index = 0; index < notes.size(); index++) {
            String number = Integer.toString(index + 1);
            page.open("li", "id", "note-" + number, "dir", "auto");
            HtmlInlines.write(notes.get(index).content(), page, this);
            page.text(" ");
            String back = words.say(Message.NOTES_BACK, index + 1);
            page.element("a", "↩", "href", "#call-" + number, "role", "doc-backlink", "aria-label", back);
            page.close().line();
        }
        page.close().line().close().line();
    }
}
