package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollOpenedFrom2Test {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode raised(String stored) throws Exception {
        return new PollOpenedFrom2().raise((ObjectNode) JSON.readTree(stored));
    }

    @Test
    void only_organisers_were_to_know_who_has_voted() throws Exception {
        assertEquals(JSON.readTree("""
                {"terms": {"id": "p", "quorum": null,
                  "electorate": {"entitled": ["georgia", "poland"], "whoVoted": "organisers"}}}"""), raised("""
                {"terms": {"id": "p", "quorum": null, "electorate": ["georgia", "poland"]}}"""));
        assertEquals(JSON.readTree("""
                {"terms": {"electorate": {"entitled": [], "whoVoted": "organisers"}}}"""), raised("""
                {"terms": {"electorate": []}}"""));
    }

    @Test
    void what_was_never_written_is_not_guessed() {
        assertThrows(IllegalArgumentException.class, () -> raised("{}"));
        assertThrows(IllegalArgumentException.class, () -> raised("""
                {"terms": {}}"""));
        assertThrows(IllegalArgumentException.class, () -> raised("""
                {"terms": {"electorate": "georgia"}}"""));
    }
}
