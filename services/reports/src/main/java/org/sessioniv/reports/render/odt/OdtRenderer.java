package org.sessioniv.reports.render.odt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.render.PageFoot;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.ReproducibleZip;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** ODT: a text of LibreOffice and of all that read the Open Document Format (ISO/IEC 26300). */
public final class OdtRenderer implements Renderer {
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String VERSION = "1.3";
    private static final String CREATOR = "Session IV";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String STYLES = styles();

    /** The highest that a logo stands, and the widest, in millimetres. */
    private static final double LOGO_HEIGHT = 22;

    private static final double LOGO_WIDTH = 170;

    @Override
    public String format() {
        return "odt";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        files.put("content.xml", bytes(content(document)));
        files.put("meta.xml", bytes(meta(document)));
        files.put("styles.xml", bytes(style(document.words())));
        Picture logo = document.facts().logo();
        if (logo != null) {
            files.put(path(logo), logo.file());
        }
        files.put("META-INF/manifest.xml", bytes(manifest(files)));
        ReproducibleZip.pack(files, out);
    }

    private static byte[] bytes(String xml) {
        return (xml.startsWith("<?xml") ? xml : DECLARATION + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static String content(Document document) {
        OdtText body = new OdtText(document.words().language());
        body.xml().open("office:body").open("office:text");
        logo(document, body.xml());
        body.xml().element("text:p", document.title(), "text:style-name", "Title");
        body.xml().element("text:p", document.subject(), "text:style-name", "Subtitle");
        OdtBlocks.write(document.blocks(), body);
        body.xml().close().close();
        OdtXml styles = new OdtXml();
        body.styles().write(styles);
        return "<office:document-content " + NAMESPACES + ">" + styles + body.xml() + "</office:document-content>";
    }

    private static final String NAMESPACES = namespaces();

    private static String namespaces() {
        int start = STYLES.indexOf("xmlns:");
        return STYLES.substring(start, STYLES.indexOf('>', start));
    }

    private static String path(Picture logo) {
        return "Pictures/logo." + logo.format().name().toLowerCase(Locale.ROOT);
    }

    private static void logo(Document document, OdtXml xml) {
        Picture logo = document.facts().logo();
        if (logo == null) {
            return;
        }
        double scale = Math.min(LOGO_HEIGHT / logo.height(), LOGO_WIDTH / logo.width());
        xml.open("text:p", "text:style-name", OdtBlocks.BODY);
        xml.open(
                "draw:frame",
                "draw:name",
                "Logo",
                "text:anchor-type",
                "as-char",
                "svg:width",
                millimetres(logo.width() * scale),
                "svg:height",
                millimetres(logo.height() * scale));
        xml.empty("draw:image", "xlink:href", path(logo), "xlink:type", "simple", "xlink:show", "embed");
        xml.element("svg:title", document.words().say(Message.LOGO)).close().close();
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }

    /** The styles, in the language of the report. */
    private static String style(Words words) {
        String[] tag = words.language().tag().split("-", -1);
        return STYLES.replace("{language}", tag[0])
                .replace("{country}", tag[1])
                .replace("<page-of-pages/>", footer(PageFoot.in(words)));
    }

    private static String footer(PageFoot foot) {
        OdtXml xml = new OdtXml();
        xml.text(foot.before()).element("text:page-number", "1", "text:select-page", "current");
        xml.text(foot.between()).element("text:page-count", "1").text(foot.behind());
        return xml.toString();
    }

    private static String meta(Document document) {
        String date = DateTimeFormatter.ISO_INSTANT.format(document.asOf().truncatedTo(ChronoUnit.SECONDS));
        OdtXml xml = new OdtXml();
        xml.open("office:meta");
        xml.element("meta:generator", CREATOR)
                .element("dc:title", document.title())
                .element("dc:subject", document.subject())
                .element("meta:initial-creator", CREATOR)
                .element("dc:creator", CREATOR)
                .element("dc:language", document.words().language().tag())
                .element("meta:creation-date", date)
                .element("dc:date", date)
                .close();
        return "<office:document-meta " + NAMESPACES + ">" + xml + "</office:document-meta>";
    }

    private static String manifest(Map<String, byte[]> files) {
        OdtXml xml = new OdtXml();
        xml.open(
                "manifest:manifest",
                "xmlns:manifest",
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                "manifest:version",
                VERSION);
        entry("/", MEDIA_TYPE, xml);
        for (String name : files.keySet()) {
            if (name.endsWith(".xml")) {
                entry(name, "text/xml", xml);
            } else if (!name.equals("mimetype")) {
                entry(name, "image/" + name.substring(name.lastIndexOf('.') + 1), xml);
            }
        }
        return xml.close().toString();
    }

    private static void entry(String path, String type, OdtXml xml) {
        xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
    }

    private static String styles() {
        try (InputStream in = Objects.requireNonNull(OdtRenderer.class.getResourceAsStream("styles.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
