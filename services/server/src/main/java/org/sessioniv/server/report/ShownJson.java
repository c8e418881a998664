package org.sessioniv.server.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sessioniv.domain.room.Written;

/** A document with its words safe to show; the names of its properties are the schema's own. */
final class ShownJson {
    private ShownJson() {}

    static JsonNode of(JsonNode json) {
        if (json.isTextual()) {
            return JsonNodeFactory.instance.textNode(Written.shown(json.textValue()));
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> array.add(of(each)));
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(each -> object.set(each.getKey(), of(each.getValue())));
            return object;
        }
        return json;
    }
}
