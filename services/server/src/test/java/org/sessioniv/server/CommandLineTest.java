package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands answer to people who type: help, wrong values, faulty files, things that are not there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineTest {
    @TempDir
    private Path folder = Path.of("");

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private Said runHere(String... arguments) {
        Stream<String> data = Stream.of("--data", folder.resolve("data").toString());
        return run(Stream.concat(Stream.of(arguments), data).toArray(String[]::new));
    }

    private Said enter(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("meeting.yaml"), yaml);
        return runHere("import", file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "export", "rehearse", "verify", "recount"})
    void every_command_has_help(String command) {
        Said said = run(command, "--help");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().startsWith("Usage: session-iv " + command), said.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve | --port=99999 | expected a port from 0 to 65535, found '99999'",
                "serve | --store=postgres://x | expected 'embedded' or a mongodb:// address",
                "serve | --public-url=meeting | expected an address such as https://meeting.example, found 'meeting'",
                "serve | --public-url=ftp://a.example | expected an address such as https://meeting.example",
                "serve | --public-url=https://a.example/b | expected an address such as https://meeting.example",
                "serve | --public-url=https://a.example?b=c | expected an address such as https://meeting.example",
                "serve | --public-url=https://a.example/#b | expected an address such as https://meeting.example",
                "serve | --public-url=https://b@a.example | expected an address such as https://meeting.example",
                "serve | --public-url=https://a.example:0 | expected an address such as https://meeting.example",
                "serve | --public-url=https://a.example:65536 | expected an address such as https://meeting.example",
                "serve | --sample=perhaps | expected true or false, found 'perhaps'",
                "export | --format=exe | expected one of docx, pdf, odt, html, md, xlsx, csv.zip, ics, json, found 'exe'",
                "export | --language=tlh | expected one of en, uk, ka, hy, found 'tlh'"
            })
    void a_wrong_value_is_named_with_what_was_expected(String command, String option, String words) {
        Said said = run(command, option, "kyiv-2017");
        assertEquals(2, said.code());
        assertTrue(said.err().contains(words), said.err());
    }

    @Test
    void a_meeting_is_entered_reported_in_every_format_and_verified() throws IOException {
        String yaml = "meeting: here-1\ntitle: A meeting\nplace: Here\nfrom: 2026-01-01\nto: 2026-01-02\n"
                + "delegations:\n  - {id: a, name: A, kind: state, seats: 1}\n";
        Said entered = enter(yaml);
        assertEquals(0, entered.code(), entered.err());
        assertEquals(1, enter(yaml).code(), "a meeting is entered once");
        for (String format : List.of("md", "docx", "pdf", "odt", "json")) {
            Path file = folder.resolve("report." + format);
            Said said = runHere("export", "here-1", "--format", format, "--out", file.toString());
            assertEquals(0, said.code(), said.err());
            assertTrue(Files.size(file) > 100, format);
        }
        assertEquals(0, runHere("verify", "--meeting", "here-1").code());
    }

    @Test
    void a_meeting_that_is_not_there_is_named_in_one_line() {
        for (Said said : List.of(runHere("export", "nowhere"), runHere("verify", "--meeting", "nowhere"))) {
            assertEquals(1, said.code());
            assertTrue(said.err().contains("there is no meeting nowhere"), said.err());
            assertEquals(1, said.err().lines().count(), said.err());
        }
    }

    @Test
    void every_fault_of_a_file_is_named_with_its_line_and_nothing_is_stored() throws IOException {
        Said said = enter("""
                meeting: here-1
                title: A meeting
                place: Here
                from: 2026-01-02
                to: 2026-01-01
                surprise: 1
                sessions:
                  - {id: s, title: One, subject: X, date: 2026-13-45}
                delegations:
                  - {id: a, name: A, kind: state, seats: 1}
                  - {id: a, name: B, kind: kingdom, seats: 1}
                """);
        assertEquals(1, said.code());
        assertAll(Stream.of(
                        "line 5, to: the last day is before the first",
                        "line 6, surprise: unknown key",
                        "line 8, sessions[0].date: expected a date such as 2017-10-17, found '2026-13-45'",
                        "line 11, delegations[1].id: another delegation has the id 'a'",
                        "line 11, delegations[1].kind: expected one of",
                        "5 fault(s); nothing was entered.")
                .map(words -> () -> assertTrue(said.err().contains(words), words + "\n" + said.err())));
        assertFalse(Files.exists(folder.resolve("data")), "nothing is stored");
        assertTrue(enter("meeting: here-1\ntitle: T\nplace: P\nfrom: 2026-01-01\nto: 2026-01-01\n")
                .err()
                .contains("the key 'delegations' is missing"));
    }
}
