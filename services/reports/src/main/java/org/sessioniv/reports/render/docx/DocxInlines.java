package org.sessioniv.reports.render.docx;

import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.Inline.Mark;
import org.sessioniv.reports.document.InlineVisitor;
import org.sessioniv.reports.render.Script;

/** Writes the content of one paragraph as runs. */
final class DocxInlines implements InlineVisitor {
    private final XWPFParagraph paragraph;
    private final DocxFile file;
    private final boolean inFootnote;

    /** Where the next run goes: the paragraph itself, or the link that is being written. */
    private Supplier<XWPFRun> runs;

    /** The character style of runs, empty for none. */
    private String style = "";

    private DocxInlines(XWPFParagraph paragraph, DocxFile file, boolean inFootnote) {
        this.paragraph = paragraph;
        this.file = file;
        this.inFootnote = inFootnote;
        this.runs = paragraph::createRun;
    }

    static void write(List<Inline> content, XWPFParagraph paragraph, DocxFile file) {
        new DocxInlines(paragraph, file, false).all(content);
    }

    private void all(List<Inline> content) {
        content.forEach(each -> each.accept(this));
    }

    @Override
    public void text(Inline.Text text) {
        for (Script.Run part : Script.runs(text.text(), text.language(), file.language())) {
            XWPFRun run = run(part.text());
            if (text.marks().contains(Mark.STRONG)) {
                run.setBold(true);
            }
            if (text.marks().contains(Mark.EMPHASIS)) {
                run.setItalic(true);
            }
            if (text.marks().contains(Mark.UNDERLINE)) {
                run.setUnderline(UnderlinePatterns.SINGLE);
            }
            if (text.marks().contains(Mark.STRIKE)) {
                run.setStrikeThrough(true);
            }
            run.setLang(part.language());
        }
    }

    private XWPFRun run(String text) {
        XWPFRun run = runs.get();
        if (!style.isEmpty()) {
            run.setStyle(style);
        }
        run.setText(text);
        run.setLang(file.language().tag());
        return run;
    }

    @Override
    public void link(Inline.Link link) {
        CTHyperlink hyperlink = paragraph.getCTP().addNewHyperlink();
        hyperlink.setId(file.linkTarget(link.to().ascii(), inFootnote));
        runs = () -> new XWPFRun(hyperlink.addNewR(), (IRunBody) paragraph);
        style = "Hyperlink";
        all(link.content());
        runs = paragraph::createRun;
        style = "";
    }

    @Override
    public void bracketed(Inline.Bracketed bracketed) {
        run("[");
        all(bracketed.content());
        run("]");
    }

    @Override
    public void footnote(Inline.Footnote footnote) {
        XWPFFootnote note = file.word().createFootnote();
        XWPFParagraph text = note.createParagraph();
        text.setStyle("FootnoteText");
        DocxInlines inlines = new DocxInlines(text, file, true);
        inlines.run(" ");
        inlines.all(footnote.content());
        paragraph.addFootnoteReference(note);
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
        XWPFRun run = runs.get();
        run.setLang(file.language().tag());
        run.addBreak();
    }
}
