package org.sessioniv.notesteps;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON of notes as text. Half a surrogate pair, which a step may well hold when it cuts an emoji in two, is written
 * as an escape: raw it would become a question mark in UTF-8, and the copies of the document would part.
 */
final class NoteJson {
    private static final int DEEPEST = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(4_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private NoteJson() {}

    /** Parses one JSON value; throws {@link RefusedException} for anything else, also for a key given twice. */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new RefusedException(
                    RefusalCode.BAD_JSON, "Not JSON: " + Text.shortened(broken.getOriginalMessage()));
        }
    }

    /** Writes JSON that is the same text after a journey through UTF-8. */
    public static String write(JsonNode json) {
        try {
            return escapeLoneSurrogates(MAPPER.writeValueAsString(json));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes a document or any part of one. */
    public static String write(Node node) {
        return write(node.toJson());
    }

    /** Reads a whole document strictly; see {@link Schema#readDocument}. */
    public static Node readDocument(Schema schema, String json) {
        return schema.readDocument(read(json));
    }

    /** Writes steps as a JSON array. */
    public static String write(List<Step> steps) {
        ArrayNode array = MAPPER.createArrayNode();
        steps.forEach(step -> array.add(step.toJson()));
        return write(array);
    }

    /** Reads the steps of one commit within the schema's limits. */
    public static List<Step> readSteps(Schema schema, String json) {
        Limits limits = schema.limits();
        if (Text.utf8Length(json) > limits.commitBytes()) {
            throw new RefusedException(RefusalCode.TOO_MANY_BYTES, "A commit of too many bytes");
        }
        return readSteps(schema, read(json));
    }

    /** As above for JSON that is already parsed and whose bytes have been counted. */
    public static List<Step> readSteps(Schema schema, JsonNode json) {
        if (!json.isArray()) {
            throw new RefusedException(RefusalCode.BAD_JSON, "Steps are an array");
        }
        if (json.size() > schema.limits().stepsPerCommit()) {
            throw new RefusedException(RefusalCode.TOO_MANY_STEPS, "A commit of too many steps");
        }
        List<Step> steps = new ArrayList<>(json.size());
        for (JsonNode step : json) {
            steps.add(StepReader.read(schema, step));
        }
        return List.copyOf(steps);
    }

    static String escapeLoneSurrogates(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean lone = Character.isSurrogate(c) && !pair;
            if (lone && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                escaped.append(lone ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(text.charAt(i));
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
