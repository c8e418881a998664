package org.sessioniv.reports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteReaderTest {
    private static final Findings.Origin ORIGIN = new Findings.Origin("m/wg-1", "Money flows");

    private final FindingsCollector collector = new FindingsCollector(Words.in(Language.EN));

    private List<Block> read(String content) {
        return read(json("{'type':'doc','content':[" + content + "]}"));
    }

    private List<Block> read(JsonNode note) {
        return NoteReader.read(note, ORIGIN, 2, collector);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String paragraph(String text) {
        return "{'type':'paragraph','content':[{'type':'text','text':'" + text + "'}]}";
    }

    private static String marked(String text, String... marks) {
        return "{'type':'text','text':'" + text + "','marks':[" + String.join(",", marks) + "]}";
    }

    private List<Inline> line(String content) {
        return assertInstanceOf(
                        Block.Paragraph.class,
                        read("{'type':'paragraph','content':[" + content + "]}").get(0))
                .content();
    }

    @Test
    void text_of_an_unknown_node_is_kept_in_order() {
        List<Block> blocks = read(paragraph("one") + ",{'type':'callout','content':[" + paragraph("two")
                + ",{'type':'chart','text':'three'}]}," + paragraph("four"));
        assertEquals("one two three four", PlainText.of(blocks));
    }

    @Test
    void text_of_an_unknown_inline_is_kept() {
        List<Inline> line =
                line("{'type':'text','text':'by '},{'type':'mention','content':[{'type':'text','text':'Ana'}]}");
        assertEquals("by Ana", PlainText.ofLine(line).replaceAll(" +", " "));
    }

    @Test
    void text_nested_deeper_than_a_reader_can_follow_is_kept() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode node = (ObjectNode) json(paragraph("at the bottom"));
        for (int depth = 0; depth < 400; depth++) {
            ObjectNode outer = nodes.objectNode().put("type", "blockquote");
            outer.putArray("content").add(node);
            node = outer;
        }
        ObjectNode doc = nodes.objectNode().put("type", "doc");
        doc.putArray("content").add(node);
        assertEquals("at the bottom", PlainText.of(read(doc)));
    }

    @Test
    void neighbours_with_the_same_link_are_one_link() {
        String link = "{'type':'link','attrs':{'href':'https://example.org/'}}";
        List<Inline> line = line(marked("see ", link) + "," + marked("here", link, "{'type':'strong'}"));
        Inline.Link read = assertInstanceOf(Inline.Link.class, line.get(0));
        assertEquals(1, line.size());
        assertEquals(2, read.content().size());
    }

    @Test
    void a_link_to_a_script_is_only_text() {
        List<Inline> line = line(marked("press", "{'type':'link','attrs':{'href':'javascript:alert(1)'}}"));
        assertEquals(List.of(Inline.Text.plain("press")), line);
    }

    @Test
    void neighbouring_bracketed_runs_share_one_pair_of_brackets() {
        String bracketed = "{'type':'bracketed'}";
        List<Inline> line = line(marked("shall ", bracketed) + "," + marked("not", bracketed, "{'type':'underline'}"));
        assertEquals("[shall not]", PlainText.ofLine(line));
    }

    @Test
    void brackets_with_different_ids_stay_apart_and_may_nest() {
        String a = "{'type':'bracketed','attrs':{'id':'a'}}";
        String b = "{'type':'bracketed','attrs':{'id':'b'}}";
        String c = "{'type':'bracketed','attrs':{'id':'c'}}";
        List<Inline> line = line(marked("one", a) + "," + marked("two ", b) + "," + marked("three", b, c));
        assertEquals("[one][two [three]]", PlainText.ofLine(line));
    }

    @Test
    void every_mark_is_read() {
        Inline run = line(marked(
                        "all", "{'type':'strong'}", "{'type':'em'}", "{'type':'underline'}", "{'type':'strike'}"))
                .get(0);
        assertEquals(
                Set.of(Inline.Mark.values()),
                assertInstanceOf(Inline.Text.class, run).marks());
    }

    @Test
    void a_language_holds_for_all_that_is_inside() {
        List<Block> blocks =
                read("{'type':'blockquote','attrs':{'language':'uk'},'content':[" + paragraph("мова") + "]}");
        Block.Quote quote = assertInstanceOf(Block.Quote.class, blocks.get(0));
        Block.Paragraph inside =
                assertInstanceOf(Block.Paragraph.class, quote.content().get(0));
        assertEquals(new Inline.Text("мова", Set.of(), "uk"), inside.content().get(0));
    }

    @Test
    void findings_without_any_text_are_left_out() {
        assertEquals(List.of(), read("{'type':'recommendation','content':[{'type':'paragraph'}]}"));
        assertEquals(List.of(), collector.findings().recommendations());
    }

    @Test
    void an_action_that_only_says_who_is_kept() {
        List<Block> blocks = read("{'type':'action_item','attrs':{'who':'Georgia','due':null}}");
        Block.ActionItem item = assertInstanceOf(Block.ActionItem.class, blocks.get(0));
        assertEquals("Action 1.", item.label());
        assertEquals("Georgia", item.who());
        assertEquals("Who: Georgia · By when: not named", PlainText.ofLine(item.responsibility()));
        assertEquals(List.of(), item.content());
    }

    @Test
    void an_action_says_the_day_in_words_and_that_nobody_is_named() {
        List<Block> blocks = read("{'type':'action_item','attrs':{'who':'','due':'2017-12-01'}}");
        Block.ActionItem item = assertInstanceOf(Block.ActionItem.class, blocks.get(0));
        assertEquals("Who: not named · By when: 1 December 2017", PlainText.ofLine(item.responsibility()));
        assertEquals("2017-12-01", item.due());
    }

    @Test
    void findings_inside_a_table_are_collected_too() {
        List<Block> blocks = read("{'type':'table','content':[{'type':'table_row','content':[{'type':'table_cell',"
                + "'content':[{'type':'decision','content':[" + paragraph("Go on.") + "]}]}]}]}");
        assertInstanceOf(Block.Table.class, blocks.get(0));
        Findings.Stated decision = collector.findings().decisions().get(0);
        assertEquals("Go on.", PlainText.of(decision.content()));
        assertEquals(ORIGIN, decision.origin());
    }

    @Test
    void short_rows_of_a_table_are_filled_and_too_wide_ones_folded() {
        String cell = "{'type':'table_cell','content':[" + paragraph("x") + "]}";
        String wide = String.join(",", Collections.nCopies(100, cell));
        List<Block> blocks = read("{'type':'table','content':[{'type':'table_row','content':[" + cell
                + "]},{'type':'table_row','content':[" + wide + "]}]}");
        Block.Table table = assertInstanceOf(Block.Table.class, blocks.get(0));
        assertEquals(Block.Table.MOST_COLUMNS, table.columns().size());
        assertEquals(101, PlainText.of(blocks).replace(" ", "").length());
    }

    @Test
    void cells_that_span_keep_the_others_in_their_columns() {
        String row = "{'type':'table_row','content':[";
        String tall = "{'type':'table_header','attrs':{'rowspan':2},'content':[" + paragraph("tall") + "]}";
        String wide = "{'type':'table_cell','attrs':{'colspan':2},'content':[" + paragraph("wide") + "]}";
        String one = "{'type':'table_cell','content':[" + paragraph("one") + "]}";
        List<Block> blocks = read("{'type':'table','content':[" + row + tall + "," + wide + "]}," + row + one + ","
                + one + "]}," + row + one + "]}]}");
        Block.Table table = assertInstanceOf(Block.Table.class, blocks.get(0));
        List<List<String>> texts = table.rows().stream()
                .map(each ->
                        each.stream().map(cell -> PlainText.of(cell.content())).toList())
                .toList();
        assertEquals(List.of(List.of("tall", "wide", ""), List.of("", "one", "one"), List.of("one", "", "")), texts);
        assertEquals(2, table.rows().get(0).get(0).rows());
        assertEquals(2, table.rows().get(0).get(1).columns());
    }

    @Test
    void spans_that_overlap_or_leave_the_table_are_cut() {
        String row = "{'type':'table_row','content':[";
        String tall = "{'type':'table_cell','attrs':{'rowspan':9},'content':[" + paragraph("tall") + "]}";
        String huge = "{'type':'table_cell','attrs':{'colspan':99,'rowspan':99},'content':[" + paragraph("huge") + "]}";
        String one = "{'type':'table_cell','content':[" + paragraph("one") + "]}";
        Block.Table table = assertInstanceOf(
                Block.Table.class,
                read("{'type':'table','content':[" + row + one + "," + tall + "]}," + row + huge + "]}]}")
                        .get(0));
        assertEquals(2, table.rows().get(0).get(1).rows());
        assertEquals(1, table.rows().get(1).get(0).columns());
        assertEquals(1, table.rows().get(1).get(0).rows());
        Block.Table wide = assertInstanceOf(
                Block.Table.class,
                read("{'type':'table','content':[" + row + one + "," + huge + "]}]}")
                        .get(0));
        assertEquals(Block.Table.MOST_COLUMNS, wide.columns().size());
        assertEquals(Block.Table.MOST_COLUMNS - 1, wide.rows().get(0).get(1).columns());
    }

    @Test
    void values_of_the_wrong_type_count_as_missing() {
        List<Block> blocks = read("7,null,'loose',{'type':{},'content':'no'},{'type':'heading','attrs':[],'content':"
                + "[{'type':'text','text':'Still here'}]},{'type':'ordered_list','attrs':{'order':'many'},'content':["
                + paragraph("kept") + "]}");
        assertEquals("Still here kept", PlainText.of(blocks));
        assertTrue(blocks.contains(new Block.Heading(3, List.of(Inline.Text.plain("Still here")))));
    }
}
