package org.sessioniv.reports.render.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocxRendererTest {
    private XWPFDocument word;

    @BeforeEach
    void read_the_sample_back() throws IOException {
        byte[] file = rendered();
        // Kept for whoever wants to look at it in a word processor.
        Files.write(Path.of("target", "sample.docx"), file);
        word = new XWPFDocument(new ByteArrayInputStream(file));
    }

    @AfterEach
    void close() throws IOException {
        word.close();
    }

    private static byte[] rendered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxRenderer().render(ReportComposer.compose(SampleReport.kyiv()), out);
        return out.toByteArray();
    }

    private static XWPFDocument withLogo(Picture.Format format, int width, int height) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(drawn, format.name(), picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Picture logo = new Picture(format, width, height, picture.toByteArray());
        new DocxRenderer().render(ReportComposer.compose(SampleReport.kyiv().with(logo)), out);
        XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        assertArrayEquals(picture.toByteArray(), read.getAllPictures().get(0).getData());
        return read;
    }

    private static XWPFPicture logoOf(XWPFDocument read) {
        return read.getParagraphs()
                .get(0)
                .getRuns()
                .get(0)
                .getEmbeddedPictures()
                .get(0);
    }

    @Test
    void a_logo_stands_above_the_title_and_is_read_out_by_the_meetings_name() throws IOException {
        try (XWPFDocument read = withLogo(Picture.Format.PNG, 64, 32)) {
            assertEquals(48, logoOf(read).getWidth());
            assertEquals(24, logoOf(read).getDepth());
            assertEquals(
                    "Expert Meeting on Preventing Facilitation of Irregular Migration",
                    logoOf(read).getDescription());
            assertEquals("Title", read.getParagraphs().get(1).getStyle());
        }
    }

    @Test
    void a_large_logo_is_shown_no_larger_than_fits() throws IOException {
        try (XWPFDocument wide = withLogo(Picture.Format.JPEG, 2_000, 100);
                XWPFDocument tall = withLogo(Picture.Format.PNG, 100, 2_000)) {
            assertEquals(200, logoOf(wide).getWidth());
            assertEquals(10, logoOf(wide).getDepth());
            assertEquals(72, logoOf(tall).getDepth(), 0.01);
            assertEquals(3.6, logoOf(tall).getWidth(), 0.01);
        }
    }

    @Test
    void a_report_without_a_logo_has_no_picture() {
        assertEquals(List.of(), word.getAllPictures());
    }

    @Test
    void the_title_and_the_headings_have_the_styles_that_Word_builds_its_outline_from() {
        assertEquals(
                "Expert Meeting on Preventing Facilitation of Irregular Migration",
                textsIn("Title").get(0));
        assertTrue(textsIn("Heading1").contains("Contact points"));
        assertTrue(textsIn("Heading2").contains("Topics proposed"));
        assertEquals(List.of("Where facilitators are found"), textsIn("Heading3"));
        for (int level = 1; level <= 6; level++) {
            assertEquals(
                    "heading " + level,
                    word.getStyles().getStyle("Heading" + level).getName());
        }
    }

    @Test
    void levels_that_a_note_skips_leave_no_gap_in_the_outline() {
        assertEquals(List.of("Channels"), textsIn("Heading4"));
    }

    @Test
    void every_style_that_is_used_is_defined() {
        for (XWPFParagraph paragraph : allParagraphs()) {
            String style = paragraph.getStyle();
            assertTrue(style == null || word.getStyles().styleExist(style), () -> "no style " + style);
        }
    }

    @Test
    void lists_are_numbered_by_Word_and_nested_by_level() {
        XWPFParagraph bullet = paragraph("Green border");
        XWPFParagraph nested = paragraph("by car");
        XWPFParagraph third = paragraph("Third point");
        assertEquals("bullet", bullet.getNumFmt());
        assertEquals("ListBullet", bullet.getStyle());
        assertEquals(BigInteger.ONE, nested.getNumIlvl());
        assertEquals("lowerLetter", nested.getNumFmt());
        assertEquals("decimal", third.getNumFmt());
        assertEquals(BigInteger.valueOf(3), third.getNumStartOverride());
    }

    @Test
    void each_numbered_list_starts_anew() {
        assertTrue(
                !paragraph("Third point").getNumID().equals(paragraph("by car").getNumID()));
        assertEquals(
                paragraph("Third point").getNumID(), paragraph("Fourth point").getNumID());
    }

    @Test
    void no_two_lists_share_a_number() {
        List<BigInteger> ids = word.getNumbering().getNums().stream()
                .map(each -> each.getCTNum().getNumId())
                .toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), ids::toString);
        assertEquals("decimal", paragraphContaining("Shall the list be public?").getNumFmt());
    }

    @Test
    void a_second_paragraph_of_an_item_stands_below_it_without_a_bullet() {
        XWPFParagraph second = paragraph("Mostly with forged visas.");
        assertEquals("ListContinue", second.getStyle());
        assertEquals(397, second.getIndentationLeft());
    }

    @Test
    void tasks_show_whether_they_are_done() {
        assertEquals("[x]", paragraph("Collect the contact points").getNumLevelText());
        assertEquals("[  ]", paragraph("Translate the questionnaire").getNumLevelText());
        // A bullet is one character: of a longer one some programs show the first.
        assertEquals("decimal", paragraph("Collect the contact points").getNumFmt());
        assertEquals("decimal", paragraph("Translate the questionnaire").getNumFmt());
    }

    @Test
    void a_table_repeats_its_header_row_and_keeps_rows_whole() {
        XWPFTable table = tableWith("What helps");
        assertTrue(table.getRow(0).isRepeatHeader());
        for (XWPFTableRow row : table.getRows()) {
            assertTrue(row.isCantSplitRow());
            assertEquals(2, row.getTableCells().size());
        }
        assertTrue(!table.getRow(1).isRepeatHeader());
        assertEquals("Land | river", table.getRow(1).getCell(0).getText());
    }

    @Test
    void the_columns_of_a_table_fill_the_width_of_the_text() {
        for (XWPFTable table : word.getTables()) {
            int sum = table.getRow(0).getTableCells().stream()
                    .mapToInt(cell -> cell.getWidth())
                    .sum();
            assertTrue(sum > 9600 && sum <= 9638, () -> "width " + sum);
        }
    }

    @Test
    void a_footnote_is_a_real_one_with_its_own_link() {
        XWPFFootnote note = word.getFootnotes().get(word.getFootnotes().size() - 1);
        XWPFParagraph text = note.getParagraphs().get(0);
        assertEquals("FootnoteText", text.getStyle());
        assertTrue(text.getText().contains("Adopted on 27 May 2015; see the list."), text::getText);
        assertTrue(text.getCTP().xmlText().contains("footnoteRef"));
        String id = text.getCTP().getHyperlinkArray(0).getId();
        assertEquals(
                "https://example.org/list",
                note.getOwner()
                        .getPackagePart()
                        .getRelationship(id)
                        .getTargetURI()
                        .toString());
        boolean called = allParagraphs().stream()
                .anyMatch(each -> each.getCTP().xmlText().contains("footnoteReference w:id=\"" + note.getId() + "\""));
        assertTrue(called, "nothing refers to the footnote");
    }

    @Test
    void a_link_is_a_real_one() {
        XWPFHyperlinkRun run = runs().stream()
                .filter(XWPFHyperlinkRun.class::isInstance)
                .map(XWPFHyperlinkRun.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("the EU Action Plan", run.text());
        assertEquals("Hyperlink", run.getStyle());
        assertEquals(
                "https://example.org/plan?year=2015&part=(2)",
                run.getHyperlink(word).getURL());
    }

    @Test
    void marks_are_kept() {
        assertTrue(run("travel agencies").isBold());
        assertTrue(run("forged papers").isItalic());
        assertTrue(run("struck").isStrikeThrough());
        assertEquals("single", run("underlined").getUnderline().toString().toLowerCase(Locale.ROOT));
        assertTrue(paragraphContaining("States").getText().contains("States [shall should] share"));
    }

    @Test
    void the_language_is_set_where_it_is_known() {
        assertEquals("ka-GE", run("თბილისი, ").getLang());
        assertEquals("hy-AM", run("Երևան, ").getLang());
        assertEquals("uk-UA", run("Обмін даними з банками триває надто довго.").getLang());
    }

    @Test
    void every_run_says_in_which_language_it_is() {
        List<XWPFRun> all = new ArrayList<>();
        allParagraphs().forEach(each -> all.addAll(each.getRuns()));
        word.getFootnotes().forEach(note -> note.getParagraphs().forEach(each -> all.addAll(each.getRuns())));
        List<String> untagged = all.stream()
                .filter(run -> !run.text().isEmpty() && run.getLang() == null)
                .map(XWPFRun::text)
                .filter(text -> !text.startsWith("[footnoteRef"))
                .toList();
        assertEquals(List.of(), untagged);
        assertTrue(all.stream().anyMatch(run -> "en-GB".equals(run.getLang())));
    }

    @Test
    void findings_are_marked_and_numbered_through_the_report() {
        List<String> recommendations = textsIn("Recommendation");
        assertEquals(2, recommendations.size());
        assertTrue(recommendations.get(0).startsWith("Recommendation 1. Name one contact point"));
        assertTrue(recommendations.get(1).startsWith("Recommendation 2. Let the financial"));
        assertTrue(textsIn("Decision").get(0).startsWith("Decision 1. "));
        assertTrue(textsIn("ActionItem").contains("Who: Georgia, Moldova · By when: 1 December 2017"));
    }

    @Test
    void frames_of_one_style_are_kept_apart() {
        int first = word.getBodyElements().indexOf(paragraphContaining("Recommendation 2."));
        XWPFParagraph next = (XWPFParagraph) word.getBodyElements().get(first + 1);
        assertEquals("Gap", next.getStyle());
    }

    @Test
    void a_list_in_a_recommendation_keeps_its_bar_and_ground() throws IOException {
        JsonNode note = new ObjectMapper().readTree("""
                {"type": "doc", "content": [{"type": "recommendation", "content": [
                  {"type": "paragraph", "content": [{"type": "text", "text": "Three steps"}]},
                  {"type": "bullet_list", "content": [{"type": "list_item", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "first"}]}]}]}]}]}""");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxRenderer().render(ReportComposer.compose(SampleReport.withNote("t", note)), out);
        try (XWPFDocument framed = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            CTPPr properties = framed.getParagraphs().stream()
                    .filter(each -> each.getText().equals("first"))
                    .findFirst()
                    .orElseThrow()
                    .getCTP()
                    .getPPr();
            var frame =
                    framed.getStyles().getStyle("Recommendation").getCTStyle().getPPr();
            assertEquals(
                    frame.getPBdr().getLeft().xgetColor().getStringValue(),
                    properties.getPBdr().getLeft().xgetColor().getStringValue());
            assertEquals(
                    frame.getShd().xgetFill().getStringValue(),
                    properties.getShd().xgetFill().getStringValue());
        }
    }

    @Test
    void the_page_is_A4_and_its_footer_counts_the_pages() {
        CTPageSz size = word.getDocument().getBody().getSectPr().getPgSz();
        assertEquals(BigInteger.valueOf(11906), size.getW());
        assertEquals(BigInteger.valueOf(16838), size.getH());
        String footer = word.getFooterList().get(0)._getHdrFtr().xmlText();
        assertTrue(footer.contains("NUMPAGES"), footer);
    }

    @Test
    void the_properties_name_the_meeting_and_the_time_of_the_report() {
        var properties = word.getProperties().getCoreProperties();
        assertEquals("Expert Meeting on Preventing Facilitation of Irregular Migration", properties.getTitle());
        assertEquals("Session IV", properties.getCreator());
        assertEquals(
                Instant.parse("2017-10-18T12:00:00Z"), properties.getCreated().toInstant());
        assertEquals(
                Instant.parse("2017-10-18T12:00:00Z"), properties.getModified().toInstant());
    }

    private List<XWPFParagraph> allParagraphs() {
        List<XWPFParagraph> inCells = word.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .collect(Collectors.toList());
        inCells.addAll(0, word.getParagraphs());
        return inCells;
    }

    private List<String> textsIn(String style) {
        return word.getParagraphs().stream()
                .filter(each -> style.equals(each.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private XWPFParagraph paragraph(String text) {
        return word.getParagraphs().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + text));
    }

    private XWPFParagraph paragraphContaining(String text) {
        return word.getParagraphs().stream()
                .filter(each -> each.getText().contains(text + " "))
                .findFirst()
                .orElseThrow();
    }

    private List<XWPFRun> runs() {
        return word.getParagraphs().stream()
                .flatMap(each -> each.getRuns().stream())
                .toList();
    }

    private XWPFRun run(String text) {
        return runs().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no run " + text));
    }

    private XWPFTable tableWith(String text) {
        return word.getTables().stream()
                .filter(each -> each.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }
}
