package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnockedFrom1Test {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whoever_knocked_in_form_1_is_like_nobody_and_keeps_all_that_was_known() throws Exception {
        JsonNode raised = new KnockedFrom1().raise((ObjectNode) JSON.readTree("""
                {"entry": "entry-1", "delegation": "georgia", "at": 1508317205000}"""));
        assertEquals(JSON.readTree("""
                {"entry": "entry-1", "delegation": "georgia", "at": 1508317205000, "like": []}"""), raised);
    }
}
