package org.sessioniv.reports.render.odt;

import java.util.List;
import java.util.Set;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.InlineVisitor;
import org.sessioniv.reports.render.Script;

/** Writes the content of one paragraph; each run says its language. */
final class OdtInlines implements InlineVisitor {
    private final OdtText text;

    private OdtInlines(OdtText text) {
        this.text = text;
    }

    static void write(List<Inline> content, OdtText text) {
        OdtInlines inlines = new OdtInlines(text);
        content.forEach(each -> each.accept(inlines));
    }

    private void run(String words, Set<Inline.Mark> marks, String language) {
        text.xml().element("text:span", words, "text:style-name", text.styles().run(marks, language));
    }

    @Override
    public void text(Inline.Text inline) {
        for (Script.Run run : Script.runs(inline.text(), inline.language(), text.language())) {
            run(run.text(), inline.marks(), run.language());
        }
    }

    @Override
    public void link(Inline.Link link) {
        text.xml()
                .open("text:a", "xlink:type", "simple", "xlink:href", link.to().ascii());
        link.content().forEach(each -> each.accept(this));
        text.xml().close();
    }

    @Override
    public void bracketed(Inline.Bracketed bracketed) {
        run("[", Set.of(), text.language().tag());
        bracketed.content().forEach(each -> each.accept(this));
        run("]", Set.of(), text.language().tag());
    }

    @Override
    public void footnote(Inline.Footnote footnote) {
        String number = text.nextNote();
        OdtXml xml = text.xml();
        xml.open("text:note", "text:id", "note-" + number, "text:note-class", "footnote");
        xml.element("text:note-citation", number).open("text:note-body");
        xml.open("text:p", "text:style-name", "Footnote");
        write(footnote.content(), text);
        xml.close().close().close();
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
        text.xml().empty("text:line-break");
    }
}
