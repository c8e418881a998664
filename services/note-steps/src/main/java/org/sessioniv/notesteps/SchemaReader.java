package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Schema} from its JSON, whose fields have ProseMirror's names and meanings. */
final class SchemaReader {
    private static final String ALL = "_";

    private final JsonNode nodeSpecs;
    private final JsonNode markSpecs;
    private final Map<String, NodeType> nodeTypes = new LinkedHashMap<>();
    private final Map<String, MarkType> markTypes = new LinkedHashMap<>();

    private SchemaReader(JsonNode json) {
        this.nodeSpecs = json.path("nodes");
        this.markSpecs = json.path("marks");
    }

    static Schema read(JsonNode json) {
        SchemaReader reader = new SchemaReader(json);
        reader.readMarks();
        reader.readNodes();
        NodeType top = reader.nodeTypes.get(json.path("topNode").asText("doc"));
        if (top == null) {
            throw wrong("The schema has no top node");
        }
        return new Schema(top, reader.nodeTypes, reader.markTypes, limits(json.path("limits")));
    }

    private static Limits limits(JsonNode json) {
        return new Limits(
                json.path("stepsPerCommit").asInt(),
                json.path("commitBytes").asInt(),
                json.path("depth").asInt(),
                json.path("documentSize").asInt());
    }

    private void readMarks() {
        markSpecs.fields().forEachRemaining(entry -> {
            String name = entry.getKey();
            Set<String> excluded = excludedNames(name, entry.getValue().get("excludes"));
            markTypes.put(name, new MarkType(name, markTypes.size(), attributes(entry.getValue()), excluded));
        });
    }

    /** A mark excludes only its own type unless it says otherwise. */
    private Set<String> excludedNames(String name, @Nullable JsonNode excludes) {
        return excludes == null ? Set.of(name) : Set.copyOf(markNames(excludes.asText()));
    }

    private void readNodes() {
        nodeSpecs.fields().forEachRemaining(entry -> {
            JsonNode spec = entry.getValue();
            boolean inline = spec.path("inline").asBoolean() || entry.getKey().equals(NodeType.TEXT);
            boolean atom = spec.path("atom").asBoolean();
            nodeTypes.put(entry.getKey(), new NodeType(entry.getKey(), inline, atom, attributes(spec)));
        });
        nodeTypes.values().forEach(type -> {
            JsonNode spec = nodeSpecs.path(type.name());
            ContentMatch content = ContentMatch.of(
                    ContentExpressionParser.parse(spec.path("content").asText(""), this::typesNamed));
            type.complete(content, allowedMarks(spec.get("marks"), content));
        });
    }

    /** Not said: every mark where the content is inline, none elsewhere. */
    private Set<MarkType> allowedMarks(@Nullable JsonNode marks, ContentMatch content) {
        if (marks == null) {
            return content.startsInline() ? Set.copyOf(markTypes.values()) : Set.of();
        }
        Set<MarkType> allowed = new LinkedHashSet<>();
        markNames(marks.asText()).forEach(name -> {
            MarkType type = markTypes.get(name);
            if (type == null) {
                throw wrong("No mark is called " + name);
            }
            allowed.add(type);
        });
        return allowed;
    }

    private List<NodeType> typesNamed(String name) {
        NodeType type = nodeTypes.get(name);
        return type != null
                ? List.of(type)
                : nodeTypes.values().stream()
                        .filter(member -> isIn(name, nodeSpecs.path(member.name())))
                        .toList();
    }

    private Collection<String> markNames(String list) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : words(list)) {
            int before = names.size();
            markSpecs.fields().forEachRemaining(entry -> {
                if (name.equals(ALL) || name.equals(entry.getKey()) || isIn(name, entry.getValue())) {
                    names.add(entry.getKey());
                }
            });
            if (names.size() == before) {
                throw wrong("No mark or group of marks is called " + name);
            }
        }
        return names;
    }

    private static boolean isIn(String group, JsonNode spec) {
        return words(spec.path("group").asText("")).contains(group);
    }

    private static List<String> words(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split("\\s+"));
    }

    private static List<AttributeSpec> attributes(JsonNode spec) {
        List<AttributeSpec> attributes = new ArrayList<>();
        spec.path("attrs").fields().forEachRemaining(entry -> {
            JsonNode attribute = entry.getValue();
            JsonNode defaultValue = attribute.get("default");
            attributes.add(new AttributeSpec(
                    entry.getKey(),
                    defaultValue == null ? null : ValueKind.canonical(defaultValue),
                    kinds(attribute.path("validate").asText("")),
                    AttributeRule.named(attribute.path("rule").asText("any"))));
        });
        return attributes;
    }

    private static Set<ValueKind> kinds(String validate) {
        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        if (validate.isEmpty()) {
            return EnumSet.allOf(ValueKind.class);
        }
        for (String kind : List.of(validate.split("\\|"))) {
            kinds.add(ValueKind.named(kind));
        }
        return kinds;
    }

    private static RefusedException wrong(String detail) {
        return new RefusedException(RefusalCode.BAD_JSON, detail);
    }
}
