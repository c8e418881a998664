package org.sessioniv.gateway.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** A board document as the room encoded it; it is passed on as it is, never parsed here. */
public record Document(@JsonValue @JsonRawValue String json) {
    @JsonCreator
    static Document of(JsonNode tree) {
        return new Document(tree.toString());
    }
}
