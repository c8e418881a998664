package org.sessioniv.reports.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.property.Attachment;
import biweekly.property.Description;
import biweekly.property.Summary;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.sessioniv.reports.document.WebAddress;
import org.sessioniv.reports.render.html.HtmlPage;
import org.sessioniv.reports.render.odt.OdtFile;
import org.sessioniv.reports.render.pdf.PdfTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Opens a file as a reader of its format does, and says what can be read; fails where something in it could act. */
final class Opened {
    /** What a page of ours is made of; of another element nobody knows what it does. */
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title style body header main nav section h1 h2 h3 h4 h5 h6 p a ul ol li table thead tbody "
                            + "tr th td blockquote div span strong em u s del sup br img input "
                            + "label caption colgroup col")
                    .split(" "));

    private static final Set<String> REFRESHED = Set.of("Content-Security-Policy");
    private static final Pattern OUR_HTML = Pattern.compile(
            "(<br>|<!-- -->|</?(table|tr|th|td|del|u|ins|s|sup|strong|em)( (col|row)span=\"\\d+\")*>|\\s)*");
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    /** Control characters but those of lines, and what turns the direction of words. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Parser COMMONMARK = Parser.builder().build();
    private static final com.vladsch.flexmark.parser.Parser FLEXMARK =
            com.vladsch.flexmark.parser.Parser.builder().build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Opened() {}

    static String read(String format, byte[] file) throws IOException {
        String seen = opened(format, file);
        assertTrue(!UNSEEN.matcher(seen).find(), () -> format + " holds what cannot be seen");
        return seen;
    }

    private static String opened(String format, byte[] file) throws IOException {
        return switch (format) {
            case "docx" -> docx(file);
            case "odt" -> odt(file);
            case "xlsx" -> xlsx(file);
            case "csv.zip" -> csv(file);
            case "html" -> html(file);
            case "md" -> markdown(decoded(file));
            case "json" -> JSON.readTree(decoded(file)).toString();
            case "pdf" -> pdf(file);
            case "ics" -> calendar(decoded(file));
            default -> throw new AssertionError("nobody knows how to open " + format);
        };
    }

    private static String decoded(byte[] file) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    /** The parts of an archive: each once, none outside of it, those of XML well formed and without a DOCTYPE. */
    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertTrue(entry.getName().matches("[A-Za-z0-9\\[\\]_./-]+"), entry.getName());
                assertTrue(!entry.getName().contains("..") && !entry.getName().startsWith("/"), entry.getName());
                assertTrue(parts.put(entry.getName(), zip.readAllBytes()) == null, entry.getName());
            }
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                Document xml = HtmlPage.of(part.getValue());
                assertTrue(xml.getDoctype() == null, part.getKey());
                if (part.getKey().endsWith(".rels")) {
                    relations(xml);
                }
            }
        }
        return parts;
    }

    private static void relations(Document rels) {
        NodeList all = rels.getElementsByTagName("Relationship");
        for (int index = 0; index < all.getLength(); index++) {
            Element each = (Element) all.item(index);
            if (each.getAttribute("TargetMode").equals("External")) {
                assertTrue(each.getAttribute("Type").endsWith("/hyperlink"), each.getAttribute("Type"));
                leadsToTheWeb(each.getAttribute("Target"));
            }
        }
    }

    private static void leadsToTheWeb(String address) {
        assertTrue(
                WebAddress.of(address)
                        .filter(found -> found.ascii().equals(address))
                        .isPresent(),
                address);
    }

    private static String docx(byte[] file) throws IOException {
        parts(file).forEach((name, part) -> {
            String xml = new String(part, StandardCharsets.UTF_8);
            assertTrue(!name.contains("vba") && !xml.contains("<w:object") && !xml.contains("w:altChunk"), name);
            assertTrue(name.startsWith("word/footer") || !xml.contains("instr"), name + " has a field");
        });
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return words.getText();
        }
    }

    private static String odt(byte[] file) throws IOException {
        parts(file);
        OdtFile odt = OdtFile.of(file);
        NodeList all = odt.content().getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            Element each = (Element) all.item(index);
            assertTrue(
                    !each.getTagName().matches("(script|office:event|presentation|draw:object|text:dde).*"),
                    each.getTagName());
            String href = each.getAttribute("xlink:href");
            if (!href.isEmpty() && !href.startsWith("Pictures/")) {
                leadsToTheWeb(href);
            }
        }
        return odt.words();
    }

    private static String xlsx(byte[] file) throws IOException {
        parts(file).keySet().forEach(name -> assertTrue(!name.matches(".*(externalLink|vba|connections).*"), name));
        StringBuilder words = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                assertEquals(List.of(), sheet.getHyperlinkList());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertTrue(cell.getCellType() != CellType.FORMULA, cell::toString);
                        words.append(cell).append('\n');
                    }
                }
            }
        }
        return words.toString();
    }

    private static String csv(byte[] file) throws IOException {
        StringBuilder words = new StringBuilder();
        for (byte[] part : parts(file).values()) {
            String text = decoded(part);
            assertTrue(text.startsWith("\uFEFF"));
            Set<Integer> widths = new HashSet<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text.substring(1))) {
                for (CsvRecord row : csv) {
                    widths.add(row.getFieldCount());
                    for (String field : row.getFields()) {
                        assertTrue(!FORMULA.matcher(field).matches(), field);
                        words.append(field).append('\n');
                    }
                }
            }
            assertEquals(1, widths.size(), "all rows are as wide");
        }
        return words.toString();
    }

    private static String html(byte[] file) throws IOException {
        Document page = HtmlPage.of(file);
        NodeList all = page.getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            Element each = (Element) all.item(index);
            assertTrue(ELEMENTS.contains(each.getTagName()), each.getTagName());
            NamedNodeMap attributes = each.getAttributes();
            for (int at = 0; at < attributes.getLength(); at++) {
                String name = attributes.item(at).getNodeName().toLowerCase(Locale.ROOT);
                String value = attributes.item(at).getNodeValue();
                assertTrue(!name.startsWith("on") && !Set.of("srcdoc", "action").contains(name), name);
                assertTrue(!name.equals("style") || value.matches("width: \\d+%"), value);
                assertTrue(!name.equals("http-equiv") || REFRESHED.contains(value), value);
                assertTrue(!name.equals("src") || value.startsWith("data:image/"), value);
                if (name.equals("href") && !value.startsWith("#")) {
                    leadsToTheWeb(value);
                }
            }
        }
        return page.getDocumentElement().getTextContent();
    }

    /** As two readers see it: neither finds pictures, markup that is not ours, or a way to anywhere but the web. */
    private static String markdown(String text) {
        StringBuilder words = new StringBuilder();
        COMMONMARK.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.HtmlBlock block) {
                isOurs(block.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.HtmlInline inline) {
                isOurs(inline.getLiteral());
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("a picture: " + image.getDestination());
            }

            @Override
            public void visit(Link link) {
                leadsToTheWeb(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(org.commonmark.node.Text found) {
                words.append(found.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.SoftLineBreak line) {
                words.append('\n');
            }
        });
        flexmark(FLEXMARK.parse(text));
        return words.toString();
    }

    private static void flexmark(Node node) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            isOurs(node.getChars().toString());
        }
        assertTrue(!(node instanceof com.vladsch.flexmark.ast.Image), "a picture");
        if (node instanceof com.vladsch.flexmark.ast.Link link) {
            leadsToTheWeb(link.getUrl().unescape());
        }
        node.getChildren().forEach(Opened::flexmark);
    }

    private static void isOurs(String markup) {
        assertTrue(OUR_HTML.matcher(markup).matches(), markup);
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertTrue(pdf.getDocumentCatalog().getNames() == null
                    || pdf.getDocumentCatalog().getNames().getEmbeddedFiles() == null
                            && pdf.getDocumentCatalog().getNames().getJavaScript() == null);
            assertTrue(pdf.getDocumentCatalog().getOpenAction() == null);
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation each : page.getAnnotations()) {
                    if (each instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        leadsToTheWeb(action.getURI());
                    } else {
                        assertTrue(
                                each instanceof PDAnnotationLink link && link.getAction() == null
                                        || each.getSubtype().equals("Link"),
                                each.getSubtype());
                    }
                }
            }
        }
        return PdfTree.text(file);
    }

    /** Events and things to do without alarms, files and addresses: nothing that a calendar would act on. */
    private static String calendar(String text) {
        StringBuilder words = new StringBuilder();
        ICalendar calendar = Biweekly.parse(text).first();
        assertEquals(List.of(), calendar.validate(calendar.getVersion()).getWarnings());
        assertTrue(Set.of(VEvent.class, VTodo.class)
                .containsAll(calendar.getComponents().keySet()));
        for (ICalComponent component : calendar.getComponents().values()) {
            assertTrue(component.getComponents().isEmpty());
            assertTrue(component.getProperties(Attachment.class).isEmpty());
            component
                    .getProperties(Summary.class)
                    .forEach(each -> words.append(each.getValue()).append('\n'));
            component
                    .getProperties(Description.class)
                    .forEach(each -> words.append(each.getValue()).append('\n'));
        }
        return words.toString();
    }
}
