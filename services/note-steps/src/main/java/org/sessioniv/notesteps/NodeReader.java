package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads nodes from JSON, strictly: what is of a wrong kind is refused, never guessed. */
final class NodeReader {
    private NodeReader() {}

    static Node read(Schema schema, JsonNode json, int depth) {
        if (depth > schema.limits().depth()) {
            throw new RefusedException(RefusalCode.TOO_DEEP, "Nodes are nested too deep");
        }
        JsonNode name = json.get("type");
        if (!json.isObject() || name == null || !name.isTextual()) {
            throw new RefusedException(RefusalCode.BAD_JSON, "A node is an object with a type");
        }
        NodeType type = schema.nodeType(name.textValue());
        List<Mark> marks = marks(schema, json.get("marks"));
        if (type.isText()) {
            return schema.text(text(json.get("text")), marks);
        }
        Fragment content = Fragment.fromJson(schema, json.get("content"), depth);
        if (type.isLeaf() && content.size() > 0) {
            throw new RefusedException(RefusalCode.BAD_CONTENT, type + " has no content");
        }
        return Node.of(type, type.attributes(json.get("attrs")), content, marks);
    }

    private static String text(@Nullable JsonNode json) {
        if (json == null || !json.isTextual()) {
            throw new RefusedException(RefusalCode.BAD_JSON, "A text node needs its text");
        }
        return json.textValue();
    }

    private static List<Mark> marks(Schema schema, @Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return List.of();
        }
        if (!json.isArray()) {
            throw new RefusedException(RefusalCode.BAD_JSON, "marks must be an array");
        }
        List<Mark> marks = new ArrayList<>(json.size());
        for (JsonNode mark : json) {
            marks.add(Mark.fromJson(schema, mark));
        }
        return marks;
    }
}
