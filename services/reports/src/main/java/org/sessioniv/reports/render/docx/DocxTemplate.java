package org.sessioniv.reports.render.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.sessioniv.reports.render.PageFoot;
import org.sessioniv.reports.words.Words;

/**
 * An empty Word file with the report's styles, made of the XML files beside this class. POI's own blank document has
 * neither styles nor the separators that footnotes need.
 */
final class DocxTemplate {
    /** Where each resource lies in the file. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("[Content_Types].xml", "content-types.xml");
        PARTS.put("_rels/.rels", "package.rels.xml");
        PARTS.put("word/document.xml", "document.xml");
        PARTS.put("word/_rels/document.xml.rels", "document.rels.xml");
        PARTS.put("word/styles.xml", "styles.xml");
        PARTS.put("word/numbering.xml", "numbering.xml");
        PARTS.put("word/settings.xml", "settings.xml");
        PARTS.put("word/footnotes.xml", "footnotes.xml");
        PARTS.put("word/footer1.xml", "footer.xml");
    }

    private DocxTemplate() {}

    /** The file with the words of the page's foot, and in the language that they are of. */
    static XWPFDocument open(Words words) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                try (InputStream resource = DocxTemplate.class.getResourceAsStream(part.getValue())) {
                    if (resource == null) {
                        throw new IllegalStateException("the jar lacks " + part.getValue());
                    }
                    String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
                    zip.write(filled(text, words).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
    }

    /** A part with the language in its place, and around the numbers in the foot what is said of them. */
    private static String filled(String part, Words words) {
        PageFoot foot = PageFoot.in(words);
        return part.replace("{language}", words.language().tag())
                .replace("{before-page}", foot.before())
                .replace("{before-pages}", foot.between());
    }
}
