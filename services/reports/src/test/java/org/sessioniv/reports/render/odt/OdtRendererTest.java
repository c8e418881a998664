package org.sessioniv.reports.render.odt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.render.html.HtmlPage;
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OdtRendererTest {
    private static final Document SAMPLE = ReportComposer.compose(SampleReport.kyiv());

    private static byte[] file(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OdtRenderer().render(document, out);
        return out.toByteArray();
    }

    private static OdtFile rendered(Block... blocks) throws IOException {
        return OdtFile.of(file(new Document(
                SAMPLE.words(),
                SAMPLE.title(),
                SAMPLE.subject(),
                SAMPLE.asOf(),
                List.of(blocks),
                SAMPLE.findings(),
                SAMPLE.facts())));
    }

    private static Block.Cell cell(boolean header, String words, int columns, int rows) {
        return new Block.Cell(header, List.of(Block.Paragraph.of(words)), columns, rows);
    }

    @Test
    void the_format_is_told_by_the_first_bytes() throws IOException {
        byte[] file = file(SAMPLE);
        String first = new String(file, 30, 47, StandardCharsets.ISO_8859_1);
        assertEquals("mimetypeapplication/vnd.oasis.opendocument.text", first);
    }

    @Test
    void every_entry_stands_in_the_list_of_entries() throws IOException {
        Picture logo = new Picture(Picture.Format.PNG, 300, 60, new byte[] {1, 2, 3});
        OdtFile file =
                OdtFile.of(file(ReportComposer.compose(SampleReport.kyiv().with(logo))));
        String manifest = new String(file.entries().get("META-INF/manifest.xml"), StandardCharsets.UTF_8);
        for (String name : List.of("content.xml", "meta.xml", "styles.xml", "Pictures/logo.png")) {
            assertTrue(file.entries().containsKey(name), name);
            assertTrue(manifest.contains("manifest:full-path=\"" + name + "\""), name);
        }
        Element frame = file.all("draw:frame").get(0);
        assertEquals("110.00mm", frame.getAttribute("svg:width"));
        assertEquals("22.00mm", frame.getAttribute("svg:height"));
        assertEquals("Logo", file.all("svg:title").get(0).getTextContent());
    }

    @Test
    void headings_have_levels_and_every_style_exists() throws IOException {
        OdtFile file = OdtFile.of(file(SAMPLE));
        List<String> levels = file.all("text:h").stream()
                .map(each -> each.getAttribute("text:outline-level") + " " + OdtFile.words(each))
                .toList();
        assertTrue(levels.containsAll(List.of("1 Programme", "2 Topics proposed", "4 Channels")), levels::toString);
        String styles = new String(file.entries().get("styles.xml"), StandardCharsets.UTF_8)
                + new String(file.entries().get("content.xml"), StandardCharsets.UTF_8);
        for (String attribute : List.of("text:style-name", "table:style-name")) {
            for (Element each : file.all("*")) {
                String name = each.getAttribute(attribute);
                assertTrue(name.isEmpty() || styles.contains("style:name=\"" + name + "\""), name);
            }
        }
        Element footer =
                (Element) HtmlPage.of(Objects.requireNonNull(file.entries().get("styles.xml")))
                        .getElementsByTagName("style:footer")
                        .item(0);
        assertEquals("Page 1 of 1", OdtFile.words(footer));
    }

    @Test
    void header_rows_stand_apart_and_covered_cells_hold_nothing() throws IOException {
        Block.Table table = new Block.Table(
                List.of(new Block.Column(1, false), new Block.Column(3, true)),
                1,
                List.of(
                        List.of(cell(true, "over both", 2, 1), new Block.Cell(true, List.of())),
                        List.of(cell(true, "row", 1, 1), cell(false, "1", 1, 1))));
        OdtFile file = rendered(table);
        Element headers = file.all("table:table-header-rows").get(0);
        assertEquals("over both", OdtFile.words(headers));
        assertEquals(2, headers.getElementsByTagName("*").getLength() - 3, "a row, a cell and its line, one covered");
        Element over = file.all("table:table-cell").get(0);
        assertEquals("2", over.getAttribute("table:number-columns-spanned"));
        assertEquals(1, file.all("table:covered-table-cell").size());
        List<String> widths = file.all("style:table-column-properties").stream()
                .map(each -> each.getAttribute("style:column-width"))
                .toList();
        assertEquals(List.of("42.50mm", "127.50mm"), widths);
        Element number = (Element) file.all("table:table-cell").get(2).getFirstChild();
        assertEquals("Table_20_Contents_20_number", number.getAttribute("text:style-name"));
    }

    @Test
    void words_say_their_language_and_none_where_nobody_knows_it() throws IOException {
        OdtFile file = rendered(Block.Paragraph.of("Georgia თბილისი Երևան Київ Баку"));
        Set<String> languages = new TreeSet<>();
        for (Element each : file.all("style:text-properties")) {
            languages.add(each.getAttribute("fo:language") + "-" + each.getAttribute("fo:country"));
        }
        assertEquals(Set.of("en-GB", "ka-GE", "hy-AM", "uk-UA"), languages);
        Element unknown = rendered(Block.Paragraph.of("Баку"))
                .all("style:text-properties")
                .get(0);
        assertEquals("zxx-none", unknown.getAttribute("fo:language") + "-" + unknown.getAttribute("fo:country"));
    }

    @Test
    void a_note_stands_at_its_foot_and_a_list_begins_where_it_does() throws IOException {
        Inline note = new Inline.Footnote(List.of(Inline.Text.plain("said below")));
        OdtFile file = rendered(
                new Block.Paragraph(List.of(Inline.Text.plain("a"), note, note)),
                new Block.OrderedList(3, List.of(List.of(Block.Paragraph.of("c")), List.of(Block.Paragraph.of("d")))));
        List<String> notes = file.all("text:note").stream().map(OdtFile::words).toList();
        assertEquals(List.of("1said below", "2said below"), notes);
        List<String> starts = file.all("text:list-item").stream()
                .map(each -> each.getAttribute("text:start-value"))
                .toList();
        assertEquals(List.of("3", ""), starts);
    }

    @Test
    void what_is_framed_does_not_run_together() throws IOException {
        List<Block> words = List.of(Block.Paragraph.of("w"));
        List<Inline> nobody = List.of(Inline.Text.plain("nobody yet"));
        OdtFile file = rendered(
                new Block.Finding(Findings.Kind.DECISION, "Decision 1.", words),
                new Block.ActionItem(1, "Action 1.", "", "", nobody, words));
        List<String> styles = file.all("text:p").stream()
                .map(each -> each.getAttribute("text:style-name"))
                .toList();
        assertEquals(List.of("Title", "Subtitle", "Finding", "Gap", "Finding", "Finding", "Gap"), styles);
    }

    @Test
    void spaces_are_kept_and_no_table_stands_in_a_list_or_a_cell() throws IOException {
        assertTrue(rendered(Block.Paragraph.of("  two  and   three ")).words().contains("  two  and   three "));
        Block.Table inner =
                new Block.Table(List.of(new Block.Column(1, false)), 0, List.of(List.of(cell(false, "deep", 1, 1))));
        Block.Table outer = new Block.Table(
                List.of(new Block.Column(1, false)), 0, List.of(List.of(new Block.Cell(false, List.of(inner)))));
        OdtFile file = rendered(outer, new Block.BulletList(List.of(List.of(inner))));
        assertEquals(1, file.all("table:table").size());
        assertEquals(2, file.words().split("deep", -1).length - 1);
        assertFalse(file.all("text:list").isEmpty());
    }
}
