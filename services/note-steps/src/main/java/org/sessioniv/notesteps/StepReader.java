package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads steps from JSON, strictly: whole positions, known fields of the right kinds, nothing guessed. */
final class StepReader {
    private static final int MOST_MARK_STEPS = 2_000;

    private static final Map<String, BiFunction<Schema, JsonNode, Step>> BY_TYPE = Map.of(
            "replace", StepReader::replace,
            "replaceAround", StepReader::replaceAround,
            "addMark", (schema, json) -> new AddMarkStep(from(json), to(json), mark(schema, json)),
            "removeMark", (schema, json) -> new RemoveMarkStep(from(json), to(json), mark(schema, json)),
            "addNodeMark", (schema, json) -> new AddNodeMarkStep(position(json.get("pos")), mark(schema, json)),
            "removeNodeMark", (schema, json) -> new RemoveNodeMarkStep(position(json.get("pos")), mark(schema, json)),
            "attr", (schema, json) -> new AttributeStep(position(json.get("pos")), text(json, "attr"), value(json)),
            "docAttr", (schema, json) -> new DocumentAttributeStep(text(json, "attr"), value(json)),
            "markSet", (schema, json) -> new MarkSetStep(markSteps(schema, json, 0)));

    private StepReader() {}

    static Step read(Schema schema, JsonNode json) {
        if (!json.isObject()) {
            throw bad("A step is an object");
        }
        BiFunction<Schema, JsonNode, Step> reader = BY_TYPE.get(text(json, "stepType"));
        if (reader == null) {
            throw new RefusedException(
                    RefusalCode.UNKNOWN_STEP, "No step is called " + Text.shortened(text(json, "stepType")));
        }
        return reader.apply(schema, json);
    }

    static ObjectNode start(String stepType) {
        return JsonNodeFactory.instance.objectNode().put("stepType", stepType);
    }

    private static Step replace(Schema schema, JsonNode json) {
        Slice slice = Slice.fromJson(schema, json.get("slice"));
        return new ReplaceStep(from(json), to(json), slice, structure(json));
    }

    private static Step replaceAround(Schema schema, JsonNode json) {
        Slice slice = Slice.fromJson(schema, json.get("slice"));
        ReplaceAroundStep.Gap gap =
                new ReplaceAroundStep.Gap(position(json.get("gapFrom")), position(json.get("gapTo")));
        int insert = position(json.get("insert"));
        return new ReplaceAroundStep(from(json), to(json), gap, slice, insert, structure(json));
    }

    private static List<Step> markSteps(Schema schema, JsonNode json, int depth) {
        JsonNode list = json.get("steps");
        if (list == null
                || !list.isArray()
                || list.size() > MOST_MARK_STEPS
                || depth > schema.limits().depth()) {
            throw bad("A set of mark steps needs its steps");
        }
        List<Step> steps = new ArrayList<>(list.size());
        for (JsonNode inner : list) {
            String type = text(inner, "stepType");
            if (type.equals("markSet")) {
                steps.addAll(markSteps(schema, inner, depth + 1));
            } else if (type.equals("addMark") || type.equals("removeMark")) {
                steps.add(read(schema, inner));
            } else {
                throw bad("A set of mark steps holds only mark steps");
            }
        }
        return steps;
    }

    static int position(@Nullable JsonNode json) {
        if (json == null || !json.isInt() || json.intValue() < 0) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "A position is a whole number from 0 on");
        }
        return json.intValue();
    }

    private static int from(JsonNode json) {
        return position(json.get("from"));
    }

    private static int to(JsonNode json) {
        int to = position(json.get("to"));
        if (to < from(json)) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "A range ends before it starts");
        }
        return to;
    }

    private static Mark mark(Schema schema, JsonNode json) {
        JsonNode mark = json.get("mark");
        if (mark == null || !mark.isObject()) {
            throw bad("A mark step needs its mark");
        }
        return Mark.fromJson(schema, mark);
    }

    private static boolean structure(JsonNode json) {
        JsonNode structure = json.get("structure");
        if (structure == null) {
            return false;
        }
        if (!structure.isBoolean()) {
            throw bad("structure is true or false");
        }
        return structure.booleanValue();
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual()) {
            throw bad("A step needs its " + field);
        }
        return value.textValue();
    }

    private static JsonNode value(JsonNode json) {
        JsonNode value = json.get("value");
        if (value == null) {
            throw bad("A step needs its value");
        }
        return ValueKind.canonical(value);
    }

    private static RefusedException bad(String detail) {
        return new RefusedException(RefusalCode.BAD_JSON, detail);
    }
}
