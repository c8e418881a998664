package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A style or link that lies on inline content. Sets of marks are lists in the order of their types' ranks. */
record Mark(MarkType type, Attributes attributes) {

    /** The set with this mark in it: what it excludes is gone, and a set that excludes it stays as it was. */
    List<Mark> addTo(List<Mark> marks) {
        if (marks.contains(this)) {
            return marks;
        }
        List<Mark> result = new ArrayList<>(marks.size() + 1);
        int place = -1;
        for (Mark other : marks) {
            if (type.excludes(other.type)) {
                continue;
            }
            if (other.type.excludes(type)) {
                return marks;
            }
            if (place < 0 && other.type.rank() > type.rank()) {
                place = result.size();
            }
            result.add(other);
        }
        result.add(place < 0 ? result.size() : place, this);
        return List.copyOf(result);
    }

    List<Mark> removeFrom(List<Mark> marks) {
        if (!marks.contains(this)) {
            return marks;
        }
        List<Mark> result = new ArrayList<>(marks);
        result.remove(this);
        return List.copyOf(result);
    }

    static List<Mark> inOrder(List<Mark> marks) {
        if (marks.size() < 2) {
            return List.copyOf(marks);
        }
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(mark -> mark.type().rank()));
        return List.copyOf(sorted);
    }

    /** Whether adding the marks one by one gives the same set: no duplicates, no mark beside one that excludes it. */
    static boolean isSet(List<Mark> marks) {
        List<Mark> built = List.of();
        for (Mark mark : marks) {
            built = mark.addTo(built);
        }
        return built.equals(marks);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type.name());
        if (!attributes.isEmpty()) {
            json.set("attrs", attributes.toJson());
        }
        return json;
    }

    static Mark fromJson(Schema schema, JsonNode json) {
        JsonNode name = json.get("type");
        if (name == null || !name.isTextual()) {
            throw new RefusedException(RefusalCode.BAD_JSON, "A mark needs a type");
        }
        return schema.markType(name.textValue()).create(json.get("attrs"));
    }
}
