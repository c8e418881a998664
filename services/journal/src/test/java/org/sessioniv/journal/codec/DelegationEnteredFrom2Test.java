package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationEnteredFrom2Test {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_delegation_of_form_2_has_no_region_and_keeps_all_that_it_had() throws Exception {
        String stored = """
                {"delegation": {"id": "ge", "name": "Georgia", "shortName": "Georgia", "kind": "state", "votes": true,
                  "order": 4, "names": {"country": "GE", "own": [{"language": "ka", "name": "საქართველო"}]}}}""";
        JsonNode raised = new DelegationEnteredFrom2().raise((ObjectNode) JSON.readTree(stored));
        assertEquals(JSON.readTree(stored), raised);
    }
}
