package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecountCommandTest {
    @TempDir
    Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = new String[arguments.length + 1];
        words[0] = "recount";
        for (int at = 0; at < arguments.length; at++) {
            words[at + 1] = String.valueOf(arguments[at]);
        }
        int exit = line.execute(words);
        return new Run(exit, out.toString(), err.toString());
    }

    /** Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 2.12. */
    private Path book() throws IOException {
        return Files.writeString(folder.resolve("book.cat"), """
                # DATA TYPE: cat
                # NUMBER ALTERNATIVES: 4
                # NUMBER VOTERS: 8
                # NUMBER UNIQUE PREFERENCES: 4
                # NUMBER CATEGORIES: 2
                # CATEGORY NAME 1: Yes
                # CATEGORY NAME 2: No
                # ALTERNATIVE NAME 1: a
                # ALTERNATIVE NAME 2: b
                # ALTERNATIVE NAME 3: c, or so
                # ALTERNATIVE NAME 4: d
                3: {3,4},{1,2}
                2: {1,2},{3,4}
                2: {1,3},{2,4}
                1: {2,4},{1,3}
                """);
    }

    /** Two equal options before a third. */
    private Path tied() throws IOException {
        return Files.writeString(
                folder.resolve("tied.json"),
                "{\"format\": \"session-iv-ballots/1\", \"kind\": \"ranking\", \"options\": [\"A\", \"B\", \"C\"],"
                        + " \"ballots\": [{\"weight\": \"1.5\", \"answer\": [[\"A\"], [\"B\"]]},"
                        + " {\"weight\": \"3/2\", \"answer\": [[\"B\"], [\"A\"]]}]}");
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void people_see_every_round_the_winners_and_the_certificate() throws IOException {
        Run run = run(book(), "--rule", "mes", "--seats", 3);
        assertEquals(0, run.exit());
        for (String line : new String[] {
            "Rule mes, 3 seats, 4 options, ballots of weight 8 (4 different), ties: all.",
            "Round 3 (further money for each vote until the supporters can pay)",
            "  - c, or so costs its supporters at most about 0.5333 a vote.",
            "Elected 1: c, or so",
            "Elected 3: d",
            "EJR+ holds."
        }) {
            assertTrue(run.out().contains(line + System.lineSeparator()), run.out());
        }
    }

    @Test
    void programs_get_winners_in_order_rounds_and_ties() throws IOException {
        JsonNode json = json(run(book(), "--rule", "phragmen", "--seats", 3, "--json"));
        assertEquals("[\"c, or so\",\"b\",\"d\"]", json.get("winners").toString());
        assertEquals("[]", json.get("ties").toString());
        assertEquals(3, json.get("rounds").size());
        assertEquals("29/60", json.at("/rounds/2/totals/d").asText());
        assertEquals("elected", json.at("/rounds/2/facts/0/code").asText());
        assertEquals("lowest-load", json.at("/rounds/2/facts/0/ground").asText());
    }

    @Test
    void an_open_tie_is_among_the_ties_and_not_among_the_winners() throws IOException {
        JsonNode json = json(run(tied(), "--rule", "plurality", "--seats", 1, "--json"));
        assertEquals("[]", json.get("winners").toString());
        JsonNode tie = json.get("ties").get(json.get("ties").size() - 1);
        assertEquals("[\"A\",\"B\"]", tie.get("tied").toString());
        assertEquals(1, tie.get("seats").asInt());
        assertTrue(tie.get("open").asBoolean());
        String text = run(tied(), "--rule", "plurality").out();
        assertTrue(text.contains("Tied for 1 seat: A, B"), text);
    }

    @Test
    void an_order_or_a_lot_decides_a_tie_and_is_named() throws IOException {
        JsonNode order = json(run(tied(), "--rule", "plurality", "--ties", "order:3,B,A", "--json"));
        assertEquals("[\"B\"]", order.get("winners").toString());
        assertEquals("order", order.at("/ties/0/means").asText());
        assertEquals("[\"C\",\"B\",\"A\"]", order.at("/tieBreak/order").toString());
        Run lot = run(tied(), "--rule", "plurality", "--ties", "lot", "--seed", "x", "--json");
        assertEquals(json(lot), json(run(tied(), "--rule", "plurality", "--ties", "lot", "--seed", "x", "--json")));
        assertEquals("x", json(lot).at("/tieBreak/seed").asText());
        assertEquals(1, json(lot).get("winners").size());
    }

    @Test
    void several_rules_stand_side_by_side() throws IOException {
        Run text = run(book(), "--rule", "mes,phragmen,schulze", "--seats", 3);
        assertEquals(0, text.exit(), text.err());
        assertTrue(text.out().contains("  a: elected by mes; tied under none; not elected by phragmen"), text.out());
        assertTrue(text.out().contains("schulze: not counted, the rule schulze counts rankings"), text.out());
        JsonNode json = json(run(book(), "--rule", "mes,phragmen", "--seats", 3, "--json"));
        assertEquals(false, json.get("unanimous").asBoolean());
        assertEquals("[\"b\",\"c, or so\",\"d\"]", sorted(json.at("/rules/phragmen/winners")));
    }

    private static String sorted(JsonNode names) {
        return new ObjectMapper()
                .valueToTree(StreamSupport.stream(names.spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList())
                .toString();
    }

    @Test
    void wrong_input_ends_with_a_message_and_an_exit_code() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.cat"), Files.readString(book()).replace("1: {2,4}", "1: {2,5}"));
        Run run = run(wrong, "--rule", "mes");
        assertEquals(2, run.exit());
        assertEquals(
                "recount: " + wrong + ", line 15: '5' is no alternative from 1 to 4",
                run.err().strip());
        assertEquals("", run.out());
        assertRefused("there is no such file", folder.resolve("none.soc"), "--rule", "mes");
        assertRefused("ends in .soc, .soi, .toc, .toi, .cat, .blt or .json", folder.resolve("x.txt"), "--rule", "mes");
        assertRefused("there is no rule 'most'; there are plurality,", book(), "--rule", "most");
        assertRefused("--seats 5: the file has 4 options", book(), "--rule", "mes", "--seats", 5);
        assertRefused("--ties order: there is no option 'x'", book(), "--rule", "mes", "--ties", "order:x");
        assertRefused("the order for ties leaves out", book(), "--rule", "mes", "--ties", "order:a,b");
        assertRefused("--ties lot needs it", book(), "--rule", "mes", "--ties", "lot");
        assertRefused("--ties lot needs it", book(), "--rule", "mes", "--seed", "x");
        assertRefused("the rule schulze counts rankings or single choices, not approvals", book(), "--rule", "schulze");
        assertRefused("--rule is needed", book());
        assertRefused("one file is counted at a time", book(), book(), "--rule", "mes");
        assertRefused("Missing required parameter: 'FILE'", "--rule", "mes");
        Path binary = Files.write(folder.resolve("binary.soi"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertRefused("not text in UTF-8", binary, "--rule", "irv");
    }

    private static void assertRefused(String reason, Object... arguments) {
        Run run = run(arguments);
        assertEquals(2, run.exit(), run.out());
        assertTrue(run.err().contains(reason), run.err());
    }
}
