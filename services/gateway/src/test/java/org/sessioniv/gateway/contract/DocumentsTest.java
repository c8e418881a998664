package org.sessioniv.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Both documents are what they say to be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {
    @Test
    void every_reference_leads_somewhere() {
        for (Contract contract : List.of(Contract.SOCKET, Contract.HTTP)) {
            List<String> dangling = new ArrayList<>();
            for (String reference : contract.document().findValuesAsText("$ref")) {
                if (contract.document().at(reference.substring(1)).isMissingNode()) {
                    dangling.add(reference);
                }
            }
            assertEquals(List.of(), dangling);
        }
    }

    @Test
    void the_document_of_the_calls_is_valid_openapi() {
        SwaggerParseResult read = new OpenAPIV3Parser()
                .readLocation(Golden.document("openapi.yaml").toString(), null, null);
        assertEquals(List.of(), read.getMessages());
        assertEquals("3.1.0", Contract.HTTP.document().path("openapi").asText());
    }

    /** A model of the specification reads it and knows every field but our extensions. */
    @Test
    void the_document_of_the_socket_is_valid_asyncapi() throws JsonProcessingException {
        ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        AsyncAPI read = strict.treeToValue(Contract.SOCKET.document(), AsyncAPI.class);
        assertEquals("3.0.0", read.getAsyncapi());
        assertNotNull(read.getChannels());
        assertNotNull(read.getOperations());
    }
}
