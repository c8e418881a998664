package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationEnteredFrom1Test {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_delegation_of_form_1_has_no_other_names_and_keeps_all_that_it_had() throws Exception {
        JsonNode raised = new DelegationEnteredFrom1().raise((ObjectNode) JSON.readTree("""
                {"delegation": {"id": "iom", "name": "International Organization for Migration", "shortName": "IOM",
                  "kind": "organisation", "votes": false, "order": 16}}"""));
        assertEquals(JSON.readTree("""
                {"delegation": {"id": "iom", "name": "International Organization for Migration", "shortName": "IOM",
                  "kind": "organisation", "votes": false, "order": 16, "names": {"own": []}}}"""), raised);
    }
}
