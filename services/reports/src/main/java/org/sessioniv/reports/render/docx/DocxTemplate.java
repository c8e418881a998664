package org.sessioniv.reports.render.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

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

    static XWPFDocument open() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                try (InputStream resource = DocxTemplate.class.getResourceAsStream(part.getValue())) {
                    if (resource == null) {
                        throw new IllegalStateException("the jar lacks " + part.getValue());
                    }
                    resource.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
    }
}
