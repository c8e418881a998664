package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollPublishedFrom1Test {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode raised(String decidedBy, String elected, String tied, String quorum, String adopted)
            throws Exception {
        String stored = """
                {"poll": "p", "outcome": {"counts": [{"option": "a", "count": 2}], "elected": %s, "tied": %s,
                  "decidedBy": "%s", "entitled": 5, "cast": 3, "abstained": 1, "quorumNeeded": %s, "adopted": %s},
                  "at": 7}""".formatted(elected, tied, decidedBy, quorum, adopted);
        return new PollPublishedFrom1().raise((ObjectNode) JSON.readTree(stored));
    }

    private static JsonNode published(String quorum, String decision) throws Exception {
        return JSON.readTree("""
                {"poll": "p", "outcome": {
                  "turnout": {"entitled": 5, "cast": 3, "abstained": 1, "quorumNeeded": %s},
                  "counts": [{"option": "a", "count": 2}], "decision": %s}, "at": 7}""".formatted(quorum, decision));
    }

    @Test
    void what_was_counted_or_tied_is_a_selection() throws Exception {
        assertEquals(published("2", """
                {"type": "selected", "elected": ["a"], "tied": []}"""), raised("count", "[\"a\"]", "[]", "2", "null"));
        assertEquals(published("null", """
                {"type": "selected", "elected": ["a"], "tied": ["b", "c"]}"""), raised("tie-unresolved", "[\"a\"]", "[\"b\", \"c\"]", "null", "null"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_a_majority_decided_is_an_answer(String adopted) throws Exception {
        assertEquals(
                published("null", "{\"type\": \"answered\", \"adopted\": " + adopted + "}"),
                raised("majority", "[]", "[]", "null", adopted));
    }

    @ParameterizedTest
    @CsvSource({"quorum-missed", "no-ballots"})
    void what_decided_nothing_says_why(String reason) throws Exception {
        assertEquals(
                published("4", "{\"type\": \"undecided\", \"reason\": \"" + reason + "\"}"),
                raised(reason, "[]", "[]", "4", "null"));
    }

    @Test
    void what_was_never_written_is_not_guessed() {
        assertThrows(IllegalArgumentException.class, () -> raised("lot", "[]", "[]", "null", "null"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PollPublishedFrom1().raise((ObjectNode) JSON.readTree("{\"poll\": \"p\"}")));
    }
}
