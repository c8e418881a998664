package org.sessioniv.reports.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.html.HtmlRenderer;

/** PDF: what the page of HTML says, on pages of A4 with bookmarks, page numbers and footnotes. */
public final class PdfRenderer implements Renderer {
    private final HtmlRenderer html = new HtmlRenderer();

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        html.render(document, page);
        PdfFile.write(Paper.of(page.toByteArray(), document.words()), document, out);
    }
}
