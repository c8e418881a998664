package org.sessioniv.rehearsal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Frames and commands as JSON, by the names of the public wire. */
public final class Wire {
    public static final int PROTOCOL = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private Wire() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A frame or a command of that type. */
    public static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the server sent what is not JSON", e);
        }
    }
}
