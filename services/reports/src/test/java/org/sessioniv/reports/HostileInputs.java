package org.sessioniv.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.Lineage;
import org.sessioniv.reports.MeetingReport.Meeting;
import org.sessioniv.reports.MeetingReport.ProgrammeSession;
import org.sessioniv.reports.MeetingReport.Topic;
import org.sessioniv.reports.MeetingReport.TopicState;
import org.sessioniv.reports.PollReport.Count;
import org.sessioniv.reports.PollReport.Option;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.PollReport.Turnout;
import org.sessioniv.reports.RoomReport.Speech;
import org.sessioniv.reports.RoomReport.SpeechKind;

/** Words by which somebody could wish to break a file, or whoever opens it, and reports that are full of them. */
public final class HostileInputs {
    private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1:A9)",
            "=HYPERLINK(\"URL\",\"press\")",
            "=WEBSERVICE(\"URL\")",
            "=IMPORTXML(\"URL\",\"//a\")",
            "=cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!D2",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "+cmd|' /C notepad'!'A1'",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00A0=1+1",
            "\u200B=1+1",
            "\uFEFF=1+1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(A1)",
            "\"=1+1\"",
            "'=1+1",
            "a\",\"=1+1\",\"b",
            "a\r\n=1+1,b",
            ";=1+1",
            "=\u202E1+1",
            "%0A=1+1");

    private static final List<String> XML = List.of(
            "]]>",
            "<![CDATA[x]]>",
            "</w:t></w:r></w:p><w:p/>",
            "</text:p><script/>",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
            "<!DOCTYPE x SYSTEM \"URL\">",
            "<!ENTITY % a SYSTEM \"URL\"> %a;",
            "&a;&lol9;&#0;&#x1F;&nbsp;",
            "<xi:include href=\"URL\"/>",
            "<!-- x -- y -->",
            "--> x <!--",
            "_x0000_ _x000D_ _x005F_",
            "xmlns:w=\"x\" w:rsidR='0'",
            "{ DDEAUTO c:\\windows\\system32\\cmd.exe \"/k calc\" }",
            "{ INCLUDEPICTURE \"URL\" }",
            "HYPERLINK \"URL\" \\o x",
            "\\u0000 \\x00 %00",
            "</si><si><t>more</t></si>",
            "</Relationships>");

    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"URL\">",
            "<svg onload=alert(1)>",
            "<iframe src=\"URL\"></iframe>",
            "<link rel=stylesheet href=\"URL\">",
            "<style>@import url(URL)</style>",
            "</style><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</main></body></html>",
            "<base href=\"URL\">",
            "<meta http-equiv=refresh content=\"0;url=URL\">",
            "<form action=\"URL\"><input name=a></form>",
            "<object data=\"URL\"></object>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            "javascript:alert(1)",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<math><mtext></p><script>x</script>",
            "<table><tr><td>",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
            "<br/><hr/><!-- -->",
            "<b onclick=alert(1)>bold</b>",
            "<plaintext>",
            "<template><slot>");

    private static final List<String> MARKDOWN = List.of(
            "# heading",
            "heading\n=======",
            "- item\n- item",
            "1. item",
            "2017) item",
            "> quote",
            "```\ncode\n```",
            "~~~ code",
            "    indented code",
            "---",
            "***",
            "| a | b |\n|---|---|\n| c | d |",
            "a | b",
            "![x](URL)",
            "[x](URL \"t\")",
            "[x](javascript:alert(1))",
            "[x](<javascript:alert(1)>)",
            "<URL>",
            "[x]: URL",
            "![x][y]\n\n[y]: URL",
            "[^1]: note",
            "x[^1]",
            "*em* **strong** _em_ __strong__ ~~gone~~ `code`",
            "\\*not\\* \\[x\\] \\\\",
            "&lt;script&gt; &copy; &#60;",
            "- [x] done",
            "$$x^2$$ :smile: ==mark==",
            "a  \nb",
            "a\\\nb",
            "+++\ntitle = 'x'\n+++",
            "---\ntitle: x\n---");

    private static final List<String> ADDRESSES = List.of(
            "URL",
            "//127.0.0.1/x",
            "file:///etc/passwd",
            "file://server/share/x",
            "\\\\server\\share\\x",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "ms-word:ofe|u|URL",
            "ms-msdt:/id PCWDiagnostic",
            "search-ms:query=x&crumb=location:\\\\server",
            "jar:URL!/x",
            "ftp://127.0.0.1/x",
            "mailto:a@b?subject=x%0ABcc:c@d",
            "http://user:password@127.0.0.1/",
            "http://[::1",
            "https://example.org/\u202Egpj.exe",
            "https://еxample.org/");

    private static final List<String> FILES = List.of(
            "CON",
            "NUL.txt",
            "COM1",
            "LPT9.docx",
            "aux",
            "a<b>c:d\"e/f\\g|h?i*j",
            "../../etc/passwd",
            "..\\..\\windows",
            "C:\\autoexec.bat",
            "name. ",
            "name...",
            ".hidden",
            "x.docx.exe",
            "desktop.ini",
            "[Content_Types].xml",
            "_rels/.rels",
            "History",
            "'sheet'",
            "A1:B2",
            "-rf");

    private static final List<String> UNICODE = List.of(
            "\u202Eevil\u202C",
            "\u202Dleft",
            "\u202Aembedded",
            "\u202Bright",
            "\u2066isolate\u2069",
            "\u2067right\u2069",
            "\u2068first\u2069",
            "\u2069\u2069pop",
            "\u061Cmark \u200Eleft \u200Fright",
            "zero\u200Bwidth\u200C\u200D\u2060joiner",
            "\uFEFFmark",
            "lone \uD83D high",
            "lone \uDE00 low",
            "pair \uD83D\uDE00",
            "\uFFFE\uFFFF\uFDD0",
            "\uDBFF\uDFFF end",
            "Z" + "\u0300".repeat(60) + "algo",
            "line\u2028paragraph\u2029next\u0085",
            "ligature \uFB01 \uFDFA",
            "tag\uDB40\uDC41\uDB40\uDC7F",
            "სიტყვა Բառ слово λόγος",
            "שלום עולם مرحبا",
            "variation \u2764\uFE0F",
            "soft\u00ADhyphen",
            "Ǆ ǅ ß ſ İ ı");

    private HostileInputs() {}

    /** All, those that name an address naming this one. */
    public static List<String> all(String url) {
        Stream<String> controls = IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                .mapToObj(each -> "a" + Character.toString(each) + "b");
        Stream<String> written = Stream.of(FORMULAS, XML, MARKUP, MARKDOWN, ADDRESSES, FILES, UNICODE)
                .flatMap(List::stream)
                .map(each -> each.replace("URL", url));
        return Stream.concat(written, controls).toList();
    }

    /** A report in which each of these stands wherever people can write. */
    public static MeetingReport report(List<String> inputs) {
        String first = inputs.get(0);
        List<Delegation> delegations = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        List<Speech> speeches = new ArrayList<>();
        ArrayNode content = NODES.arrayNode();
        for (String input : inputs) {
            String id = "i" + delegations.size();
            delegations.add(new Delegation(id, input, input, input, true, 1));
            topics.add(new Topic(id, input, input, input, id, TopicState.RETURNED, List.of(id), input, Lineage.NONE));
            options.add(new Option(id, input));
            speeches.add(new Speech(id, input, SpeechKind.SPEECH, AT, Duration.ZERO, Duration.ZERO));
            written(content, input);
        }
        ObjectNode note = NODES.objectNode().put("type", "doc");
        note.set("content", content);
        Outcome outcome = new Outcome(
                options.stream().map(option -> new Count(option.id(), 1, null)).toList(),
                new Turnout(1, 1, 0, null),
                new PollReport.Selected(List.of("i0"), List.of(), null));
        PollReport poll = new PollReport(
                "p",
                1,
                first,
                PollReport.Method.APPROVAL,
                first,
                options,
                PollReport.State.PUBLISHED,
                List.of(),
                AT,
                AT,
                outcome,
                List.of(new PollReport.Voter("i0", new PollReport.Vote(first, AT))));
        LocalDate day = LocalDate.of(2026, 11, 26);
        RoomReport room = new RoomReport(
                "m/wg-1", RoomReport.Kind.WORKING_GROUP, first, "i0", List.of("i0"), List.of(poll), speeches, note);
        return new MeetingReport(
                new Meeting("m", first, first, day, day, List.of(new ProgrammeSession("s", first, first, day))),
                AT,
                ZoneId.of("UTC"),
                delegations,
                topics,
                List.of(poll),
                List.of(room));
    }

    /** As a line, a heading, a link to it, a footnote, a cell, and as something to be done by it until then. */
    private static void written(ArrayNode content, String text) {
        holding(content, "heading", text);
        ObjectNode line = content.addObject().put("type", "paragraph");
        ArrayNode inlines = line.putArray("content");
        inlines.add(text(text));
        ObjectNode link = text("to " + text);
        link.putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", text);
        inlines.add(link);
        inlines.addObject().put("type", "footnote").putArray("content").add(text(text));
        ArrayNode row = content.addObject()
                .put("type", "table")
                .putArray("content")
                .addObject()
                .put("type", "table_row")
                .putArray("content");
        for (String type : List.of("table_header", "table_cell")) {
            holding(row.addObject().put("type", type).putArray("content"), "paragraph", text);
        }
        ObjectNode action = content.addObject().put("type", "action_item");
        action.putObject("attrs").put("who", text).put("due", text);
        holding(action.putArray("content"), "paragraph", text);
        ObjectNode dated = content.addObject().put("type", "action_item");
        dated.putObject("attrs").put("who", text).put("due", "2026-12-01");
        holding(dated.putArray("content"), "paragraph", text);
    }

    private static void holding(ArrayNode content, String type, String text) {
        content.addObject().put("type", type).putArray("content").add(text(text));
    }

    private static ObjectNode text(String text) {
        return NODES.objectNode().put("type", "text").put("text", text);
    }

    /** A note of one paragraph. */
    public static JsonNode paragraph(String text) {
        ObjectNode note = NODES.objectNode().put("type", "doc");
        holding(note.putArray("content"), "paragraph", text);
        return note;
    }

    /** A note that is one table. */
    public static JsonNode table(int rows, int columns) {
        ObjectNode note = NODES.objectNode().put("type", "doc");
        ArrayNode table =
                note.putArray("content").addObject().put("type", "table").putArray("content");
        for (int row = 0; row < rows; row++) {
            ArrayNode cells = table.addObject().put("type", "table_row").putArray("content");
            for (int column = 0; column < columns; column++) {
                holding(
                        cells.addObject().put("type", "table_cell").putArray("content"),
                        "paragraph",
                        "r" + row + "c" + column);
            }
        }
        return note;
    }
}
