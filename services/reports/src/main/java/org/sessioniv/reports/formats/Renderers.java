package org.sessioniv.reports.formats;

import java.util.List;
import java.util.Optional;
import org.sessioniv.reports.render.CalendarRenderer;
import org.sessioniv.reports.render.JsonRenderer;
import org.sessioniv.reports.render.MarkdownRenderer;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.docx.DocxRenderer;
import org.sessioniv.reports.render.html.HtmlRenderer;
import org.sessioniv.reports.render.odt.OdtRenderer;
import org.sessioniv.reports.render.pdf.PdfRenderer;
import org.sessioniv.reports.render.sheets.CsvRenderer;
import org.sessioniv.reports.render.sheets.XlsxRenderer;

/** All formats in which a report leaves, the one that most people want first: the only list of them. */
public final class Renderers {
    public static final List<Renderer> ALL = List.of(
            new DocxRenderer(),
            new PdfRenderer(),
            new OdtRenderer(),
            new HtmlRenderer(),
            new MarkdownRenderer(),
            new XlsxRenderer(),
            new CsvRenderer(),
            new CalendarRenderer(),
            new JsonRenderer());

    private Renderers() {}

    /** The names of all formats, in their order. */
    public static List<String> names() {
        return ALL.stream().map(Renderer::format).toList();
    }

    /** The renderer of a format such as {@code md}, {@code docx} or {@code json}. */
    public static Optional<Renderer> of(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }
}
