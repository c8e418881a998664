package org.sessioniv.reports.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.render.Markup;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.words.Message;

/**
 * HTML: one file with its own style and pictures, with contents, footnotes and tables that readers of screens can
 * follow. It says to browsers that nothing is fetched and nothing run, whatever stands in a note.
 */
public final class HtmlRenderer implements Renderer {
    /** Headings down to this level stand in the contents. */
    private static final int CONTENTS_DEPTH = 2;

    private static final String NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final String STYLE = style();

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=utf-8";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        Markup page = new Markup();
        page.doctype().open("html", "lang", document.words().language().tag()).line();
        head(document, page);
        page.open("body").line();
        page.open("header").line();
        logo(document, page);
        page.element("h1", document.title(), "dir", "auto").line();
        page.element("p", document.subject(), "class", "subject").line();
        page.close().line();
        contents(document, page);
        page.open("main").line();
        HtmlNotes notes = new HtmlNotes(document.words());
        HtmlBlocks.write(document.blocks(), page, notes);
        notes.write(page);
        page.close().line().close().line().close().line();
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void head(Document document, Markup page) {
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FETCHED)
                .line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.empty("meta", "name", "referrer", "content", "no-referrer").line();
        page.empty("meta", "name", "description", "content", document.subject()).line();
        page.element("title", document.title()).line();
        page.element("style", STYLE).line();
        page.close().line();
    }

    private static void logo(Document document, Markup page) {
        Picture logo = document.facts().logo();
        if (logo == null) {
            return;
        }
        String type = logo.format().name().toLowerCase(Locale.ROOT);
        String data = Base64.getEncoder().encodeToString(logo.file());
        page.empty("img", "class", "logo", "alt", "", "src", "data:image/" + type + ";base64," + data)
                .line();
    }

    private static void contents(Document document, Markup page) {
        List<Block.Heading> headings = HtmlBlocks.headings(document.blocks());
        if (headings.isEmpty()) {
            return;
        }
        String contents = document.words().say(Message.CONTENTS);
        page.open("nav", "aria-label", contents).line();
        page.element("p", contents, "class", "contents").line().open("ul").line();
        for (int index = 0; index < headings.size(); index++) {
            Block.Heading heading = headings.get(index);
            if (heading.level() <= CONTENTS_DEPTH) {
                page.open("li", "class", "level-" + heading.level());
                page.element(
                        "a", PlainText.ofLine(heading.content()), "href", "#" + HtmlBlocks.id(index), "dir", "auto");
                page.close().line();
            }
        }
        page.close().line().close().line();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
