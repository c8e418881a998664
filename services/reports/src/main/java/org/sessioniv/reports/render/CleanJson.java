package org.sessioniv.reports.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sessioniv.reports.document.CleanText;

/** A copy of any JSON whose strings can be written as UTF-8. */
final class CleanJson {
    /** Readers of JSON commonly refuse more than 1,000; what lies deeper is left as a mark that something was there. */
    private static final int DEEPEST = 900;

    private CleanJson() {}

    static JsonNode of(JsonNode json) {
        return of(json, 0);
    }

    private static JsonNode of(JsonNode json, int depth) {
        if (json.isTextual()) {
            return JsonNodeFactory.instance.textNode(CleanText.lines(json.textValue()));
        }
        if (json.isContainerNode() && depth == DEEPEST) {
            return JsonNodeFactory.instance.textNode("…");
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> array.add(of(each, depth + 1)));
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties()
                    .forEach(each -> object.set(CleanText.lines(each.getKey()), of(each.getValue(), depth + 1)));
            return object;
        }
        return json;
    }
}
