package org.sessioniv.reports.render.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.render.OfficeProperties;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.ReproducibleZip;

/** Word: real heading styles, numbered lists, repeated table headers, footnotes and links, on A4. */
public final class DocxRenderer implements Renderer {

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument word = DocxTemplate.open(document.words())) {
            OfficeProperties.describe(document, word);
            DocxFile parts = new DocxFile(word, document.words().language());
            Picture logo = document.facts().logo();
            if (logo != null) {
                DocxPicture.write(logo, document.title(), word);
            }
            line("Title", document.title(), word, parts);
            line("Subtitle", document.subject(), word, parts);
            DocxBlocks.write(document.blocks(), parts);
            word.write(file);
        }
        ReproducibleZip.repack(file.toByteArray(), out);
    }

    private static void line(String style, String text, XWPFDocument word, DocxFile parts) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        DocxInlines.write(List.of(Inline.Text.plain(text)), paragraph, parts);
    }
}
