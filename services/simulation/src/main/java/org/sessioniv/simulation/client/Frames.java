package org.sessioniv.simulation.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as any page has it. */
final class Frames {
    static final JsonMapper JSON = new JsonMapper();

    private Frames() {}

    static ObjectNode of(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
