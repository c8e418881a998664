package org.sessioniv.reports.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.CleanText;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.html.HtmlPage;
import org.sessioniv.reports.render.odt.OdtFile;
import org.sessioniv.reports.render.pdf.PdfTree;

/** What holds for every format: the same bytes for the same report, and no text that breaks a file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderersTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> HOSTILE = List.of(
            "nul \u0000 bell \u0007 escape \u001B[31m delete \u007F next \u0085 end",
            "]]> <w:t> </w:document> <?xml?> <!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]> &a;",
            "long " + "x".repeat(20_000),
            "საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ Հայաստան Україна Azərbaycan Österreich",
            "lone \uD83D high, lone \uDE00 low, whole \uD83D\uDE00, not characters \uFFFE \uFFFF \uFDD0",
            "=HYPERLINK(\"http://example.org\") +1+1 @SUM(A1) -2",
            "right to left \u202E evil \u200B zero \u00A0 width \uFEFF",
            "  spaces  everywhere  \t tab \r\n lines \u2028 separators");
    private static final List<String> TYPES = List.of(
            "paragraph",
            "heading",
            "bullet_list",
            "ordered_list",
            "list_item",
            "task_list",
            "task_item",
            "table",
            "table_row",
            "table_cell",
            "table_header",
            "blockquote",
            "footnote",
            "hard_break",
            "recommendation",
            "decision",
            "action_item",
            "text",
            "unheard_of");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final List<String> MARKS = List.of("strong", "em", "underline", "strike", "link", "bracketed");

    static List<Renderer> formats() {
        return Renderers.ALL;
    }

    /** Those that tell a whole note; tables and calendars hold only what was agreed in it. */
    static List<Renderer> formatsWithNotes() {
        return Renderers.ALL.stream()
                .filter(renderer -> !Set.of("xlsx", "csv.zip", "ics").contains(renderer.format()))
                .toList();
    }

    private static byte[] render(Renderer renderer, Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(document, out);
        return out.toByteArray();
    }

    /** The text of a file as a reader of its format sees it; throws when the file is broken. */
    private static String read(Renderer renderer, byte[] file) throws IOException {
        if (renderer.format().equals("docx")) {
            try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
                return words.getText();
            }
        }
        if (renderer.format().equals("html")) {
            return HtmlPage.of(file).getDocumentElement().getTextContent();
        }
        if (renderer.format().equals("odt")) {
            return OdtFile.of(file).words();
        }
        if (renderer.format().equals("pdf")) {
            return PdfTree.text(file);
        }
        String text = strictlyDecoded(file);
        return renderer.format().equals("json")
                ? new ObjectMapper().readTree(text).toString()
                : text;
    }

    private static String strictlyDecoded(byte[] file) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    @Test
    void a_format_is_found_by_its_name() {
        assertEquals("docx", Renderers.of("docx").orElseThrow().format());
        assertEquals(Optional.empty(), Renderers.of("exe"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_same_report_is_the_same_file_on_any_machine(Renderer renderer) throws IOException {
        byte[] here = render(renderer, ReportComposer.compose(SampleReport.kyiv()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(here, render(renderer, ReportComposer.compose(SampleReport.kyiv())));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_same_report_is_the_same_file_in_another_process() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process other = new ProcessBuilder(
                        java.toString(),
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fingerprints.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = other.getInputStream()) {
            String fingerprints = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(Fingerprints.ofAll(), fingerprints);
        } finally {
            other.destroy();
        }
    }

    @ParameterizedTest
    @MethodSource("formatsWithNotes")
    void hostile_text_breaks_no_file_and_its_letters_survive(Renderer renderer) throws IOException {
        for (String text : HOSTILE) {
            byte[] file = render(renderer, ReportComposer.compose(SampleReport.withNote(text, paragraph(text))));
            String seen = read(renderer, file);
            for (String word : NOT_LETTERS.split(CleanText.line(text), 0)) {
                assertTrue(seen.contains(word), () -> renderer.format() + " lost " + word + " of " + text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formatsWithNotes")
    void no_shape_of_a_note_breaks_a_file_or_loses_a_word(Renderer renderer) throws IOException {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] words = {0};
            ObjectNode note = NODES.objectNode().put("type", "doc");
            note.set("content", children(random, 6, words));
            String where = renderer.format() + ", seed " + seed;
            String seen = read(renderer, render(renderer, ReportComposer.compose(SampleReport.withNote("t", note))));
            for (int word = 0; word < words[0]; word++) {
                String expected = "w" + word + "w";
                assertTrue(seen.contains(expected), () -> where + " lost " + expected + " of " + note);
            }
        }
    }

    private static ArrayNode children(SplittableRandom random, int depth, int[] words) {
        ArrayNode children = NODES.arrayNode();
        int count = depth == 0 ? 0 : random.nextInt(4) + (depth == 6 ? 2 : 0);
        for (int index = 0; index < count; index++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            ObjectNode node = children.addObject().put("type", type);
            ObjectNode attributes = node.putObject("attrs").put("level", random.nextInt(9));
            attributes.put("order", random.nextInt()).put("colspan", random.nextInt(-1, 4));
            attributes.put("rowspan", random.nextBoolean() ? 1 : random.nextInt());
            if (type.equals("text")) {
                node.put("text", "w" + words[0]++ + "w");
                ObjectNode mark = node.putArray("marks").addObject();
                mark.put("type", MARKS.get(random.nextInt(MARKS.size())));
                mark.putObject("attrs").put("href", "https://example.org/" + random.nextInt(3));
            } else if (!type.equals("hard_break")) {
                node.set("content", children(random, depth - 1, words));
            }
        }
        return children;
    }

    private static JsonNode paragraph(String text) {
        ObjectNode note = NODES.objectNode().put("type", "doc");
        ObjectNode paragraph = note.putArray("content").addObject().put("type", "paragraph");
        paragraph.putArray("content").addObject().put("type", "text").put("text", text);
        return note;
    }
}
