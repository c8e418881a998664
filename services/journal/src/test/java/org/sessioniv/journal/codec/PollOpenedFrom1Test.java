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
class PollOpenedFrom1Test {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode raised(String stored) throws Exception {
        return new PollOpenedFrom1().raise((ObjectNode) JSON.readTree(stored));
    }

    @Test
    void an_approval_keeps_its_bounds_and_its_places_and_was_about_topics() throws Exception {
        JsonNode raised = raised("""
                {"terms": {"id": "p", "number": 1, "question": "Which?", "method": "approval",
                  "options": [{"id": "a", "title": "A"}], "select": 2, "min": 1, "max": 3,
                  "electorate": ["georgia"], "quorum": "1/2", "openedAt": 5}}""");
        assertEquals(JSON.readTree("""
                {"terms": {"id": "p", "number": 1, "question": "Which?", "subject": "topics",
                  "method": {"type": "approval", "min": 1, "max": 3},
                  "deciding": {"type": "selection", "rule": "approval", "seats": 2},
                  "options": [{"id": "a", "title": "A"}],
                  "electorate": ["georgia"], "quorum": "1/2", "openedAt": 5}}"""), raised);
    }

    @Test
    void yes_no_and_abstain_was_a_question_decided_by_a_simple_majority() throws Exception {
        JsonNode raised = raised("""
                {"terms": {"id": "p", "number": 1, "question": "Agreed?", "method": "yes-no-abstain",
                  "options": [], "select": 1, "min": 1, "max": 1,
                  "electorate": [], "quorum": null, "openedAt": 5}}""");
        assertEquals(JSON.readTree("""
                {"terms": {"id": "p", "number": 1, "question": "Agreed?", "subject": "question",
                  "method": {"type": "answer"}, "deciding": {"type": "simple-majority"},
                  "options": [], "electorate": [], "quorum": null, "openedAt": 5}}"""), raised);
    }

    @Test
    void what_was_never_written_is_not_guessed() {
        assertThrows(IllegalArgumentException.class, () -> raised("{}"));
        assertThrows(IllegalArgumentException.class, () -> raised("""
                {"terms": {"method": "ranking", "select": 1, "min": 1, "max": 1}}"""));
    }
}
