package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicProposedFrom1Test {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_topic_of_form_1_is_in_a_language_that_nobody_named() throws Exception {
        JsonNode raised = new TopicProposedFrom1().raise((ObjectNode) JSON.readTree("""
                {"topic": "roads", "title": "Roads", "why": "", "question": "", "by": "georgia", "at": 1}"""));
        assertEquals(JSON.readTree("""
                {"topic": "roads", "title": "Roads", "why": "", "question": "", "by": "georgia", "at": 1,
                "language": null}"""), raised);
    }
}
