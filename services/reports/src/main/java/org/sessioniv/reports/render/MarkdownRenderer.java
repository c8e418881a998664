package org.sessioniv.reports.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Inline;

/** Markdown as CommonMark 0.31 defines it, with the tables, task lists, strikethrough and footnotes of GitHub. */
public final class MarkdownRenderer implements Renderer {
    @Override
    public String format() {
        return "md";
    }

    @Override
    public String mediaType() {
        return "text/markdown; charset=utf-8";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        MarkdownFootnotes footnotes = new MarkdownFootnotes();
        StringBuilder text = new StringBuilder("# ");
        text.append(MarkdownInlines.oneLine(List.of(Inline.Text.plain(document.title())), footnotes))
                .append("\n\n");
        MarkdownBlocks.lines(document.blocks(), footnotes)
                .forEach(line -> text.append(line).append('\n'));
        text.append(footnotes.definitions());
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
