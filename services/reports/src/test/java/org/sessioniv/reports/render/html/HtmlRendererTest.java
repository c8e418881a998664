package org.sessioniv.reports.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Golden;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.WebAddress;
import org.sessioniv.reports.render.Markup;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlRendererTest {
    /** Elements that are written without an end, and only these may be. */
    private static final Set<String> VOID = Set.of("meta", "br", "img", "col");

    private static String written(MeetingReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer().render(ReportComposer.compose(report), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document page(String text) throws IOException {
        return HtmlPage.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(Block... blocks) {
        Markup page = new Markup();
        page.open("main");
        HtmlNotes notes = new HtmlNotes(Words.in(Language.EN));
        HtmlBlocks.write(List.of(blocks), page, notes);
        notes.write(page);
        return page.close().toString().replace("\n", "");
    }

    private static Block line(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    @Test
    void the_sample_is_written_as_agreed() throws IOException {
        Golden.assertSame("sample.html", written(SampleReport.kyiv()));
    }

    @Test
    void the_sample_in_ukrainian_is_written_as_agreed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer().render(ReportComposer.compose(SampleReport.kyiv(), Words.in(Language.UK)), out);
        Golden.assertSame("sample-uk.html", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void browsers_and_programs_read_the_same_elements() throws IOException {
        String text = written(SampleReport.kyiv());
        assertTrue(text.startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">"), text.substring(0, 60));
        Document page = page(text);
        String style = HtmlPage.all(page, "style").get(0).getTextContent();
        assertFalse(style.matches("(?s).*[<>&].*"), "browsers take a style as it is written");
        for (Element element : HtmlPage.all(page, "*")) {
            String name = element.getTagName();
            if (!element.hasChildNodes() && !VOID.contains(name)) {
                assertTrue(text.contains("</" + name + ">"), name + " is written without an end");
                assertFalse(text.contains("<" + name + "/>"), name + " is written without an end");
            }
        }
    }

    @Test
    void nothing_is_fetched_and_nothing_run() throws IOException {
        Picture logo = new Picture(Picture.Format.PNG, 2, 2, new byte[] {1, 2, 3});
        Document page = page(written(SampleReport.kyiv().with(logo)));
        assertEquals(
                "data:image/png;base64,AQID", HtmlPage.all(page, "img").get(0).getAttribute("src"));
        for (Element element : HtmlPage.all(page, "*")) {
            assertFalse(Set.of("script", "link", "iframe", "object", "base").contains(element.getTagName()));
            assertTrue(element.getAttribute("src").isEmpty()
                    || element.getAttribute("src").startsWith("data:"));
        }
        assertTrue(HtmlPage.all(page, "meta").stream()
                .anyMatch(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy")
                        && meta.getAttribute("content").startsWith("default-src 'none'")));
    }

    @Test
    void headings_go_down_a_step_at_a_time_and_contents_lead_to_them() throws IOException {
        Document page = page(written(SampleReport.kyiv()));
        int above = 0;
        for (Element element : HtmlPage.all(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = Integer.parseInt(element.getTagName().substring(1));
                assertTrue(level <= above + 1, element.getTextContent());
                above = level;
            }
        }
        Set<String> ids = new HashSet<>();
        for (Element element : HtmlPage.all(page, "*")) {
            assertTrue(element.getAttribute("id").isEmpty() || ids.add(element.getAttribute("id")), "an id twice");
        }
        int inside = 0;
        for (Element link : HtmlPage.all(page, "a")) {
            if (link.getAttribute("href").startsWith("#")) {
                assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
                inside++;
            }
        }
        assertTrue(inside > HtmlPage.all(page, "h2").size(), "all parts and the footnote");
        Element first = HtmlPage.all(page, "h2").get(0);
        Element leads = (Element)
                HtmlPage.all(page, "nav").get(0).getElementsByTagName("a").item(0);
        assertEquals(first.getTextContent(), leads.getTextContent());
        assertEquals("#" + first.getAttribute("id"), leads.getAttribute("href"));
    }

    @Test
    void every_header_of_a_table_says_what_it_heads() throws IOException {
        List<Element> headers = HtmlPage.all(page(written(SampleReport.kyiv())), "th");
        assertFalse(headers.isEmpty());
        for (Element header : headers) {
            boolean above = header.getParentNode().getParentNode().getNodeName().equals("thead");
            assertEquals(above ? "col" : "row", header.getAttribute("scope"), header.getTextContent());
        }
    }

    @Test
    void merged_cells_stay_merged_and_covered_ones_are_left_out() {
        Block.Cell wide = new Block.Cell(true, List.of(Block.Paragraph.of("wide")), 2, 1);
        Block.Cell tall = new Block.Cell(false, List.of(Block.Paragraph.of("tall")), 1, 2);
        Block.Cell empty = new Block.Cell(false, List.of());
        Block.Cell last = new Block.Cell(false, List.of(Block.Paragraph.of("3")));
        Block table = new Block.Table(
                List.of(new Block.Column(3, false), new Block.Column(1, true)),
                1,
                List.of(List.of(wide, empty), List.of(tall, empty), List.of(empty, last)));
        assertEquals(
                "<main><div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>"
                        + "<colgroup><col style=\"width: 75%\"/><col style=\"width: 25%\"/></colgroup>"
                        + "<thead><tr><th scope=\"col\" colspan=\"2\"><p dir=\"auto\">wide</p></th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\"><p dir=\"auto\">tall</p></td><td class=\"number\"></td></tr>"
                        + "<tr><td class=\"number\"><p dir=\"auto\">3</p></td></tr></tbody></table></div></main>",
                body(table));
    }

    @Test
    void text_is_text_whatever_it_looks_like() {
        String hostile = "<script>alert(1)</script> &lt; \" ' ]]> <!-- x -->";
        String shown = "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; \" ' ]]&gt; &lt;!-- x --&gt;";
        assertEquals("<main><p dir=\"auto\">" + shown + "</p></main>", body(Block.Paragraph.of(hostile)));
        WebAddress there = WebAddress.of("https://example.org/?a=\"&b=<").orElseThrow();
        assertEquals(
                "<main><p dir=\"auto\"><a href=\"https://example.org/?a=%22&amp;b=%3C\" rel=\"noreferrer\">a</a></p>"
                        + "</main>",
                body(line(new Inline.Link(there, List.of(Inline.Text.plain("a"))))));
    }

    @Test
    void words_of_another_language_say_of_which() {
        String text = "<p dir=\"auto\">The <span lang=\"ka-GE\">საქართველო</span></p>";
        assertEquals("<main>" + text + "</main>", body(Block.Paragraph.of("The საქართველო")));
        Inline known = new Inline.Text("Kyiv", Set.of(Inline.Mark.STRONG, Inline.Mark.STRIKE), "uk");
        assertEquals(
                "<main><p dir=\"auto\"><strong><del><span lang=\"uk-UA\">Kyiv</span></del></strong></p></main>",
                body(line(known)));
        assertEquals("<main><p dir=\"auto\"><span lang=\"\">мова</span></p></main>", body(Block.Paragraph.of("мова")));
    }

    @Test
    void footnotes_stand_at_the_end_with_a_way_there_and_back() {
        Inline note = new Inline.Footnote(List.of(Inline.Text.plain("Under it.")));
        assertEquals(
                "<main><p dir=\"auto\">Text<sup><a id=\"call-1\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup></p>"
                        + "<section role=\"doc-endnotes\" aria-label=\"Notes\"><ol><li id=\"note-1\" dir=\"auto\">"
                        + "Under it. <a href=\"#call-1\" role=\"doc-backlink\" aria-label=\"Back to 1\">↩</a></li></ol>"
                        + "</section></main>",
                body(line(Inline.Text.plain("Text"), note)));
    }

    @Test
    void a_heading_inside_of_a_list_heads_no_part() {
        Block heading = new Block.Heading(1, List.of(Inline.Text.plain("Aims")));
        String inside = "<ul><li><p dir=\"auto\"><strong>Aims</strong></p></li></ul>";
        assertEquals(
                "<main><h2 id=\"part-1\" dir=\"auto\">Aims</h2>" + inside
                        + "<h2 id=\"part-2\" dir=\"auto\">Aims</h2></main>",
                body(heading, new Block.BulletList(List.of(List.of(heading))), heading));
    }

    @Test
    void what_is_done_and_what_is_not_is_said_in_words_too() {
        Block tasks = new Block.TaskList(List.of(
                new Block.Task(true, List.of(Block.Paragraph.of("a"))),
                new Block.Task(false, List.of(Block.Paragraph.of("b")))));
        String html = body(tasks);
        assertTrue(html.contains("aria-label=\"Done\">☑</span><div><p dir=\"auto\">a</p>"), html);
        assertTrue(html.contains("aria-label=\"Not done\">☐</span><div><p dir=\"auto\">b</p>"), html);
    }
}
