package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code recount} makes of files and options that are not quite what it would like. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecountInputTest {
    /** A over B for two with a rank skipped, B for three, C for four of which one is an overvote with B. */
    private static final String GARDEN = """
            3 1
            2 1 - 2 0
            3 2 0
            3 3 0
            1 3=2 0
            0
            "A" "B" "C" "A garden"
            """;

    @TempDir
    Path folder;

    private record Run(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = Stream.concat(
                        Stream.of("recount"), Arrays.stream(arguments).map(String::valueOf))
                .toArray(String[]::new);
        return new Run(line.execute(words), out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(String reason, Object... arguments) {
        Run run = run(arguments);
        assertEquals(2, run.exit(), run.out() + run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(reason), run.err());
    }

    private static String twoOrders(String first) {
        return "# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 2\n# NUMBER UNIQUE ORDERS: 2\n"
                + "# ALTERNATIVE NAME 1: " + first + "\n# ALTERNATIVE NAME 2: B\n1: 1\n1: 2\n";
    }

    @Test
    void a_folder_is_refused_like_any_other_wrong_input() throws IOException {
        assertRefused("this is a folder, not a file", folder, "--rule", "irv");
        Path named = Files.createDirectory(folder.resolve("ballots.soi"));
        assertRefused("this is a folder, not a file", named, "--rule", "irv");
        assertRefused("this is a folder, not a file", Files.createDirectory(folder.resolve("x.json")), "--rule", "irv");
    }

    @Test
    void a_byte_order_mark_changes_nothing() throws IOException {
        String orders = twoOrders("A");
        String json = "{\"format\": \"session-iv-ballots/1\", \"kind\": \"single\", \"options\": [\"A\", \"B\"],"
                + " \"ballots\": [{\"answer\": \"A\"}]}";
        for (String[] each : new String[][] {{"a.soi", orders}, {"b.json", json}, {"c.blt", GARDEN}}) {
            Run plain = run(file(each[0], each[1]), "--rule", "plurality");
            Run marked = run(file(each[0], "\uFEFF" + each[1]), "--rule", "plurality");
            assertEquals(0, marked.exit(), marked.err());
            assertEquals(plain.out(), marked.out());
        }
    }

    @Test
    void an_order_or_a_lot_is_printed_whole() throws IOException {
        Path file = file("a.soi", twoOrders("A"));
        String order = run(file, "--rule", "plurality", "--ties", "order:2,A").out();
        assertTrue(order.contains("ties: by the order B, A." + System.lineSeparator()), order);
        Run lot = run(file, "--rule", "plurality", "--ties", "lot", "--seed", "Kyiv 2017");
        String drawn = lot.out().contains("Elected 1: A") ? "A, B" : "B, A";
        assertTrue(
                lot.out()
                        .contains("ties: lot with seed 'Kyiv 2017' (by SHA-256 of seed, line feed, name; lowest first),"
                                + " which draws " + drawn + "."),
                lot.out());
        String several =
                run(file, "--rule", "plurality,irv", "--ties", "order:2,A").out();
        assertTrue(several.startsWith("Several rules, 1 seat, 2 options, ballots of weight 2"), several);
        assertTrue(several.contains("ties: by the order B, A."), several);
        JsonNode json = run(file, "--rule", "irv", "--ties", "lot", "--seed", "Kyiv 2017", "--json")
                .json();
        assertEquals(
                List.of(drawn.split(", ")).get(0), json.at("/tieBreak/order/0").asText());
    }

    @Test
    void a_seed_says_something() throws IOException {
        Path file = file("a.soi", twoOrders("A"));
        assertRefused(
                "the seed of a lot holds nothing that can be seen",
                file,
                "--rule",
                "irv",
                "--ties",
                "lot",
                "--seed",
                "");
        assertRefused("the seed of a lot holds nothing", file, "--rule", "irv", "--ties", "lot", "--seed", "\u00A0");
        assertRefused("U+0007", file, "--rule", "irv", "--ties", "lot", "--seed", "a\u0007");
    }

    @Test
    void nothing_that_is_printed_steers_the_terminal() throws IOException {
        for (String evil : List.of("\u001B[2J", "\u202E", "\u0007", "\u009B")) {
            Run named = run(file("a.soi", twoOrders("x" + evil)), "--rule", "irv");
            assertEquals(2, named.exit());
            assertTrue(named.err().contains("line 5: the name of alternative 1 holds the character U+"), named.err());
            Run ordered = run(file("a.soi", twoOrders("A")), "--rule", "irv", "--ties", "order:" + evil);
            Run ruled = run(file("a.soi", twoOrders("A")), "--rule", evil);
            Run json = run(file("a.json", "{\"format\": \"" + evil + "\"}"), "--rule", "irv");
            for (Run run : List.of(named, ordered, ruled, json)) {
                assertEquals(2, run.exit());
                assertFalse(run.err().contains(evil), run.err());
            }
        }
    }

    @Test
    void decimals_are_written_as_decimals() throws IOException {
        Path file = file("w.blt", "2 1\n1.5 1 0\n1/3 2 0\n0\n\"A\" \"B\"");
        JsonNode json = run(file, "--rule", "plurality", "--json").json();
        assertEquals("1.5", json.at("/rounds/0/totals/A").asText());
        assertEquals("1/3", json.at("/rounds/0/totals/B").asText());
        String text = run(file, "--rule", "plurality").out();
        assertTrue(text.contains("  A  1.5" + System.lineSeparator()), text);
        assertTrue(text.contains("  B  about 0.3333" + System.lineSeparator()), text);
    }

    @Test
    void ranks_that_are_skipped_or_shared_are_read_as_asked_and_told() throws IOException {
        Path file = file("garden.blt", GARDEN);
        Run plain = run(file, "--rule", "irv");
        assertTrue(plain.out().contains("Several options on one rank, on ballots of weight 1: they share the place."));
        assertTrue(plain.out().contains("Skipped ranks, on ballots of weight 2: what follows counts."), plain.out());
        assertTrue(plain.out().contains("Elected 1: B"), plain.out());
        Run ended = run(file, "--rule", "irv", "--skipped-ranks", "exhaust", "--overvotes", "exhaust");
        assertTrue(ended.out().contains("on ballots of weight 1: the ballot ends before it."), ended.out());
        assertTrue(ended.out().contains("on ballots of weight 2: the ballot ends there."), ended.out());
        assertTrue(ended.out().contains("Tied for 1 seat: B, C"), ended.out());
        JsonNode json =
                run(file, "--rule", "irv", "--overvotes", "skip", "--json").json();
        assertEquals("skip", json.get("overvotes").asText());
        assertEquals("skip", json.get("skippedRanks").asText());
        assertEquals(2, json.get("notes").size());
        assertRefused("--overvotes is share, exhaust or skip, not 'x'", file, "--rule", "irv", "--overvotes", "x");
        assertRefused("--skipped-ranks is skip or exhaust", file, "--rule", "irv", "--skipped-ranks", "share");
    }

    @Test
    void who_has_withdrawn_counts_as_never_on_the_ballot() throws IOException {
        Path file = file("garden.blt", GARDEN.replace("3 1\n", "3 1\n-2\n"));
        Run run = run(file, "--rule", "irv");
        assertTrue(run.out().contains("Withdrawn, as if never on the ballot: B."), run.out());
        assertTrue(run.out().contains(", 2 options, "), run.out());
        assertTrue(run.out().contains("Elected 1: C"), run.out());
        Run more = run(file, "--rule", "irv", "--withdrawn", "3", "--json");
        assertEquals("[\"B\",\"C\"]", more.json().get("withdrawn").toString());
        assertEquals("[\"A\"]", more.json().get("winners").toString());
        assertRefused("--withdrawn: no option is left", file, "--rule", "irv", "--withdrawn", "A,C");
        assertRefused("--withdrawn: there is no option 'X'", file, "--rule", "irv", "--withdrawn", "X");
        assertRefused("--seats 3: without the withdrawn there are 2 options", file, "--rule", "stv", "--seats", "3");
    }

    @Test
    void a_blt_file_says_how_many_seats_there_are_and_the_command_line_may_say_otherwise() throws IOException {
        Path file = file("garden.blt", GARDEN.replace("3 1\n", "3 2\n"));
        assertTrue(run(file, "--rule", "stv").out().startsWith("Rule stv, 2 seats, "));
        assertTrue(run(file, "--rule", "stv", "--seats", "1").out().startsWith("Rule stv, 1 seat, "));
    }

    @Test
    void answers_and_grades_of_a_cat_file_are_not_mixed_up_in_silence() throws IOException {
        String text = "# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 1\n# NUMBER UNIQUE PREFERENCES: 1\n"
                + "# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# CATEGORY NAME 3: Abstain\n"
                + "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: 1,{},2\n";
        assertRefused(
                "the rule score counts scores or dots, not answers of yes, no and abstain",
                file("a.cat", text),
                "--rule",
                "score");
        assertTrue(run(file("a.cat", text), "--rule", "approval").out().contains("  A  1"));
        String graded = text.replace("Yes", "good").replace("No\n", "fair\n").replace("Abstain", "poor");
        String told = run(file("b.cat", graded), "--rule", "score").out();
        assertTrue(told.contains("The categories are read as grades: good 2, fair 1, poor 0."), told);
    }
}
