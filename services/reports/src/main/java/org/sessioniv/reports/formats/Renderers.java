package org.sessioniv.reports.formats;

import java.util.List;
import java.util.Optional;
import org.sessioniv.reports.render.JsonRenderer;
import org.sessioniv.reports.render.MarkdownRenderer;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.docx.DocxRenderer;

/** All formats in which a report leaves. */
public final class Renderers {
    public static final List<Renderer> ALL = List.of(new MarkdownRenderer(), new DocxRenderer(), new JsonRenderer());

    private Renderers() {}

    /** The renderer of a format such as {@code md}, {@code docx} or {@code json}. */
    public static Optional<Renderer> of(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }
}
