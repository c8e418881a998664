package org.sessioniv.reports.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.reports.Golden;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.Inline.Mark;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkdownRendererTest {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    /** What a reader of Markdown makes of our lines. */
    private static String html(Block... blocks) {
        List<String> lines = MarkdownBlocks.lines(List.of(blocks), new MarkdownFootnotes());
        return HTML.render(PARSER.parse(String.join("\n", lines))).strip();
    }

    private static Block line(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    private static Inline marked(String text, Mark... marks) {
        return new Inline.Text(text, Set.of(marks), null);
    }

    private static String encoded(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void the_sample_is_written_as_agreed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownRenderer().render(ReportComposer.compose(SampleReport.kyiv()), out);
        Golden.assertSame("sample.md", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "word",
                "https://example.org/x",
                "word \"title\"",
                "word 'title'",
                "word (title)",
                "two words"
            })
    void a_footnote_is_the_address_of_no_link_for_readers_without_footnotes(String text) {
        MarkdownFootnotes footnotes = new MarkdownFootnotes();
        String line =
                MarkdownInlines.oneLine(List.of(marked("Said"), new Inline.Footnote(List.of(marked(text)))), footnotes);
        String read = HTML.render(PARSER.parse(line + "\n\n" + footnotes.definitions()));
        assertEquals(
                "<p>Said[^1]</p>\n<p>[^1]: " + encoded(text) + "</p>",
                read.replace(" \u2060", "").strip());
        assertEquals(text.equals("two words"), !footnotes.definitions().contains("&#8288;"));
    }

    @Test
    void the_sample_in_ukrainian_is_written_as_agreed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownRenderer().render(ReportComposer.compose(SampleReport.kyiv(), Words.in(Language.UK)), out);
        Golden.assertSame("sample-uk.md", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# not a heading",
                "- not a bullet",
                "+ nor this",
                "1. not a number",
                "2017) neither",
                "> no quote",
                "===",
                "---",
                "***",
                "*no* _marks_ **here** `code` ~~gone~~",
                "<script>alert(1)</script> &lt; &amp; <!-- x -->",
                "[no](http://example.org) ![image](x) [^1] [x]: y",
                "back\\slash \\* \\",
                "| a | b |",
                "```",
                "~~~",
                "=cmd|' /C calc'!A0",
                "C# and F#",
                "]]> \"quoted\" 'words'",
                "<https://example.org>"
            })
    void text_is_shown_exactly_as_it_is(String text) {
        assertEquals("<p>" + encoded(text) + "</p>", html(Block.Paragraph.of(text)));
        String second = html(line(Inline.Text.plain("first"), new Inline.LineBreak(), Inline.Text.plain(text)));
        assertEquals("<p>first<br />\n" + encoded(text) + "</p>", second);
        assertEquals("<h2>" + encoded(text) + "</h2>", html(new Block.Heading(1, List.of(Inline.Text.plain(text)))));
        assertEquals(
                "<ul>\n<li>" + encoded(text) + "</li>\n</ul>",
                html(new Block.BulletList(List.of(List.of(Block.Paragraph.of(text))))));
    }

    @Test
    void spaces_at_the_start_of_a_line_do_not_make_code() {
        assertEquals("<p>four spaces</p>", html(Block.Paragraph.of("    four spaces")));
    }

    @Test
    void marks_hold_wherever_they_begin_and_end() {
        assertEquals(
                "<p>a<strong>b</strong><em>c</em>d</p>",
                html(line(marked("a"), marked("b", Mark.STRONG), marked("c", Mark.EMPHASIS), marked("d"))));
        assertEquals("<p>a<strong>“b”</strong>c</p>", html(line(marked("a"), marked("“b”", Mark.STRONG), marked("c"))));
        assertEquals("<p>a <strong>b</strong> c</p>", html(line(marked("a"), marked(" b ", Mark.STRONG), marked("c"))));
        assertEquals("<p><em><strong>b</strong></em></p>", html(line(marked("b", Mark.STRONG, Mark.EMPHASIS))));
        assertEquals("<p><u><del>b</del></u></p>", html(line(marked("b", Mark.STRIKE, Mark.UNDERLINE))));
        assertEquals("<p><strong>End.</strong> Next</p>", html(line(marked("End. ", Mark.STRONG), marked("Next"))));
    }

    @Test
    void breaks_at_the_end_of_a_paragraph_are_not_shown_as_backslashes() {
        assertEquals(
                "<p>a<br />\nb</p>",
                html(line(
                        new Inline.LineBreak(),
                        marked("a"),
                        new Inline.LineBreak(),
                        marked("b"),
                        new Inline.LineBreak())));
    }

    @Test
    void merged_cells_stay_merged_and_what_they_hold_is_still_Markdown() {
        Block list =
                new Block.BulletList(List.of(List.of(Block.Paragraph.of("one")), List.of(Block.Paragraph.of("<b>"))));
        Block.Cell wide = new Block.Cell(true, List.of(line(marked("wide", Mark.STRONG))), 2, 1);
        Block.Cell tall = new Block.Cell(false, List.of(Block.Paragraph.of("a | b"), list), 1, 2);
        Block.Cell empty = new Block.Cell(false, List.of());
        Block.Cell last = new Block.Cell(false, List.of(Block.Paragraph.of("last")));
        Block.Column column = new Block.Column(1, false);
        Block table = new Block.Table(
                List.of(column, column), 0, List.of(List.of(wide, empty), List.of(tall, empty), List.of(empty, last)));
        assertEquals(
                "<table><tr><th colspan=\"2\"><p><strong>wide</strong></p></th></tr>"
                        + "<tr><td rowspan=\"2\"><p>a | b</p><ul><li>one</li><li>&lt;b&gt;</li></ul></td>"
                        + "<td></td></tr>"
                        + "<tr><td><p>last</p></td></tr></table>",
                html(table).replace("\n", ""));
        String quoted = html(new Block.Quote(List.of(table))).replace("\n", "");
        assertEquals("<blockquote>" + html(table).replace("\n", "") + "</blockquote>", quoted);
    }

    @Test
    void two_lists_in_a_row_stay_two() {
        Block one = new Block.OrderedList(3, List.of(List.of(Block.Paragraph.of("a"))));
        assertEquals(
                "<ol start=\"3\">\n<li>a</li>\n</ol>\n<!-- -->\n<ol start=\"3\">\n<li>a</li>\n</ol>", html(one, one));
    }

    @Test
    void what_is_nested_stays_inside() {
        Block inner = new Block.OrderedList(1, List.of(List.of(Block.Paragraph.of("in"))));
        Block outer = new Block.BulletList(List.of(List.of(Block.Paragraph.of("out"), inner)));
        assertEquals(
                "<blockquote>\n<ul>\n<li>\n<p>out</p>\n<ol>\n<li>in</li>\n</ol>\n</li>\n</ul>\n</blockquote>",
                html(new Block.Quote(List.of(outer))));
    }
}
